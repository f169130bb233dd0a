import type { ComponentId, ComponentStatus } from './componentStatus.ts'

/** Overall health of a page, and upstream's own impact of an incident, as spelled on the wire. */
export type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance'

/** Status of an incident or a maintenance, as spelled on the wire. */
export type IncidentStatus =
  | 'investigating'
  | 'identified'
  | 'monitoring'
  | 'resolved'
  | 'postmortem'
  | 'scheduled'
  | 'in_progress'
  | 'verifying'
  | 'completed'
  | 'unknown'

/** A component's status before and after one update; the two may be equal. */
export interface ComponentChange {
  readonly componentId: ComponentId
  readonly from: ComponentStatus
  readonly to: ComponentStatus
}

/** One update of an incident. */
export interface IncidentUpdate {
  readonly id: string
  readonly status: IncidentStatus
  /** Plain text with line feeds. */
  readonly body: string
  /**
   * The untrusted original with its HTML: render it through `richText` only. Absent without markup.
   */
  readonly html?: string
  /** Time that the update describes, epoch ms. */
  readonly displayAt: number
  /** Time of posting, epoch ms. */
  readonly createdAt: number
  readonly changes: readonly ComponentChange[]
}

/**
 * Upstream's report of a present or past problem. Updates are sorted by `displayAt`, oldest first.
 */
export interface Incident {
  readonly id: string
  readonly name: string
  readonly status: IncidentStatus
  readonly impact: Indicator | 'unknown'
  /** `started_at` of the API, else the time of the first update or of creation. */
  readonly startedAt: number | null
  readonly updatedAt: number | null
  readonly resolvedAt: number | null
  readonly updates: readonly IncidentUpdate[]
  /** All affected components, from the incident's list and from its updates. */
  readonly componentIds: readonly ComponentId[]
  /** The incident's page on the source's site, http or https only. */
  readonly url: string | null
}

/** Planned maintenance: an incident with a schedule. */
export interface MaintenanceWindow extends Incident {
  readonly scheduledFor: number | null
  readonly scheduledUntil: number | null
}

const CLOSED: ReadonlySet<IncidentStatus> = new Set(['resolved', 'postmortem', 'completed'])

/**
 * True if an incident is open. In an unrecognized status it is open unless the API gives a
 * resolution time.
 */
export function isOpen(incident: Incident): boolean {
  return !CLOSED.has(incident.status) && !(incident.status === 'unknown' && incident.resolvedAt)
}

/** Mild to severe. An unknown impact may be anything, but is not assumed to be the worst. */
const IMPACTS = ['none', 'maintenance', 'minor', 'major', 'unknown', 'critical'] as const

/** Severity rank of an incident, higher is worse. Any open incident ranks above all closed ones. */
export function incidentRank(incident: Incident): number {
  return IMPACTS.indexOf(incident.impact) + (isOpen(incident) ? IMPACTS.length : 0)
}

/** Delay after which an update is marked as late: 5 minutes. */
const POSTED_LATE_MS = 5 * 60_000

/** True if an update was posted more than five minutes after the time it describes. */
export function isPostedLate(update: IncidentUpdate): boolean {
  return update.createdAt - update.displayAt > POSTED_LATE_MS
}
