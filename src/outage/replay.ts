import { type ComponentStatus, isBad } from '../status/componentStatus.ts'
import type { Incident, IncidentUpdate } from '../status/incident.ts'
import type { Component, Snapshot } from '../status/snapshot.ts'
import {
  componentTimelines,
  type GatheredHistory,
  NOTHING_GATHERED,
  type Timelines,
} from './timeline/componentTimelines.ts'
import { statusAt } from './timeline/healthTimeline.ts'

/**
 * `was`: things as they were, by `display_at`. `known`: only what was posted by then, by
 * `created_at`.
 */
export type ReplayClock = 'was' | 'known'

/**
 * Reconstructs a snapshot at an earlier time from its own record. Statuses follow from the
 * timelines; incidents include only earlier updates. Times before the record are `unknown`. A time
 * after `readAt` returns the snapshot unchanged. `knownTimelines` are existing timelines of this snapshot
 * that cover the time; with the clock `was` they are only looked up.
 */
export function snapshotAt(
  snapshot: Snapshot,
  at: number,
  clock: ReplayClock,
  readAt: number,
  gathered: GatheredHistory = NOTHING_GATHERED,
  knownTimelines: Timelines | null = null,
): Snapshot {
  if (at >= readAt) return snapshot
  const record = clock === 'known' ? asPosted(snapshot) : snapshot
  const timelines =
    (clock === 'was' && knownTimelines) ||
    componentTimelines(record, { from: at, to: at + 1 }, readAt, gathered)
  const statusOf = ({ id }: Component): ComponentStatus => statusAt(timelines.get(id) ?? [], at)
  const services = snapshot.services.map((service) => ({
    ...service,
    functions: service.functions.map((component): Component => {
      const updatedAt =
        component.updatedAt !== null && component.updatedAt <= at ? component.updatedAt : null
      return { ...component, status: statusOf(component), strangeWord: null, updatedAt }
    }),
  }))
  return {
    ...snapshot,
    services,
    incidents: snapshot.incidents.flatMap((incident) => incidentAt(incident, at, clock)),
    maintenances: snapshot.maintenances.flatMap((window) => incidentAt(window, at, clock)),
    // The past indicator is not on record; the rows decide.
    indicator: services.some(({ functions }) => functions.some((f) => isBad(f.status)))
      ? 'minor'
      : 'none',
  }
}

/** Rewrites the record for the clock `known`: each entry takes effect at its time of posting. */
function asPosted(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    incidents: snapshot.incidents.map(incidentAsPosted),
    maintenances: snapshot.maintenances.map(incidentAsPosted),
  }
}

function incidentAsPosted<T extends Incident>(incident: T): T {
  const { startedAt, resolvedAt } = incident
  const updates = incident.updates.map((update) => ({ ...update, displayAt: update.createdAt }))
  const said = updates.map(({ createdAt }) => createdAt)
  const closed = updates.filter(({ status }) => status === 'resolved' || status === 'completed')
  const closedAt = Math.min(...closed.map(({ createdAt }) => createdAt))
  return {
    ...incident,
    updates,
    startedAt: startedAt === null ? null : Math.max(startedAt, Math.min(...said)),
    resolvedAt:
      resolvedAt === null || closed.length === 0 ? resolvedAt : Math.max(resolvedAt, closedAt),
  }
}

function incidentAt<T extends Incident>(incident: T, at: number, clock: ReplayClock): readonly T[] {
  const moment = ({ displayAt, createdAt }: IncidentUpdate) =>
    clock === 'known' ? createdAt : displayAt
  const updates = incident.updates.filter((update) => moment(update) <= at)
  const last = [...updates].sort((a, b) => moment(a) - moment(b)).at(-1)
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
