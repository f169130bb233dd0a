import type { Forecast } from '../status/briefing.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { type HealthSpan, statusAt } from './timeline/healthTimeline.ts'
import type { UseWeights } from './shareOfUse.ts'

/** What is promised for one function at a moment: the latest forecast made for it by then. */
export type Plans = ReadonlyMap<ComponentId, Forecast>

/**
 * The forecast that holds for each function at `at`: of those made by then, the one made last. A service stands
 * for all its functions. A function nobody spoke of has none. What was promised before `since`, the onset, was
 * promised of another outage.
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

/** The functions a forecast speaks of, in the order of the services. */
export function coveredBy(forecast: Forecast, services: readonly Service[]): ComponentId[] {
  const covers = new Set(forecast.covers)
  return services.flatMap((service) =>
    service.functions
      .filter(({ id }) => covers.has(id) || covers.has(service.id))
      .map(({ id }) => id),
  )
}

/**
 * How late a function is against its plan, ms; `null` while its time has not passed, or without one. With its
 * timeline, `null` too where it was operational since the promise was made: what failed again is not late.
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

/** The next moment at which something is promised to be back. */
export interface NextStage {
  readonly expectedAt: number
  /** What is promised for then and does not work yet, in the order of the plans. */
  readonly componentIds: readonly ComponentId[]
}

/** The next stage after `now` among what does not work; `null` where nothing more is promised. */
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

/** The share of use that should be operational over one stretch. Epoch ms, ratio. */
export interface PlanPoint {
  readonly from: number
  readonly to: number
  readonly ratio: number
}

/**
 * The plan as a line beside the recovery curve: the share of use that would be operational if every promise that
 * holds at the moment shown came true on time. Stretches that touch, from when the first of these promises was
 * made to `now` or to the last of them, whichever is later; empty without promises. Where the line ends with a
 * rise, the last stretch has no length: it is the level reached.
 *
 * What has no promise, and what worked already when it was promised, counts as it was, and after the timelines'
 * end as it was at the end: so the line and the curve differ by nothing but the promises. Timelines must reach
 * back to the first promise; where one does not, its function counts as not operational.
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

/** Whether a promise asks anything of a function: one that worked when it was made is not bound by it. */
function isBound(plan: Forecast | undefined, timeline: readonly HealthSpan[]): plan is Forecast {
  return plan !== undefined && statusAt(timeline, plan.madeAt) !== 'operational'
}

/** The status at a moment; after the end of a timeline, the one it ended with. */
function statusWhileKnown(timeline: readonly HealthSpan[], at: number): ComponentStatus {
  const last = timeline.at(-1)
  return last && at >= last.to ? last.status : statusAt(timeline, at)
}

/**
 * How far the recovery is ahead of the plan at `now`, as a ratio of all use; below 0 it is behind. `null` where
 * nothing is promised, or where something promised is unknown: then nobody can say.
 */
export function aheadOfPlan(
  plans: Plans,
  timelines: Timelines,
  weights: UseWeights,
  now: number,
): number | null {
  if (!(weights.total > 0)) return null
  let ahead = 0
  let isAsked = false
  for (const [id, weight] of weights.byFunction) {
    const timeline = timelines.get(id) ?? []
    const plan = plans.get(id)
    if (!isBound(plan, timeline)) continue
    const status = statusWhileKnown(timeline, now)
    if (status === 'unknown') return null
    isAsked = true
    ahead += (Number(status === 'operational') - Number(now >= plan.expectedAt)) * weight
  }
  return isAsked ? ahead / weights.total : null
}

/** What became of one forecast by a moment. Counts are of functions not known to work when it was made. */
export interface ForecastOutcome {
  readonly forecast: Forecast
  readonly asked: number
  readonly inTime: number
  readonly late: number
  /** Not back yet. */
  readonly open: number
  /** Of which nobody can say whether they are back, or whether they were back in time. */
  readonly unknown: number
  /** When the last of them was back; `null` while one is open or unknown. */
  readonly allBackAt: number | null
  /** What came back and when, in the order of the services. */
  readonly returns: readonly ForecastReturn[]
}

/** A function that was promised and came back. Epoch ms. */
export interface ForecastReturn {
  readonly componentId: ComponentId
  readonly at: number
}

/**
 * How a forecast turned out. `kept`: every function it covers was back in time. `missed`: one was late, or is not back
 * though the time has passed. `pending`: the time has not come. `unknown`: cannot be told. `nothing`: every function
 * it covers worked when it was made.
 */
export type ForecastVerdict = 'kept' | 'missed' | 'pending' | 'unknown' | 'nothing'

/** What became of one function of a forecast. */
type Fate =
  | { readonly kind: 'back'; readonly componentId: ComponentId; readonly at: number }
  | { readonly kind: 'open' | 'unknown' }

/**
 * What became of each forecast made from `since`, the onset, to `now`, in the order made. A function is back at the
 * first moment after the forecast was made at which it was operational, also where it failed again later. One that
 * comes out of a time nobody saw counts only where it is in time, or late, whenever in that time it came back.
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
      const fates = coveredBy(forecast, services)
        .filter((id) => isBound(forecast, timelines.get(id) ?? []))
        .map((id) => fateOf(id, timelines.get(id) ?? [], forecast, now))
      const returns = fates.flatMap((fate) =>
        fate.kind === 'back' ? [{ componentId: fate.componentId, at: fate.at }] : [],
      )
      const inTime = returns.filter(({ at }) => at <= forecast.expectedAt).length
      const areAllBack = fates.length > 0 && returns.length === fates.length
      return {
        forecast,
        asked: fates.length,
        inTime,
        late: returns.length - inTime,
        open: fates.filter(({ kind }) => kind === 'open').length,
        unknown: fates.filter(({ kind }) => kind === 'unknown').length,
        allBackAt: areAllBack ? Math.max(...returns.map(({ at }) => at)) : null,
        returns,
      }
    })
}

function fateOf(
  componentId: ComponentId,
  timeline: readonly HealthSpan[],
  { madeAt, expectedAt }: Forecast,
  now: number,
): Fate {
  const index = timeline.findIndex(
    ({ status, from }) => status === 'operational' && from > madeAt && from <= now,
  )
  const span = timeline[index]
  if (!span) return { kind: statusWhileKnown(timeline, now) === 'unknown' ? 'unknown' : 'open' }
  const seenOutUntil = timeline.slice(0, index).findLast(({ status }) => status !== 'unknown')?.to
  const isSeen = span.from <= expectedAt || Math.max(seenOutUntil ?? madeAt, madeAt) > expectedAt
  return isSeen ? { kind: 'back', componentId, at: span.from } : { kind: 'unknown' }
}
