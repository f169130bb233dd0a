import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { clippedTo, type TimeWindow } from './timeline/healthTimeline.ts'
import { stretches } from './timeline/serviceTimeline.ts'

/**
 * Share of a function's use lost at each status, for the weighted figure. A convention, not a
 * measurement: stopped loses all, partly down half, degraded a quarter.
 */
export const LOST_RATIO: Readonly<Record<ComponentStatus, number>> = {
  major_outage: 1,
  partial_outage: 0.5,
  degraded_performance: 0.25,
  operational: 0,
  under_maintenance: 0,
  unknown: 0,
}

/**
 * Impact of an outage on the users of one service over a window. Users are exposed, not necessarily
 * harmed.
 */
export interface ServiceImpact {
  readonly serviceId: ComponentId
  readonly users: number
  /** Duration for which every function was stopped. */
  readonly totalStopMs: number
  /** Duration for which any function was known not to be operational. */
  readonly anyInterruptedMs: number
  /** Duration for which some function was unknown: nothing is claimed for it. */
  readonly unknownMs: number
  /** User-hours: `low` counts total stop only, `high` any interruption, `weighted` by function and level. */
  readonly userHours: { readonly low: number; readonly weighted: number; readonly high: number }
}

const HOUR = 3_600_000

/**
 * The impact on one service's users in user-hours of interruption, after IEEE 1366's customer-hours.
 * `low` = users x total stop; `high` = users x time in which any function was not operational;
 * `weighted` = users x the sum over functions of an even share x time x `LOST_RATIO`.
 */
export function serviceImpact(
  service: Service,
  timelines: Timelines,
  users: number,
  over: TimeWindow,
): ServiceImpact {
  const lanes = service.functions.map(({ id }) => clippedTo(timelines.get(id) ?? [], over))
  let [totalStopMs, anyInterruptedMs, unknownMs, weightedMs] = [0, 0, 0, 0]
  for (const { from, to, statuses } of stretches(lanes)) {
    const ms = to - from
    if (statuses.every((status) => status === 'major_outage')) totalStopMs += ms
    if (statuses.some((status) => status !== 'operational' && status !== 'unknown')) {
      anyInterruptedMs += ms
    }
    if (statuses.includes('unknown')) unknownMs += ms
    weightedMs += (ms * statuses.reduce((sum, s) => sum + LOST_RATIO[s], 0)) / statuses.length
  }
  const userHours = {
    low: (users * totalStopMs) / HOUR,
    weighted: (users * weightedMs) / HOUR,
    high: (users * anyInterruptedMs) / HOUR,
  }
  return { serviceId: service.id, users, totalStopMs, anyInterruptedMs, unknownMs, userHours }
}

/** Impact on all services together. */
export interface OutageImpact {
  readonly services: readonly ServiceImpact[]
  readonly users: number
  readonly userHours: ServiceImpact['userHours']
  /** Weighted user-hours divided by users served, in ms per user: the form of IEEE 1366's SAIDI. */
  readonly averageInterruptionMs: number | null
}

/** Sums over services. A user of several services counts once for each. */
export function outageImpact(services: readonly ServiceImpact[]): OutageImpact {
  const sum = (of: (impact: ServiceImpact) => number) =>
    services.reduce((total, impact) => total + of(impact), 0)
  const users = sum((impact) => impact.users)
  const userHours = {
    low: sum((impact) => impact.userHours.low),
    weighted: sum((impact) => impact.userHours.weighted),
    high: sum((impact) => impact.userHours.high),
  }
  const averageInterruptionMs = users > 0 ? (userHours.weighted / users) * HOUR : null
  return { services, users, userHours, averageInterruptionMs }
}
