import type { ComponentStatus } from './componentStatus.ts'
import type { ComponentId } from './snapshot.ts'

/** A page's one-word health, and upstream's own grade of an incident, as spelled on the wire. */
export type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance'

/** Where an incident or a maintenance stands, as spelled on the wire. */
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

/** What one update says of one component: it went from one status to another, or stayed. */
export interface ComponentChange {
  readonly componentId: ComponentId
  readonly from: ComponentStatus
  readonly to: ComponentStatus
}

/** One entry in an incident. */
export interface IncidentUpdate {
  readonly id: string
  readonly status: IncidentStatus
  /** Its words alone, with line feeds. */
  readonly body: string
  /** The same as it came, with its tags, not to be trusted: see `richText`. Absent where it has none. */
  readonly html?: string
  /** When it was so, epoch ms. */
  readonly displayAt: number
  /** When it was said, epoch ms. */
  readonly createdAt: number
  readonly changes: readonly ComponentChange[]
}

/** Upstream's report of something that goes, or went, wrong. Updates stand old to new by `displayAt`. */
export interface Incident {
  readonly id: string
  readonly name: string
  readonly status: IncidentStatus
  readonly impact: Indicator | 'unknown'
  /** When it began: the wire's `started_at`, else its first update or its creation. */
  readonly startedAt: number | null
  readonly updatedAt: number | null
  readonly resolvedAt: number | null
  readonly updates: readonly IncidentUpdate[]
  /** The components it names, in its own list or in any update. */
  readonly componentIds: readonly ComponentId[]
  /** Its page on the source's site, http or https only. */
  readonly url: string | null
}

/** Planned work: an incident with a time table. */
export interface MaintenanceWindow extends Incident {
  readonly scheduledFor: number | null
  readonly scheduledUntil: number | null
}

const CLOSED: ReadonlySet<IncidentStatus> = new Set(['resolved', 'postmortem', 'completed'])

/**
 * Whether an incident is still open. An incident whose status we do not know is open, unless the wire
 * gives the time at which it was resolved.
 */
export function isOpen(incident: Incident): boolean {
  return !CLOSED.has(incident.status) && !(incident.status === 'unknown' && incident.resolvedAt)
}

/** From mild to grave; what is unknown may be anything but is not said to be the worst. */
const IMPACTS = ['none', 'maintenance', 'minor', 'major', 'unknown', 'critical'] as const

/** How grave an incident is, as a rank: the greater the graver, and whatever is open is graver than what is closed. */
export function incidentRank(incident: Incident): number {
  return IMPACTS.indexOf(incident.impact) + (isOpen(incident) ? IMPACTS.length : 0)
}

/** How long after the fact an update must be posted to be marked as late: 5 minutes. */
const POSTED_LATE_MS = 5 * 60_000

/** Whether an update was posted more than five minutes after the moment it speaks of. */
export function isPostedLate(update: IncidentUpdate): boolean {
  return update.createdAt - update.displayAt > POSTED_LATE_MS
}
