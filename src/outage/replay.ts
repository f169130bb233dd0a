import { type ComponentStatus, isBad } from '../status/componentStatus.ts'
import type { Incident, IncidentUpdate, MaintenanceWindow } from '../status/incident.ts'
import type { Component, Snapshot } from '../status/snapshot.ts'
import {
  type GatheredHistory,
  componentTimelines,
  NOTHING_GATHERED,
} from './componentTimelines.ts'
import { inOrder, toldChanges } from './statusChanges.ts'

/** `was`: things as they were by `display_at`. `known`: only what had been said by then, by `created_at`. */
export type ReplayClock = 'was' | 'known'

/**
 * A snapshot as it would have read at an earlier moment, worked out from its own record. Statuses follow from
 * the timelines; incidents hold only the updates of before. What the record does not reach is
 * `unknown`. A moment after `readAt` gives the snapshot as it is.
 */
export function snapshotAt(
  snapshot: Snapshot,
  at: number,
  clock: ReplayClock,
  readAt: number,
  gathered: GatheredHistory = NOTHING_GATHERED,
): Snapshot {
  if (at >= readAt) return snapshot
  const incidents = [...snapshot.incidents, ...snapshot.maintenances]
  const timelines = componentTimelines(snapshot, { from: at, to: at + 1 }, readAt, gathered)
  const statusOf = (component: Component): ComponentStatus =>
    clock === 'known'
      ? statusKnownBy(component, incidents, at, readAt)
      : (timelines.get(component.id)?.[0]?.status ?? 'unknown')
  const services = snapshot.services.map((service) => ({
    ...service,
    functions: service.functions.map((component): Component => {
      const updatedAt = component.updatedAt !== null && component.updatedAt <= at ? component.updatedAt : null
      return { ...component, status: statusOf(component), strangeWord: null, updatedAt }
    }),
  }))
  return {
    ...snapshot,
    services,
    incidents: snapshot.incidents.flatMap((incident) => incidentAt(incident, at, clock)),
    maintenances: snapshot.maintenances.flatMap((window) => incidentAt(window, at, clock)),
    // The page's own word of that moment is not on record; the rows speak.
    indicator: services.some(({ functions }) => functions.some((f) => isBad(f.status)))
      ? 'minor'
      : 'none',
  }
}

/** What was believed of a component at a moment: the last that had been said of it by then. */
function statusKnownBy(
  component: Component,
  incidents: readonly Incident[],
  at: number,
  readAt: number,
): ComponentStatus {
  const said = incidents.map((incident) => ({
    ...incident,
    updates: incident.updates.filter(({ createdAt }) => createdAt <= at),
  }))
  const last = toldChanges(component.id, said, at).at(-1)
  return last?.to ?? toldChanges(component.id, incidents, readAt)[0]?.from ?? component.status
}

function incidentAt<T extends Incident | MaintenanceWindow>(
  incident: T,
  at: number,
  clock: ReplayClock,
): readonly T[] {
  const moment = ({ displayAt, createdAt }: IncidentUpdate) =>
    clock === 'known' ? createdAt : displayAt
  const updates = incident.updates.filter((update) => moment(update) <= at)
  const last = inOrder(updates).at(-1)
  if (!last) return []
  const resolved = incident.resolvedAt !== null && incident.resolvedAt <= at
  return [
    {
      ...incident,
      updates,
      status: last.status,
      updatedAt: moment(last),
      resolvedAt: resolved ? incident.resolvedAt : null,
    },
  ]
}
