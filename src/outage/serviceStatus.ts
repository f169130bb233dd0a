import type { ComponentStatus } from '../status/componentStatus.ts'

/**
 * Derives the status of a service from the statuses of its functions.
 *
 * All stopped is a major outage; any stopped or partly stopped is a partial outage; next come
 * unknown, degraded and under maintenance: planned maintenance never hides an outage. Without
 * functions the status is `unknown`. The status alone misleads (one dead function of twenty reads
 * as a partial outage), so show `workingCount` beside it.
 */
export function serviceStatus(functions: readonly ComponentStatus[]): ComponentStatus {
  if (functions.length === 0) return 'unknown'
  const has = (status: ComponentStatus) => functions.includes(status)
  if (functions.every((status) => status === 'major_outage')) return 'major_outage'
  if (has('major_outage') || has('partial_outage')) return 'partial_outage'
  if (has('unknown')) return 'unknown'
  if (has('degraded_performance')) return 'degraded_performance'
  if (has('under_maintenance')) return 'under_maintenance'
  return 'operational'
}

/** Counts operational functions. */
export function workingCount(functions: readonly ComponentStatus[]): number {
  return functions.filter((status) => status === 'operational').length
}

/** Counts functions by status; statuses that do not occur are left out. */
export function statusCounts(
  functions: readonly ComponentStatus[],
): ReadonlyMap<ComponentStatus, number> {
  const counts = new Map<ComponentStatus, number>()
  for (const status of functions) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}
