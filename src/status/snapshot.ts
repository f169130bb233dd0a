import type { ComponentStatus } from './componentStatus.ts'
import { incidentRank, type Incident, type Indicator, type MaintenanceWindow } from './incident.ts'
import type { Omission } from './omission.ts'

declare const componentId: unique symbol
/** The id of a component, as the wire spells it. Branded, so that no other text passes for one. */
export type ComponentId = string & { readonly [componentId]: true }

/** One thing with a health of its own. A component of a group is what readers see as a function. */
export interface Component {
  readonly id: ComponentId
  readonly name: string
  readonly description: string | null
  readonly status: ComponentStatus
  /** The wire's own word where it is none of the five, clipped; `null` otherwise. */
  readonly strangeWord: string | null
  /** It stood in an earlier answer and no longer does; its status is `unknown`. */
  readonly isGone: boolean
  /** When the wire says the component last changed; `null` where it does not say. */
  readonly updatedAt: number | null
  readonly createdAt: number | null
}

/** A component group and its functions, or one ungrouped component as its own only function. */
export interface Service {
  readonly id: ComponentId
  readonly name: string
  /**
   * A group with functions of its own. An ungrouped component, and a group that lists none, is a service whose only
   * function is itself.
   */
  readonly isGroup: boolean
  /** Never empty. */
  readonly functions: readonly Component[]
}

/** The page the snapshot is about. */
export interface StatusPage {
  readonly id: string
  readonly name: string
  readonly url: string | null
  /** An IANA time zone that this runtime knows, or `null`. */
  readonly timeZone: string | null
}

/** What `summary.json` holds: the state of every component, and what is open. */
export interface Summary {
  readonly page: StatusPage
  readonly indicator: Indicator | 'unknown'
  readonly services: readonly Service[]
  readonly incidents: readonly Incident[]
  readonly maintenances: readonly MaintenanceWindow[]
  /**
   * How many components or open incidents could not be read at all. While it is not 0, nobody may
   * claim that everything works.
   */
  readonly unreadable: number
  /** What was left out or doubted while reading, and why. */
  readonly omissions: readonly Omission[]
  /** Differs between two answers where a status or an open incident does. */
  readonly changeMark: string
}

/** What `incidents.json` holds: the latest incidents, open and past, newest first. */
export interface IncidentRecord {
  readonly incidents: readonly Incident[]
  readonly omissions: readonly Omission[]
}

/** One validated picture of a whole status page. */
export interface Snapshot extends Summary {
  /**
   * Since when the feed's record speaks: the earliest start in it, epoch ms. `null`: it holds nothing,
   * or it was not read yet.
   */
  readonly recordFrom: number | null
}

/**
 * A summary with the record of past incidents, where that was read already. An incident that stands in
 * both is taken from the one that was updated last; the summary wins a draw, because it is newer, and
 * while it has the incident as graver, no record makes it milder, or closes it.
 */
export function snapshotOf(summary: Summary, record: IncidentRecord | undefined): Snapshot {
  const byId = new Map((record?.incidents ?? []).map((incident) => [incident.id, incident]))
  for (const incident of summary.incidents) {
    const other = byId.get(incident.id)
    const isOurs =
      !other ||
      incidentRank(incident) > incidentRank(other) ||
      lastTold(incident) >= lastTold(other)
    if (isOurs) byId.set(incident.id, incident)
  }
  const incidents = [...byId.values()].sort((a, b) => startOf(b) - startOf(a))
  // An open incident may be older than all that the record reaches back to; of what else was then it says nothing.
  const starts = (record?.incidents ?? []).map(startOf).filter((at) => at > 0)
  return {
    ...summary,
    incidents,
    omissions: [...summary.omissions, ...(record?.omissions ?? [])],
    recordFrom: starts.length > 0 ? Math.min(...starts) : null,
  }
}

const startOf = (incident: Incident): number => incident.startedAt ?? 0

function lastTold(incident: Incident): number {
  return Math.max(incident.updatedAt ?? 0, ...incident.updates.map((update) => update.createdAt))
}

/** Every function of every service, in the order of the page. */
export function functionsOf(snapshot: Pick<Snapshot, 'services'>): readonly Component[] {
  return snapshot.services.flatMap((service) => service.functions)
}
