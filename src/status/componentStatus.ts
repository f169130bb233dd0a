declare const componentId: unique symbol
/** Id of a component, as the API spells it. Branded, so that no other string is accepted. */
export type ComponentId = string & { readonly [componentId]: true }

/** A status a Statuspage v2 component may report, as spelled on the wire. */
export type ReportedStatus =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance'

/**
 * A component's status in this app: the reported one, or `unknown` without a trustworthy report.
 */
export type ComponentStatus = ReportedStatus | 'unknown'

/**
 * All statuses, worst first. The status of a group is the first one found in this order. `unknown`
 * is worse than `degraded_performance`, because an unknown component may be down.
 */
export const STATUSES_WORST_FIRST: readonly ComponentStatus[] = [
  'major_outage',
  'partial_outage',
  'unknown',
  'degraded_performance',
  'under_maintenance',
  'operational',
]

const REPORTED: ReadonlySet<string> = new Set(STATUSES_WORST_FIRST.filter((s) => s !== 'unknown'))

/** True if a string from the API is exactly one of the five statuses. */
export function isReportedStatus(word: unknown): word is ReportedStatus {
  return typeof word === 'string' && REPORTED.has(word)
}

/** Maps an unrecognized string to `unknown`: a new upstream status must not read as healthy. */
export function toStatus(word: unknown): ComponentStatus {
  return isReportedStatus(word) ? word : 'unknown'
}

/** Rank of a status: 0 is `operational`, higher is worse. */
export function statusRank(status: ComponentStatus): number {
  return STATUSES_WORST_FIRST.length - 1 - STATUSES_WORST_FIRST.indexOf(status)
}

/** Returns the worse of two statuses. */
export function worse(a: ComponentStatus, b: ComponentStatus): ComponentStatus {
  return statusRank(a) >= statusRank(b) ? a : b
}

/** True if a status reports an impairment. `unknown` reports none. */
export function isBad(status: ComponentStatus): boolean {
  return (
    status === 'major_outage' || status === 'partial_outage' || status === 'degraded_performance'
  )
}
