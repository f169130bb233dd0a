/** Steps of an axis of hours: parts of an hour, of a day, days, weeks. */
const STEPS = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672]
/** The least room for one label, px. */
const ROOM = 27

/**
 * Ticks of an axis from 0 to `hours`, in hours: as many even steps as `width` px has room for, and always the two ends. `hours` is above 0.
 */
export function hourTicks(hours: number, width: number): readonly number[] {
  const most = Math.max(1, Math.floor(width / ROOM) - 1)
  const step = STEPS.find((one) => hours % one === 0 && hours / one <= most) ?? hours
  return Array.from({ length: Math.round(hours / step) + 1 }, (_, i) => i * step)
}

/** Even round numbers from 0 to `most` or a little above, at most `count` steps. */
export function roundTicks(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step)
}
