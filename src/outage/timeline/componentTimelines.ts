import type { Incident } from '../../status/incident.ts'
import type { Snapshot, Component, ComponentId } from '../../status/snapshot.ts'
import { type Gap, type HealthSpan, healthTimeline, type TimeWindow } from './healthTimeline.ts'
import { statusChanges, type StatusReading } from './statusChanges.ts'

/** Data collected while the page was open: readings by component, and times of failed requests. */
export interface GatheredHistory {
  readonly readings: ReadonlyMap<ComponentId, readonly StatusReading[]>
  readonly gaps: readonly Gap[]
}

/** Nothing gathered yet. */
export const NOTHING_GATHERED: GatheredHistory = { readings: new Map(), gaps: [] }

/** Timeline of each function of a page, by id. */
export type Timelines = ReadonlyMap<ComponentId, readonly HealthSpan[]>

/**
 * Builds the timeline of every function of a snapshot over a window. `readAt` is the time that the
 * snapshot describes; the present status continues to the end of the window. Keys of the result are
 * the ids of the functions.
 */
export function componentTimelines(
  snapshot: Snapshot,
  over: TimeWindow,
  readAt: number,
  gathered: GatheredHistory = NOTHING_GATHERED,
): Timelines {
  const incidentsOf = incidentsByComponent([...snapshot.incidents, ...snapshot.maintenances])
  const timelines = new Map<ComponentId, readonly HealthSpan[]>()
  for (const { functions } of snapshot.services) {
    for (const component of functions) {
      const readings = gathered.readings.get(component.id) ?? []
      const incidents = incidentsOf.get(component.id) ?? []
      const changes = statusChanges(component, incidents, readings, readAt)
      const from = recordFrom(snapshot, component, readings, readAt)
      timelines.set(
        component.id,
        healthTimeline(changes, component.status, over, from, gathered.gaps),
      )
    }
  }
  return timelines
}

function incidentsByComponent(
  incidents: readonly Incident[],
): ReadonlyMap<ComponentId, readonly Incident[]> {
  const byId = new Map<ComponentId, Incident[]>()
  for (const incident of incidents) {
    for (const id of incident.componentIds) byId.set(id, [...(byId.get(id) ?? []), incident])
  }
  return byId
}

/**
 * Start of knowledge about a component: the start of the record, but not before the component was
 * created, or the page's first reading. Without a record, `updated_at` gives the start of the
 * present status.
 */
function recordFrom(
  snapshot: Snapshot,
  component: Component,
  readings: readonly StatusReading[],
  readAt: number,
): number {
  const recordStart =
    snapshot.recordFrom === null
      ? (component.updatedAt ?? readAt)
      : Math.max(snapshot.recordFrom, component.createdAt ?? -Infinity)
  return Math.min(recordStart, readings[0]?.at ?? Infinity)
}
