/** Room around the plot of a recovery curve, px: a slider under it shares its scale. */
export const CURVE_FRAME = { left: 44, right: 12, top: 16, axis: 28 } as const
