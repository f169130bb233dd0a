import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { dayStarts, type Formats } from '../texts/format.ts'
import type { AxisLabel } from './laneGeometry.ts'

const DAY = 24 * 3_600_000
/** More midnights than this are thinned out. */
const MOST_DAYS = 16
/** From here on the month and the year say enough. */
const LONG_DAYS = 200
const SOME = 7

let last:
  | { readonly over: TimeWindow; readonly formats: Formats; readonly labels: readonly AxisLabel[] }
  | undefined

/**
 * Midnights in a window with their dates, for a time axis; in a long window an evenly spread selection. The axes of one
 * page share one list.
 */
export function dayLabels(over: TimeWindow, formats: Formats): readonly AxisLabel[] {
  if (last?.over !== over || last.formats !== formats) {
    last = { over, formats, labels: makeLabels(over, formats) }
  }
  return last.labels
}

function makeLabels(over: TimeWindow, formats: Formats): readonly AxisLabel[] {
  const days = Math.ceil((over.to - over.from) / DAY)
  if (days <= MOST_DAYS) {
    return dayStarts(over.to, days, formats)
      .slice(0, -1)
      .filter((at) => at > over.from)
      .map((at) => ({ at, label: formats.dayTick(at) }))
  }
  const label = days > LONG_DAYS ? formats.monthTick : formats.dateTick
  return Array.from({ length: SOME }, (_, i) => {
    const at = over.from + ((over.to - over.from) * (i + 1)) / (SOME + 1)
    const [midnight = at] = dayStarts(at, 1, formats)
    return { at: midnight, label: label(midnight) }
  })
}
