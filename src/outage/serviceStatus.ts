import type { ComponentStatus } from '../status/componentStatus.ts'

/**
 * The status of a service, from the statuses of its functions.
 *
 * All stopped is a major outage; any stopped, or partly so, is a partial one; then what is not known,
 * then what is degraded, then what is under maintenance: planned work never hides an outage. With no
 * function there is nothing to judge by: `unknown`. This word alone misleads (one dead function of
 * twenty reads as a partial outage); show `workingCount` beside it.
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

/** How many of some functions are operational. */
export function workingCount(functions: readonly ComponentStatus[]): number {
  return functions.filter((status) => status === 'operational').length
}

/** How many of some functions have each status; statuses that none has are left out. */
export function statusCounts(
  functions: readonly ComponentStatus[],
): ReadonlyMap<ComponentStatus, number> {
  const counts = new Map<ComponentStatus, number>()
  for (const status of functions) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}
