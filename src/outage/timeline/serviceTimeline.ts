import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type HealthSpan, statusAt } from './healthTimeline.ts'
import type { Basis } from './statusChanges.ts'
import { serviceStatus } from '../serviceStatus.ts'

/** An interval during which the statuses of several functions stay the same. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly statuses: readonly ComponentStatus[]
  /** `assumed` if any of the statuses is. */
  readonly basis: Basis
}

/**
 * Cuts several timelines over one window wherever one of them changes. Statuses are in the order of
 * the timelines. Returns no stretches without timelines.
 */
export function stretches(timelines: readonly (readonly HealthSpan[])[]): readonly Stretch[] {
  const cuts = new Set<number>()
  for (const timeline of timelines) for (const { from, to } of timeline) cuts.add(from).add(to)
  const moments = [...cuts].sort((a, b) => a - b)
  const cursors = timelines.map(() => 0)
  const result: Stretch[] = []
  for (const [i, from] of moments.entries()) {
    const to = moments[i + 1]
    if (to === undefined) break
    const spans = timelines.map((timeline, t) => {
      while ((timeline[cursors[t] ?? 0]?.to ?? Infinity) <= from) cursors[t] = (cursors[t] ?? 0) + 1
      const span = timeline[cursors[t] ?? 0]
      return span && span.from <= from ? span : null
    })
    const statuses = spans.map((span) => span?.status ?? 'unknown')
    const basis = spans.every((span) => span?.basis === 'reported') ? 'reported' : 'assumed'
    result.push({ from, to, statuses, basis })
  }
  return result
}

/**
 * Derives the timeline of a service from the timelines of its functions, by the rule of
 * `serviceStatus`.
 */
export function serviceTimeline(
  timelines: readonly (readonly HealthSpan[])[],
): readonly HealthSpan[] {
  const result: HealthSpan[] = []
  for (const { from, to, statuses, basis } of stretches(timelines)) {
    const status = serviceStatus(statuses)
    const last = result.at(-1)
    if (last && last.status === status && last.basis === basis) {
      result[result.length - 1] = { ...last, to }
    } else result.push({ status, basis, from, to })
  }
  return result
}

/** Statuses of several functions at one time, in the order of the timelines. */
export function statusesAt(
  timelines: readonly (readonly HealthSpan[])[],
  at: number,
): readonly ComponentStatus[] {
  return timelines.map((timeline) => statusAt(timeline, at))
}
