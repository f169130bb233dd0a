import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { stretches } from './timeline/serviceTimeline.ts'

/** Weight of each function in the share of use, and the unit of the weights. */
export interface UseWeights {
  /** `users`: users of a service, spread evenly over its functions. `functions`: one each. */
  readonly basis: 'users' | 'functions'
  readonly byFunction: ReadonlyMap<ComponentId, number>
  readonly total: number
}

/**
 * Computes the weight of each function. The users of a service are spread evenly over its
 * functions. If any service has no user count, people and functions cannot be added up: each
 * function then counts one.
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

/** Split of use at one time, as ratios of all use, 0..1, that add up to 1. */
export interface ShareOfUse {
  readonly operational: number
  /** Degraded and partial outage: something works. */
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

/** Splits use by the given statuses. Without any weight, all of it is unknown. */
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

/** Split of use during an interval without changes. Epoch ms. */
export interface SharePoint extends ShareOfUse {
  readonly from: number
  readonly to: number
}

/** Split of use through time: adjacent intervals, old to new, over the timelines' window. */
export function shareCurve(timelines: Timelines, weights: UseWeights): readonly SharePoint[] {
  const ids = [...timelines.keys()]
  const place = new Map(ids.map((id, i) => [id, i]))
  return stretches([...timelines.values()]).map(({ from, to, statuses }) => ({
    from,
    to,
    ...shareOfUse((id) => statuses[place.get(id) ?? -1] ?? 'unknown', weights),
  }))
}
