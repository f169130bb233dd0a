import { type ComponentStatus, worse } from '../status/componentStatus.ts'
import { clippedTo, type HealthSpan, type TimeWindow } from './timeline/healthTimeline.ts'

/** Whether a stretch counts as served. `null`: it is left out of the sum. */
const SERVED: Record<ComponentStatus, boolean | null> = {
  operational: true,
  degraded_performance: true,
  partial_outage: false,
  major_outage: false,
  under_maintenance: null,
  unknown: null,
}

/** Share of observed time served, 0..1, and the time it rests on. */
export interface ServiceLevel {
  readonly ratio: number
  readonly observedMs: number
}

/** Share of observed time served, with the time it rests on. `null`: nothing was observed. */
export function serviceLevel(timeline: readonly HealthSpan[]): ServiceLevel | null {
  let servedMs = 0
  let observedMs = 0
  for (const { status, from, to } of timeline) {
    const served = SERVED[status]
    if (served === null) continue
    observedMs += to - from
    if (served) servedMs += to - from
  }
  return observedMs > 0 ? { ratio: servedMs / observedMs, observedMs } : null
}

/** One day of one service. */
export interface DayHealth extends TimeWindow {
  /** The worst that was known of the day; `unknown` only where nothing was. */
  readonly worst: ComponentStatus
  readonly level: ServiceLevel | null
  /** Part of the day that is not on record, 0..1. */
  readonly unknownRatio: number
}

/**
 * The health of each day. `dayStarts` are the beginnings of days in the page's zone, epoch ms, old to new,
 * with the end of the last one as the final entry: days are 23 to 25 hours long where clocks change.
 */
export function dailyHealth(
  timeline: readonly HealthSpan[],
  dayStarts: readonly number[],
): readonly DayHealth[] {
  return dayStarts.slice(0, -1).map((from, i) => {
    const to = dayStarts[i + 1] ?? from
    const spans = clippedTo(timeline, { from, to })
    const known = spans.filter(({ status }) => status !== 'unknown')
    const knownMs = known.reduce((sum, s) => sum + s.to - s.from, 0)
    const coveredMs = spans.reduce((sum, s) => sum + s.to - s.from, 0)
    return {
      from,
      to,
      worst: known.length > 0 ? known.map((s) => s.status).reduce(worse) : 'unknown',
      level: serviceLevel(spans),
      unknownRatio: coveredMs > 0 ? 1 - knownMs / coveredMs : 1,
    }
  })
}
