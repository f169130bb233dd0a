import type { Forecast } from '../status/briefing.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { type HealthSpan, statusAt } from './timeline/healthTimeline.ts'
import type { UseWeights } from './shareOfUse.ts'

/** The forecast in force for each function at a given time: the latest one made by then. */
export type Plans = ReadonlyMap<ComponentId, Forecast>

/**
 * Selects the forecast in force for each function at `at`: the latest one made by then. A service
 * stands for all its functions. A function without a forecast is absent. A forecast made before
 * `since`, the onset, belongs to another outage.
 */
export function plansAt(
  forecasts: readonly Forecast[],
  services: readonly Service[],
  at: number,
  since = -Infinity,
): Plans {
  const plans = new Map<ComponentId, Forecast>()
  const made = forecasts.filter(({ madeAt }) => madeAt >= since && madeAt <= at)
  for (const forecast of made.toSorted((a, b) => a.madeAt - b.madeAt)) {
    for (const id of coveredBy(forecast, services)) plans.set(id, forecast)
  }
  return plans
}

/** Lists the functions that a forecast covers, in the order of the services. */
export function coveredBy(forecast: Forecast, services: readonly Service[]): ComponentId[] {
  const covers = new Set(forecast.covers)
  return services.flatMap((service) =>
    service.functions
      .filter(({ id }) => covers.has(id) || covers.has(service.id))
      .map(({ id }) => id),
  )
}

/**
 * Delay of a function against its forecast, ms; `null` without a forecast or before its time. Given
 * a timeline, also `null` if the function was operational since the forecast was made: a new
 * failure is not a delay.
 */
export function lateMs(
  plan: Forecast | undefined,
  now: number,
  timeline: readonly HealthSpan[] = [],
): number | null {
  if (!plan || plan.expectedAt >= now) return null
  const hasWorked = timeline.some(
    ({ status, from, to }) => status === 'operational' && to > plan.madeAt && from <= now,
  )
  return hasWorked ? null : now - plan.expectedAt
}

/** The next time for which a restoration is forecast. */
export interface NextStage {
  readonly expectedAt: number
  /** Functions forecast for that time that do not work yet, in the order of the plans. */
  readonly componentIds: readonly ComponentId[]
}

/**
 * Finds the next stage after `now` among functions that do not work; `null` if no forecast is left.
 */
export function nextStage(
  plans: Plans,
  statusOf: (id: ComponentId) => ComponentStatus,
  now: number,
): NextStage | null {
  const ahead = [...plans].filter(
    ([id, { expectedAt }]) => expectedAt > now && statusOf(id) !== 'operational',
  )
  if (ahead.length === 0) return null
  const expectedAt = Math.min(...ahead.map(([, forecast]) => forecast.expectedAt))
  const then = ahead.filter(([, forecast]) => forecast.expectedAt === expectedAt)
  return { expectedAt, componentIds: then.map(([id]) => id) }
}

/** The share of use that should be operational during one interval. Epoch ms, ratio. */
export interface PlanPoint {
  readonly from: number
  readonly to: number
  readonly ratio: number
}

/**
 * Builds the plan line shown beside the recovery curve: the share of use that would be operational
 * if every forecast in force came true on time. Returns adjacent intervals, from the time of the
 * earliest of these forecasts to `now` or to the latest forecast time, whichever is later; empty
 * without forecasts. If the line ends with a rise, the last interval has no length: it holds the
 * level reached.
 *
 * Functions without a forecast, and those that worked when it was made, follow their timelines, and
 * after the end of a timeline its last status. So line and curve differ by the forecasts only.
 * Timelines must reach back to the first forecast; otherwise the function counts as not
 * operational.
 */
export function planCurve(
  plans: Plans,
  timelines: Timelines,
  weights: UseWeights,
  now: number,
): readonly PlanPoint[] {
  if (plans.size === 0 || !(weights.total > 0)) return []
  const forecasts = [...plans.values()]
  const from = Math.min(...forecasts.map(({ madeAt }) => madeAt))
  const to = Math.max(now, ...forecasts.map(({ expectedAt }) => expectedAt))
  const cuts = new Set([from, ...forecasts.map(({ expectedAt }) => expectedAt)])
  for (const timeline of timelines.values()) for (const span of timeline) cuts.add(span.from)
  const moments = [...cuts].filter((at) => at >= from && at <= to).sort((a, b) => a - b)
  const points: PlanPoint[] = []
  for (const [i, at] of moments.entries()) {
    let sum = 0
    for (const [id, weight] of weights.byFunction) {
      if (isPlannedToWork(plans.get(id), timelines.get(id) ?? [], at)) sum += weight
    }
    const ratio = sum / weights.total
    const until = moments[i + 1] ?? to
    const last = points.at(-1)
    if (last?.ratio === ratio) points[points.length - 1] = { ...last, to: until }
    else points.push({ from: at, to: until, ratio })
  }
  return points
}

function isPlannedToWork(
  plan: Forecast | undefined,
  timeline: readonly HealthSpan[],
  at: number,
): boolean {
  if (!isBound(plan, timeline)) return statusWhileKnown(timeline, at) === 'operational'
  return at >= plan.expectedAt
}

