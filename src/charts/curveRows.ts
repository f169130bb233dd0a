import type { SharePoint } from '../outage/shareOfUse.ts'

/** One corner of the curve, in per cent. `null` and an empty range are not drawn. */
export interface CurveRow {
  readonly at: number
  readonly back: number | null
  readonly partly: number | null
  /** Start and end of the unknown share. */
  readonly unknown: readonly [number, number] | null
}

/**
 * Corners of a curve: two for each stretch, so that its levels end where the stretch ends and an unknown one is neither
 * joined to its neighbours nor bridged. Unknown use lies above working use: the light may reach up to its top; where
 * all is unknown it fills the whole height.
 */
export function curveRows(points: readonly SharePoint[]): readonly CurveRow[] {
  return points.flatMap(({ from, to, operational, partly, unknown }) => {
    const isKnown = unknown < 1
    const top = operational + partly
    const row = {
      back: isKnown ? operational * 100 : null,
      partly: isKnown ? top * 100 : null,
      unknown: unknown > 0 ? ([top * 100, Math.min(1, top + unknown) * 100] as const) : null,
    }
    return [
      { at: from, ...row },
      { at: to, ...row },
    ]
  })
}
