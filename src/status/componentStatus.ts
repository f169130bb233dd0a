/** A status a Statuspage v2 component may report, as spelled on the wire. */
export type ReportedStatus =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance'

/** What we hold of a component: a reported status, or `unknown` where nothing trustworthy says. */
export type ComponentStatus = ReportedStatus | 'unknown'

/**
 * Every status, worst first, in the order in which a word that stands for several is chosen.
 * `unknown` is worse than `degraded_performance`: what nobody knows may be anything.
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

/** Whether a word of the wire is one of the five statuses, spelled exactly. */
export function isReportedStatus(word: unknown): word is ReportedStatus {
  return typeof word === 'string' && REPORTED.has(word)
}

/** A word we do not know stays `unknown`: a new upstream status must not read as healthy. */
export function toStatus(word: unknown): ComponentStatus {
  return isReportedStatus(word) ? word : 'unknown'
}

/** How bad a status is: 0 is `operational`, higher is worse. */
export function statusRank(status: ComponentStatus): number {
  return STATUSES_WORST_FIRST.length - 1 - STATUSES_WORST_FIRST.indexOf(status)
}

/** The worse of two statuses. */
export function worse(a: ComponentStatus, b: ComponentStatus): ComponentStatus {
  return statusRank(a) >= statusRank(b) ? a : b
}

/** Whether a status says that something does not work as it should. `unknown` does not say so. */
export function isBad(status: ComponentStatus): boolean {
  return (
    status === 'major_outage' || status === 'partial_outage' || status === 'degraded_performance'
  )
}
