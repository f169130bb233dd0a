import * as v from 'valibot'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import { isOpen } from '../../status/incident.ts'
import type { IncidentRecord, Service, Summary } from '../../status/snapshot.ts'
import type { SourceProblem } from '../../status/problems.ts'
import { collectOmissions } from '../omissions.ts'
import { cleanText, MAX_NAME } from '../../text/cleanText.ts'
import { decodeComponents } from './decodeComponents.ts'
import { decodeIncidents, httpUrl } from './decodeIncidents.ts'
import { AnswerSchema } from './lenient.ts'

/** A decoded answer, or the field for which the whole answer was rejected. */
export type Decoded<T> =
  | {
      readonly ok: true
      readonly value: T
      readonly pageId: string
      readonly updatedAt: number | null
    }
  | { readonly ok: false; readonly problem: SourceProblem }

/**
 * Decodes `summary.json`. Rejects it only without a page or a list of components; any other broken
 * part is dropped and listed in `omissions`. `readAt` is trusted present time, epoch ms. Never
 * throws.
 */
export function decodeSummary(json: unknown, readAt: number): Decoded<Summary> {
  const answer = v.safeParse(AnswerSchema, json)
  if (!answer.success) return malformed(answer.issues[0])
  const components = listIn(json, 'components')
  if (!components) return missing('components')
  const omissions = collectOmissions()
  const { services, unreadable } = decodeComponents(components, omissions)
  const context = { idsByName: idsByName(services), readAt, omissions }
  const open = listIn(json, 'incidents')
  if (!open) omissions.add('incidents', 'malformed', 'expected a list')
  const incidents = decodeIncidents(open ?? [], 'incidents', context)
  const planned = listIn(json, 'scheduled_maintenances')
  if (!planned) omissions.add('scheduled_maintenances', 'malformed', 'expected a list')
  const maintenances = decodeIncidents(planned ?? [], 'scheduled_maintenances', context)
  const { page, status } = answer.output
  const value: Summary = {
    page: {
      id: page.id,
      name: cleanText(page.name, MAX_NAME).text,
      url: httpUrl(page.url),
      timeZone: page.time_zone,
    },
    indicator: status?.indicator ?? 'unknown',
    services,
    incidents: incidents.incidents,
    maintenances: maintenances.incidents,
    unreadable: unreadable + incidents.unreadable + (open ? 0 : 1),
    omissions: omissions.all(),
    changeMark: changeMark(services, incidents.incidents),
  }
  return { ok: true, value, pageId: page.id, updatedAt: page.updated_at }
}

/**
 * Decodes `incidents.json` by the rules of `decodeSummary`. `services` are those of the current
 * summary.
 */
export function decodeIncidentRecord(
  json: unknown,
  services: readonly Service[],
  readAt: number,
): Decoded<IncidentRecord> {
  const answer = v.safeParse(AnswerSchema, json)
  if (!answer.success) return malformed(answer.issues[0])
  const list = listIn(json, 'incidents')
  if (!list) return missing('incidents')
  const omissions = collectOmissions()
  const context = { idsByName: idsByName(services), readAt, omissions }
  const { incidents } = decodeIncidents(list, 'incidents', context)
  const { page } = answer.output
  const value = { incidents, omissions: omissions.all() }
  return { ok: true, value, pageId: page.id, updatedAt: page.updated_at }
}

function malformed(issue: v.BaseIssue<unknown>): Decoded<never> {
  const path = v.getDotPath(issue) ?? 'answer'
  return { ok: false, problem: { kind: 'malformed', path, expected: issue.expected ?? '?' } }
}

function missing(path: string): Decoded<never> {
  return { ok: false, problem: { kind: 'malformed', path, expected: 'Array' } }
}

/** Returns the list at an own key of an answer, or `null`. */
function listIn(json: unknown, key: string): readonly unknown[] | null {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return null
  const value: unknown = (json as Record<string, unknown>)[key]
  return Array.isArray(value) ? value : null
}

/** Maps names and "Group - Name", as updates write them, to ids. Ambiguous names are left out. */
function idsByName(services: readonly Service[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string | null>()
  const note = (name: string, id: string) => ids.set(name, ids.has(name) ? null : id)
  for (const service of services) {
    for (const { id, name } of service.functions) {
      note(name, id)
      if (service.isGroup) note(`${service.name} - ${name}`, id)
    }
  }
  return new Map([...ids].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])))
}

function changeMark(services: readonly Service[], incidents: Summary['incidents']): string {
  const statuses = services.flatMap(({ functions }) =>
    functions.map(({ id, status }): [string, ComponentStatus] => [id, status]),
  )
  const open = incidents
    .filter(isOpen)
    .map(({ id, updatedAt, updates }) => [id, updatedAt, updates.length])
  return JSON.stringify([statuses, open])
}