/**
 * True if a forecast applies to a function: it does not if the function worked when it was made.
 */
function isBound(plan: Forecast | undefined, timeline: readonly HealthSpan[]): plan is Forecast {
  return plan !== undefined && statusAt(timeline, plan.madeAt) !== 'operational'
}

/** Status at a given time; after the end of a timeline, its last status. */
function statusWhileKnown(timeline: readonly HealthSpan[], at: number): ComponentStatus {
  const last = timeline.at(-1)
  return last && at >= last.to ? last.status : statusAt(timeline, at)
}

/**
 * Lead over the plan at `now`, as a ratio of all use; negative when behind. `null` without
 * forecasts, or if a function with a forecast is unknown.
 */
export function aheadOfPlan(
  plans: Plans,
  timelines: Timelines,
  weights: UseWeights,
  now: number,
): number | null {
  if (!(weights.total > 0)) return null
  let ahead = 0
  let isCounted = false
  for (const [id, weight] of weights.byFunction) {
    const timeline = timelines.get(id) ?? []
    const plan = plans.get(id)
    if (!isBound(plan, timeline)) continue
    const status = statusWhileKnown(timeline, now)
    if (status === 'unknown') return null
    isCounted = true
    ahead += (Number(status === 'operational') - Number(now >= plan.expectedAt)) * weight
  }
  return isCounted ? ahead / weights.total : null
}

/**
 * Outcome of one forecast by a given time. Counts include functions only if they were not known to
 * work when it was made.
 */
export interface ForecastOutcome {
  readonly forecast: Forecast
  readonly total: number
  readonly inTime: number
  readonly late: number
  /** Not back yet. */
  readonly open: number
  /** Functions whose recovery, or recovery time, is unknown. */
  readonly unknown: number
  /** Time of the last recovery; `null` while a function is open or unknown. */
  readonly allBackAt: number | null
  /** Recoveries with their times, in the order of the services. */
  readonly returns: readonly ForecastReturn[]
}

/** The recovery of a function with a forecast. Epoch ms. */
export interface ForecastReturn {
  readonly componentId: ComponentId
  readonly at: number
}

/**
 * Verdict on a forecast. `kept`: every covered function was back in time. `missed`: one was late,
 * or is not back although the time has passed. `pending`: the time is still ahead. `unknown`: the
 * record does not tell. `nothing`: every covered function worked when the forecast was made.
 */
export type ForecastVerdict = 'kept' | 'missed' | 'pending' | 'unknown' | 'nothing'

/** Outcome of a forecast for one function. */
type FunctionOutcome =
  | { readonly kind: 'back'; readonly componentId: ComponentId; readonly at: number }
  | { readonly kind: 'open' | 'unknown' }

/**
 * Determines the outcome of each forecast made from `since`, the onset, to `now`, in the order
 * made. A function is back at the first time after the forecast was made at which it was
 * operational, even if it failed again later. A recovery during an unknown interval counts only if
 * every time in that interval would be in time, or every time would be late.
 */
export function forecastOutcomes(
  forecasts: readonly Forecast[],
  services: readonly Service[],
  timelines: Timelines,
  now: number,
  since = -Infinity,
): readonly ForecastOutcome[] {
  const made = forecasts.filter(({ madeAt }) => madeAt >= since && madeAt <= now)
  return made
    .toSorted((a, b) => a.madeAt - b.madeAt)
    .map((forecast) => {
      const outcomes = coveredBy(forecast, services)
        .filter((id) => isBound(forecast, timelines.get(id) ?? []))
        .map((id) => functionOutcome(id, timelines.get(id) ?? [], forecast, now))
      const returns = outcomes.flatMap((fate) =>
        fate.kind === 'back' ? [{ componentId: fate.componentId, at: fate.at }] : [],
      )
      const inTime = returns.filter(({ at }) => at <= forecast.expectedAt).length
      const areAllBack = outcomes.length > 0 && returns.length === outcomes.length
      return {
        forecast,
        total: outcomes.length,
        inTime,
        late: returns.length - inTime,
        open: outcomes.filter(({ kind }) => kind === 'open').length,
        unknown: outcomes.filter(({ kind }) => kind === 'unknown').length,
        allBackAt: areAllBack ? Math.max(...returns.map(({ at }) => at)) : null,
        returns,
      }
    })
}

function functionOutcome(
  componentId: ComponentId,
  timeline: readonly HealthSpan[],
  { madeAt, expectedAt }: Forecast,
  now: number,
): FunctionOutcome {
  const index = timeline.findIndex(
    ({ status, from }) => status === 'operational' && from > madeAt && from <= now,
  )
  const span = timeline[index]
  if (!span) return { kind: statusWhileKnown(timeline, now) === 'unknown' ? 'unknown' : 'open' }
  const seenOutUntil = timeline.slice(0, index).findLast(({ status }) => status !== 'unknown')?.to
  const isSeen = span.from <= expectedAt || Math.max(seenOutUntil ?? madeAt, madeAt) > expectedAt
  return isSeen ? { kind: 'back', componentId, at: span.from } : { kind: 'unknown' }
}
