import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import { lateMs, nextStage, type Plans, plansAt } from '../../outage/forecasts.ts'
import { joinedByStatus } from '../../outage/timeline/healthTimeline.ts'
import type { OutageEpisode } from '../../outage/episode.ts'
import { isTrusted } from '../../status/freshness.ts'
import { type Component, type ComponentId, functionsOf } from '../../status/snapshot.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import type { WallInputs } from './wallModel.ts'

/** What stands beside a lane: when it is promised, how late it is, or that nobody promised anything. */
export type PlanEntry =
  | { readonly kind: 'planned'; readonly expectedAt: number }
  | { readonly kind: 'late'; readonly lateMs: number }
  | { readonly kind: 'none' }

/** What is promised for the functions of a page. */
export interface WallPlans {
  readonly plans: Plans
  /** Whether anything that does not work has a promise: without one nothing is said of plans. */
  readonly isAny: boolean
  /** `null` for what works, without plans, and where nobody can say how late it is. */
  readonly entryOf: (component: Component) => PlanEntry | null
  /** The time promised for a function when a status last changed, epoch ms. */
  readonly expectedAtLastChange: (id: ComponentId) => number | null
  readonly lateCount: number
}

/** The promises at the moment shown, of this outage. `known`: health without the time since the last answer. */
export function wallPlans(
  { snapshot, freshness, now, briefing }: WallInputs,
  episode: OutageEpisode | null,
  known: Timelines,
): WallPlans {
  const at = (moment: number): Plans =>
    episode ? plansAt(briefing.forecasts, snapshot.services, moment, episode.onset) : new Map()
  const plans = at(now)
  const before = at(lastChangeAt(known))
  const out = functionsOf(snapshot).filter(({ status }) => status !== 'operational')
  const isAny = out.some(({ id }) => plans.has(id))
  const late = (id: ComponentId) => lateMs(plans.get(id), now, known.get(id) ?? [])
  return {
    plans,
    isAny,
    entryOf: ({ id, status }) => {
      if (!isAny || status === 'operational' || !isTrusted(freshness)) return null
      const plan = plans.get(id)
      if (plan && plan.expectedAt >= now) return { kind: 'planned', expectedAt: plan.expectedAt }
      const ms = late(id)
      return ms === null ? { kind: 'none' } : { kind: 'late', lateMs: ms }
    },
    expectedAtLastChange: (id) => before.get(id)?.expectedAt ?? null,
    lateCount: out.filter(({ id }) => late(id) !== null).length,
  }
}

function lastChangeAt(timelines: Timelines): number {
  let last = -Infinity
  for (const timeline of timelines.values()) {
    last = Math.max(last, joinedByStatus(timeline).at(-1)?.from ?? last)
  }
  return last
}

/** What is promised next. */
export interface NextOnWall {
  /** `null`: nothing more is promised. */
  readonly stage: {
    readonly expectedAt: number
    /** The first of what is promised, and how many more there are. */
    readonly name: LocalizedText
    readonly more: number
  } | null
  /** How many functions are past their time; 0 where that is not to be claimed now. */
  readonly lateCount: number
}

/** The next stage among what does not work, named. */
export function nextOnWall(
  { snapshot, freshness, now, briefing, language }: WallInputs,
  { plans, lateCount }: WallPlans,
): NextOnWall {
  const functions = new Map(functionsOf(snapshot).map((component) => [component.id, component]))
  const next = nextStage(plans, (id) => functions.get(id)?.status ?? 'unknown', now)
  const first = next && functions.get(next.componentIds[0] ?? ('' as ComponentId))
  return {
    stage:
      next && first
        ? {
            expectedAt: next.expectedAt,
            name: namesOf(first, briefing, language).shortName,
            more: next.componentIds.length - 1,
          }
        : null,
    lateCount: isTrusted(freshness) ? lateCount : 0,
  }
}
