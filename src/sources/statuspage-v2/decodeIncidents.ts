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

/** Maximum number of incidents; the API sends 50. */
const MAX_INCIDENTS = 200
const MAX_UPDATES = 400
/** Distance into the future from which a time is dubious: clocks differ slightly. */
const FUTURE_MS = 120_000

/** Context for decoding an incident. */
export interface IncidentContext {
  /** Ids by name, for entries without an id; ambiguous names are left out. */
  readonly idsByName: ReadonlyMap<string, string>
  /** Trusted present time, epoch ms: later times are in the future. */
  readonly readAt: number
  readonly omissions: Omissions
}

/** Incidents or maintenances of a list, and the number of unreadable entries. */
export interface DecodedIncidents {
  readonly incidents: readonly MaintenanceWindow[]
  readonly unreadable: number
}

/**
 * Decodes every readable incident of a list; the others are dropped, counted and listed. Of two
 * with one id the worse one is kept, because there is no telling which is right. Never throws.
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
  // The list is newest first, so that the cut drops the oldest.
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
  // An entry with a name only lists the component without a status.
  if (wire.old_status === null && wire.new_status === null) return []
  const from = toStatus(wire.old_status)
  const to = toStatus(wire.new_status)
  if (to === 'unknown') omissions.add(`${path}.new_status`, 'unknown_word', componentId)
  return [{ componentId: componentId as ComponentId, from, to }]
}

/** Returns a URL that is safe to link to, or `null`. */
export function httpUrl(raw: string): string | null {
  if (!URL.canParse(raw)) return null
  const { protocol, href } = new URL(raw)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
