import type { ComponentId } from '../status/snapshot.ts'
import { functionsOf } from '../status/snapshot.ts'
import { isTrusted } from '../status/freshness.ts'
import { type Incident, type IncidentUpdate, isPostedLate } from '../status/incident.ts'
import { aheadOfPlan, lateMs, nextStage, type NextStage, type Plans, plansAt } from './forecasts.ts'
import { type OutageImpact, outageImpact, serviceImpact } from './impact.ts'
import type { FunctionOverview, Overview } from './overview.ts'
import { joinedBySplit } from './recoveryCurve.ts'
import { serviceRestoration } from './restoration.ts'
import {
  shareCurve,
  type ShareOfUse,
  shareOfUse,
  type SharePoint,
  type UseWeights,
  weightsOfUse,
} from './shareOfUse.ts'
import { clippedTo, joinedByStatus } from './timeline/healthTimeline.ts'

/** Progress of the recovery of an outage. Derived once, for the wall and the recovery view. */
export interface Progress {
  readonly weights: UseWeights
  /** The split of use when last read; `null` if none of it is known. */
  readonly share: ShareOfUse | null
  /** The forecast that holds for each function at the moment shown. */
  readonly plans: Plans
  /** Lead over the plan, as a ratio of all use, below 0 behind; `null` if it cannot be told, or all is over. */
  readonly ahead: number | null
  /** The next promised stage among the functions that do not work; `null` if nothing more is promised. */
  readonly next: NextStage | null
  /** Time by which each late function is past its promise, ms. */
  readonly late: ReadonlyMap<ComponentId, number>
  /** Functions that did not work when last read, by weight, the heaviest first. */
  readonly remaining: readonly ComponentId[]
  /** Cost to users so far; `null` on a calm day, and without user numbers. */
  readonly impact: OutageImpact | null
}

/** Derives the progress of the outage of an overview. */
export function progressOf(overview: Overview): Progress {
  const { inputs, outage, timelines, known } = overview
  const { snapshot, briefing, freshness, now } = inputs
  const functions = functionsOf(snapshot)
  const statuses = new Map(functions.map(({ id, status }) => [id, status]))
  const statusOf = (id: ComponentId) => statuses.get(id) ?? 'unknown'
  const weights = weightsOfUse(
    snapshot.services,
    (id) => briefing.components.get(id)?.users?.monthly ?? null,
  )
  const share = shareOfUse(statusOf, weights)
  const plans = plansAt(briefing.forecasts, snapshot.services, now, outage?.onset)
  const out = functions.filter(({ status }) => status !== 'operational')
  const isOngoing = outage !== null && outage.endedAt === null
  const weightOf = (id: ComponentId) => weights.byFunction.get(id) ?? 0
  return {
    weights,
    share: share.unknown === 1 ? null : share,
    plans,
    ahead: isOngoing && isTrusted(freshness) ? aheadOfPlan(plans, timelines, weights, now) : null,
    next: nextStage(plans, statusOf, now),
    late: new Map(
      out.flatMap(({ id }) => {
        const ms = lateMs(plans.get(id), now, known.get(id) ?? [])
        return ms === null ? [] : [[id, ms] as const]
      }),
    ),
    remaining: out.map(({ id }) => id).toSorted((a, b) => weightOf(b) - weightOf(a)),
    impact: outage && weights.basis === 'users' ? impactOf(overview, outage) : null,
  }
}

function impactOf(
  { inputs: { snapshot, briefing, now }, timelines }: Overview,
  { onset, endedAt }: NonNullable<Overview['outage']>,
): OutageImpact {
  const over = { from: onset, to: endedAt ?? now }
  return outageImpact(
    snapshot.services.map((service) => {
      const users = briefing.components.get(service.id)?.users?.monthly ?? 0
      return serviceImpact(service, timelines, users, over)
    }),
  )
}

