import { toStatus } from '../../status/componentStatus.ts'
import { MAX_HTML, plainWords, TAG } from '../../text/htmlText.ts'
import {
  type ComponentChange,
  incidentRank,
  type IncidentUpdate,
  type MaintenanceWindow,
} from '../../status/incident.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import { type Omissions, parsed } from '../omissions.ts'
import { cleanText, MAX_BODY, MAX_NAME } from '../../text/cleanText.ts'
import { AffectedSchema, IncidentSchema, ReferenceSchema, UpdateSchema } from './lenient.ts'

/** How many incidents are read; the API sends 50. */
const MAX_INCIDENTS = 200
const MAX_UPDATES = 400
/** How far ahead of our time a moment may lie before it is doubted: clocks differ a little. */
const FUTURE_MS = 120_000

/** What decoding an incident needs to know beside it. */
export interface IncidentContext {
  /** Ids by name, for entries that have only a name; a name that stands for several is not in it. */
  readonly idsByName: ReadonlyMap<string, string>
  /** Trusted now, epoch ms: what lies after it was not yet. */
  readonly readAt: number
  readonly omissions: Omissions
}

/** Incidents or maintenances of a list, and how many entries could not be read. */
export interface DecodedIncidents {
  readonly incidents: readonly MaintenanceWindow[]
  readonly unreadable: number
}

/**
 * Every incident of a list that can be read; the others are left out, counted and said. Of two of one id only the graver
 * is given, because nobody can tell which of them is right. Never throws.
 */
export function decodeIncidents(
  list: readonly unknown[],
  path: string,
  context: IncidentContext,
): DecodedIncidents {
  if (list.length > MAX_INCIDENTS) {
    context.omissions.add(path, 'too_many', `${list.length - MAX_INCIDENTS} of ${list.length}`)
  }
  const byId = new Map<string, MaintenanceWindow>()
  let read = 0
  for (const [i, value] of list.slice(0, MAX_INCIDENTS).entries()) {
    const incident = decodeIncident(value, `${path}[${i}]`, context)
    if (!incident) continue
    read += 1
    const other = byId.get(incident.id)
    if (other) context.omissions.add(`${path}[${i}].id`, 'duplicate', incident.id)
    if (!other || incidentRank(incident) > incidentRank(other)) byId.set(incident.id, incident)
  }
  return { incidents: [...byId.values()], unreadable: list.length - read }
}

function decodeIncident(
  value: unknown,
  path: string,
  context: IncidentContext,
): MaintenanceWindow | null {
  const { omissions } = context
  const wire = parsed(IncidentSchema, value, path, omissions)
  if (!wire) return null
  const more = wire.incident_updates.length - MAX_UPDATES
  if (more > 0)
    omissions.add(`${path}.incident_updates`, 'too_many', `${more} of ${more + MAX_UPDATES}`)
  // They come newest first, so that the oldest are what is left out.
  const updates = wire.incident_updates
    .slice(0, MAX_UPDATES)
    .flatMap((entry, i) => decodeUpdate(entry, `${path}.incident_updates[${i}]`, context))
    .sort((a, b) => a.displayAt - b.displayAt || a.createdAt - b.createdAt)
  const moments = [wire.started_at, updates[0]?.displayAt ?? null, wire.created_at]
  const named = wire.components.flatMap((entry, i) => {
    const reference = parsed(ReferenceSchema, entry, `${path}.components[${i}]`, omissions)
    return reference ? [reference.id] : []
  })
  const changed = updates.flatMap(({ changes }) => changes.map(({ componentId }) => componentId))
  const { text, wasClipped } = cleanText(wire.name, MAX_NAME)
  if (wasClipped) omissions.add(`${path}.name`, 'clipped', `${wire.name.length}`)
  if (wire.status === 'unknown') omissions.add(`${path}.status`, 'unknown_word', 'status')
  if (wire.impact === 'unknown') omissions.add(`${path}.impact`, 'unknown_word', 'impact')
  return {
    id: wire.id,
    name: text,
    status: wire.status,
    impact: wire.impact,
    startedAt: moments.find((at) => at !== null) ?? null,
    updatedAt: wire.updated_at,
    resolvedAt: wire.resolved_at,
    updates,
    componentIds: [...new Set([...named, ...changed])] as ComponentId[],
    url: httpUrl(wire.shortlink),
    scheduledFor: wire.scheduled_for,
    scheduledUntil: wire.scheduled_until,
  }
}

function decodeUpdate(
  value: unknown,
  path: string,
  context: IncidentContext,
): readonly IncidentUpdate[] {
  const { omissions, readAt } = context
  const wire = parsed(UpdateSchema, value, path, omissions)
  if (!wire) return []
  const displayAt = wire.display_at ?? wire.created_at
  if (displayAt === null) {
    omissions.add(`${path}.display_at`, 'no_time', wire.id)
    return []
  }
  if (displayAt > readAt + FUTURE_MS) omissions.add(`${path}.display_at`, 'in_the_future', wire.id)
  const { text: body, wasClipped } = cleanText(plainWords(wire.body), MAX_BODY)
  if (wasClipped || wire.body.length > MAX_HTML) {
    omissions.add(`${path}.body`, 'clipped', `${wire.body.length}`)
  }
  const changes = wire.affected_components.flatMap((entry, i) =>
    decodeChange(entry, `${path}.affected_components[${i}]`, context),
  )
  const html = wire.body.search(TAG) < 0 ? {} : { html: wire.body.slice(0, MAX_HTML) }
  const createdAt = wire.created_at ?? displayAt
  return [{ id: wire.id, status: wire.status, body, ...html, displayAt, createdAt, changes }]
}

function decodeChange(
  value: unknown,
  path: string,
  { idsByName, omissions }: IncidentContext,
): readonly ComponentChange[] {
  const wire = parsed(AffectedSchema, value, path, omissions)
  if (!wire) return []
  const componentId = wire.code ?? idsByName.get(wire.name) ?? null
  if (componentId === null) {
    omissions.add(path, 'malformed', `no component named ${wire.name}`)
    return []
  }
  // An entry that has only a name lists the component, and says nothing of its status.
  if (wire.old_status === null && wire.new_status === null) return []
  const from = toStatus(wire.old_status)
  const to = toStatus(wire.new_status)
  if (to === 'unknown') omissions.add(`${path}.new_status`, 'unknown_word', componentId)
  return [{ componentId: componentId as ComponentId, from, to }]
}

/** An address that is safe to link to, or `null`. */
export function httpUrl(raw: string): string | null {
  if (!URL.canParse(raw)) return null
  const { protocol, href } = new URL(raw)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
