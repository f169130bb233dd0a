import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { stretches } from './timeline/serviceTimeline.ts'

/** How much each function counts in the share of use, and what the counts are. */
export interface UseWeights {
  /** `users`: people served, spread evenly over a service's functions. `functions`: one each. */
  readonly basis: 'users' | 'functions'
  readonly byFunction: ReadonlyMap<ComponentId, number>
  readonly total: number
}

/**
 * The weight of each function. Users of a service are spread evenly over its functions. If any service
 * has no figure, people and functions cannot be added up: each function then counts one.
 */
export function weightsOfUse(
  services: readonly Service[],
  usersOf: (service: ComponentId) => number | null,
): UseWeights {
  const served = services.filter(({ functions }) => functions.length > 0)
  const known = served.length > 0 && served.every(({ id }) => (usersOf(id) ?? 0) > 0)
  const byFunction = new Map<ComponentId, number>()
  for (const { id, functions } of served) {
    for (const component of functions) {
      byFunction.set(component.id, known ? (usersOf(id) ?? 0) / functions.length : 1)
    }
  }
  const total = [...byFunction.values()].reduce((sum, weight) => sum + weight, 0)
  return { basis: known ? 'users' : 'functions', byFunction, total }
}

/** How use was split at one moment, as ratios of all use, 0..1, that add up to 1. */
export interface ShareOfUse {
  readonly operational: number
  /** Degraded and partial: something works. */
  readonly partly: number
  /** Stopped or under maintenance. */
  readonly out: number
  readonly unknown: number
}

const PART: Record<ComponentStatus, keyof ShareOfUse> = {
  operational: 'operational',
  degraded_performance: 'partly',
  partial_outage: 'partly',
  major_outage: 'out',
  under_maintenance: 'out',
  unknown: 'unknown',
}

/** How use is split over given statuses. With nothing to weigh, all of it is unknown. */
export function shareOfUse(
  statusOf: (id: ComponentId) => ComponentStatus,
  weights: UseWeights,
): ShareOfUse {
  if (!(weights.total > 0)) return { operational: 0, partly: 0, out: 0, unknown: 1 }
  const sums = { operational: 0, partly: 0, out: 0, unknown: 0 }
  for (const [id, weight] of weights.byFunction) sums[PART[statusOf(id)]] += weight
  const share = (part: keyof ShareOfUse) => sums[part] / weights.total
  return {
    operational: share('operational'),
    partly: share('partly'),
    out: share('out'),
    unknown: share('unknown'),
  }
}

/** The split of use over one stretch of time in which nothing changed. Epoch ms. */
export interface SharePoint extends ShareOfUse {
  readonly from: number
  readonly to: number
}

/** The split of use through time: stretches that touch, old to new, over the timelines' window. */
export function shareCurve(timelines: Timelines, weights: UseWeights): readonly SharePoint[] {
  const ids = [...timelines.keys()]
  const place = new Map(ids.map((id, i) => [id, i]))
  return stretches([...timelines.values()]).map(({ from, to, statuses }) => ({
    from,
    to,
    ...shareOfUse((id) => statuses[place.get(id) ?? -1] ?? 'unknown', weights),
  }))
}
