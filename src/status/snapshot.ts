import type { ComponentId, ComponentStatus } from './componentStatus.ts'
import { incidentRank, type Incident, type Indicator, type MaintenanceWindow } from './incident.ts'
import type { Omission } from './problems.ts'

export type { ComponentId }

/** One component with its own status. Readers see a component of a group as a function. */
export interface Component {
  readonly id: ComponentId
  readonly name: string
  readonly description: string | null
  readonly status: ComponentStatus
  /** The API's string where it is none of the five statuses, clipped; `null` otherwise. */
  readonly strangeWord: string | null
  /** True if the component was in an earlier answer and is missing now. Its status is `unknown`. */
  readonly isGone: boolean
  /** Time of the component's last change according to the API; `null` if it gives none. */
  readonly updatedAt: number | null
  readonly createdAt: number | null
}

/** A component group with its functions, or one ungrouped component as its own only function. */
export interface Service {
  readonly id: ComponentId
  readonly name: string
  /**
   * True for a group with functions of its own. An ungrouped component, or a group that lists none,
   * is a service whose only function is itself.
   */
  readonly isGroup: boolean
  /** Never empty. */
  readonly functions: readonly Component[]
}

/** The status page that the snapshot describes. */
export interface StatusPage {
  readonly id: string
  readonly name: string
  readonly url: string | null
  /** An IANA time zone known to this runtime, or `null`. */
  readonly timeZone: string | null
}

/** Content of `summary.json`: the status of every component, and the open incidents. */
export interface Summary {
  readonly page: StatusPage
  readonly indicator: Indicator | 'unknown'
  readonly services: readonly Service[]
  readonly incidents: readonly Incident[]
  readonly maintenances: readonly MaintenanceWindow[]
  /**
   * Number of unreadable components and open incidents. Unless it is 0, the page may not claim that
   * everything works.
   */
  readonly unreadable: number
  /** Parts of the answer that were dropped or distrusted, with reasons. */
  readonly omissions: readonly Omission[]
  /** Differs between two answers whose statuses or open incidents differ. */
  readonly changeMark: string
}

/** Content of `incidents.json`: the latest incidents, open and past, newest first. */
export interface IncidentRecord {
  readonly incidents: readonly Incident[]
  readonly omissions: readonly Omission[]
}

/** One validated state of a whole status page. */
export interface Snapshot extends Summary {
  /**
   * Start of the feed's record: the earliest start of an incident in it, epoch ms. `null` if it is
   * empty or not read yet.
   */
  readonly recordFrom: number | null
}

/**
 * Joins a summary with the record of past incidents, if that was read already. An incident in both
 * is taken from the version updated last; on a tie from the summary, which is newer. Where the
 * summary has the worse impact, or has the incident open, the record cannot soften or close it.
 */
export function snapshotOf(summary: Summary, record: IncidentRecord | undefined): Snapshot {
  const byId = new Map((record?.incidents ?? []).map((incident) => [incident.id, incident]))
  for (const incident of summary.incidents) {
    const other = byId.get(incident.id)
    const isOurs =
      !other ||
      incidentRank(incident) > incidentRank(other) ||
      lastUpdateAt(incident) >= lastUpdateAt(other)
    if (isOurs) byId.set(incident.id, incident)
  }
  const incidents = [...byId.values()].sort((a, b) => startOf(b) - startOf(a))
  // An open incident may be older than the record, which says nothing else about that time.
  const starts = (record?.incidents ?? []).map(startOf).filter((at) => at > 0)
  return {
    ...summary,
    incidents,
    omissions: [...summary.omissions, ...(record?.omissions ?? [])],
    recordFrom: starts.length > 0 ? Math.min(...starts) : null,
  }
}

const startOf = (incident: Incident): number => incident.startedAt ?? 0

function lastUpdateAt(incident: Incident): number {
  return Math.max(incident.updatedAt ?? 0, ...incident.updates.map((update) => update.createdAt))
}

/** Lists the functions of all services in page order. */
export function functionsOf(snapshot: Pick<Snapshot, 'services'>): readonly Component[] {
  return snapshot.services.flatMap((service) => service.functions)
}