/** The time each service took until all its functions worked, ms since the onset, the longest first. */
export function serviceReturns({
  inputs: { snapshot },
  outage,
  timelines,
}: Overview): readonly { readonly id: ComponentId; readonly tookMs: number }[] {
  if (!outage) return []
  const { onset, endedAt } = outage
  return snapshot.services
    .flatMap((service) => {
      const lanes = service.functions.map(({ id }) => {
        const timeline = timelines.get(id) ?? []
        // A function that fails after the end belongs to another outage.
        return endedAt === null
          ? timeline
          : clippedTo(timeline, { from: -Infinity, to: endedAt + 1 })
      })
      const { allOperationalMs: tookMs } = serviceRestoration(lanes, onset)
      return tookMs === null || tookMs === 0 ? [] : [{ id: service.id, tookMs }]
    })
    .toSorted((a, b) => b.tookMs - a.tookMs)
}

/** When a status last changed, epoch ms; `-Infinity` if never. */
function lastChangeAt({ known }: Overview): number {
  let last = -Infinity
  for (const timeline of known.values()) {
    last = Math.max(last, joinedByStatus(timeline).at(-1)?.from ?? last)
  }
  return last
}

/** One incident update, with the incident it belongs to. */
export interface Post {
  readonly incident: Incident
  readonly update: IncidentUpdate
  /** When it was posted, if well after the moment it speaks of; else `null`. Epoch ms. */
  readonly postedAt: number | null
}

/** Updates of the incidents that an overview shows, newest first. */
export function postsOf({ incidents }: Overview): readonly Post[] {
  return incidents
    .flatMap((incident) =>
      incident.updates.map((update) => ({
        incident,
        update,
        postedAt: isPostedLate(update) ? update.createdAt : null,
      })),
    )
    .toSorted(
      (a, b) => b.update.displayAt - a.update.displayAt || b.update.createdAt - a.update.createdAt,
    )
}

/** The share of use through the outage, over the window of the lanes; empty on a calm day. */
export function shareThrough(
  { outage, lanes }: Overview,
  { weights }: Progress,
): readonly SharePoint[] {
  return outage ? joinedBySplit(shareCurve(lanes, weights)) : []
}

/** The promise for a function that does not work: its time, or how late it is, or that there is none. */
export type Promised =
  | { readonly kind: 'planned'; readonly expectedAt: number }
  | { readonly kind: 'late'; readonly lateMs: number }
  | { readonly kind: 'none' }

/** True if a time is promised for any function that does not work. */
export function hasPromises({ outage }: Overview, { plans, remaining }: Progress): boolean {
  return outage !== null && remaining.some((id) => plans.has(id))
}

/** The promise for a function; `null` if it works, or while the answer is not trusted. */
export function promiseOf(
  { component: { id, status } }: FunctionOverview,
  { inputs: { freshness, now } }: Overview,
  { plans, late }: Progress,
): Promised | null {
  if (status === 'operational' || !isTrusted(freshness)) return null
  const plan = plans.get(id)
  if (plan && plan.expectedAt >= now) return { kind: 'planned', expectedAt: plan.expectedAt }
  const lateMs = late.get(id)
  return lateMs === undefined ? { kind: 'none' } : { kind: 'late', lateMs }
}

/**
 * The functions of each service by the time they came back, or are planned to, the last first. Plans count as they
 * stood when a status last changed: a promise made or broken moves nothing.
 */
export function byReturn(
  overview: Overview,
): (functions: readonly FunctionOverview[]) => readonly FunctionOverview[] {
  const { inputs, outage, known } = overview
  const { briefing, snapshot } = inputs
  const before = outage
    ? plansAt(briefing.forecasts, snapshot.services, lastChangeAt(overview), outage.onset)
    : null
  const backAt = ({ component: { id, status } }: FunctionOverview): number => {
    if (status !== 'operational') return before?.get(id)?.expectedAt ?? Infinity
    const timeline = joinedByStatus(known.get(id) ?? [])
    const place = timeline.findLastIndex((span) => span.status === 'operational')
    return place > 0 ? (timeline[place]?.from ?? -Infinity) : -Infinity
  }
  const isOut = ({ component }: FunctionOverview) => Number(component.status !== 'operational')
  return (functions) =>
    functions
      .map((one) => ({ one, backAt: backAt(one) }))
      .toSorted((a, b) => isOut(b.one) - isOut(a.one) || compared(b.backAt, a.backAt))
      .map(({ one }) => one)
}

/** `Infinity - Infinity` is NaN. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b)
