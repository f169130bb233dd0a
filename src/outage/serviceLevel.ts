import { type ComponentStatus, worse } from '../status/componentStatus.ts'
import { clippedTo, type HealthSpan, type TimeWindow } from './timeline/healthTimeline.ts'

/** True if a status counts as served; `null` leaves it out of the sum. */
const SERVED: Record<ComponentStatus, boolean | null> = {
  operational: true,
  degraded_performance: true,
  partial_outage: false,
  major_outage: false,
  under_maintenance: null,
  unknown: null,
}

/** Served share of observed time, 0..1, with the observed time. */
export interface ServiceLevel {
  readonly ratio: number
  readonly observedMs: number
}

/** Measures the served share of observed time; `null` if nothing was observed. */
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

/** Health of one service on one day. */
export interface DayHealth extends TimeWindow {
  /** The worst known status of the day; `unknown` only if none was known. */
  readonly worst: ComponentStatus
  readonly level: ServiceLevel | null
  /** Share of the day that is not on record, 0..1. */
  readonly unknownRatio: number
}

/**
 * Measures the health of each day. `dayStarts` are the starts of days in the page's time zone,
 * epoch ms, old to new, followed by the end of the last day: days are 23 to 25 hours long where
 * clocks change.
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
