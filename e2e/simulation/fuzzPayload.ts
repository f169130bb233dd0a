import type { Chance } from './chance.ts'

/** Anything that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A component or an incident: where its id and status are known to be words. */
type Named = JsonObject & { id: string; status: string }

/** A sound answer, and what it says of each function: what a damaged copy of it must not better. */
export interface Sound {
  readonly summary: JsonObject
  readonly record: JsonObject
  readonly briefing: JsonObject
  readonly config: JsonObject
  readonly words: ReadonlyMap<string, string>
  /** When it is read, epoch ms. */
  readonly readAt: number
}

const STATUSES = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
]
const STAGES = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']
const DAY_MS = 24 * 3_600_000
const TEN_MINUTES_MS = 600_000

/** A sound answer by chance: mostly small, now and then as large as the largest pages. */
export function soundAnswer(chance: Chance): Sound {
  const readAt = Date.UTC(2022, 9, 16) + chance.whole(0, 1_000) * TEN_MINUTES_MS
  const isHuge = chance.is(0.0005)
  const components = componentsOf(
    chance,
    isHuge ? chance.whole(300, 2_300) : chance.whole(1, 8),
    readAt,
  )
  const functions = components.filter(({ group }) => group === false)
  const ids = functions.map(({ id }) => id)
  const incidents = listOf(chance, isHuge ? 40 : 3, (i) => incidentOf(chance, `i${i}`, ids, readAt))
  const isClosed = ({ status }: JsonObject) => status === 'resolved' || status === 'postmortem'
  const isCalm = functions.every(({ status }) => status === 'operational')
  const indicator = isCalm ? 'none' : chance.pick(['minor', 'major', 'critical'])
  const page = {
    id: 'page',
    name: 'Example',
    url: 'https://status.example',
    // Looking a zone up is slow, and every answer would.
    ...(chance.is(0.1) ? { time_zone: 'Asia/Seoul' } : {}),
    updated_at: iso(readAt),
  }
  return {
    readAt,
    words: new Map(functions.map(({ id, status }) => [id, status])),
    summary: {
      page,
      components,
      incidents: incidents.filter((it) => !isClosed(it)),
      scheduled_maintenances: listOf(chance, 1, (i) => maintenanceOf(chance, `m${i}`, ids, readAt)),
      status: { indicator, description: '' },
    },
    record: { page: { ...page }, incidents },
    briefing: briefingOf(chance, ids, readAt),
    config: {
      source: { kind: 'statuspage-v2', urls: ['/api/v2', 'https://m.example/api/v2'] },
      briefing: '/briefing.json',
      timeZone: 'Asia/Seoul',
    },
  }
}

const iso = (at: number): string => new Date(at).toISOString()

function listOf<T>(chance: Chance, most: number, one: (i: number) => T): T[] {
  return Array.from({ length: chance.whole(0, most) }, (_, i) => one(i))
}

function componentsOf(chance: Chance, count: number, readAt: number): Named[] {
  // Most pages are calm: only there can good news come out of damage.
  const isCalm = chance.is(0.5)
  const groups = listOf(chance, Math.min(3, count), (i) => `g${i}`)
  const component = (id: string, rest: JsonObject & { status: string }): Named => ({
    id,
    name: `Name of ${id}`,
    description: chance.is(0.2) ? 'What it is for' : null,
    position: chance.whole(1, 9),
    created_at: iso(readAt - 300 * DAY_MS),
    updated_at: iso(readAt - chance.whole(0, 400) * TEN_MINUTES_MS),
    page_id: 'page',
    ...rest,
  })
  const children = new Map<string, string[]>(groups.map((id) => [id, []]))
  const functions = Array.from({ length: count }, (_, i) => {
    const group = groups.length > 0 && chance.is(0.7) ? chance.pick(groups) : null
    if (group !== null) children.get(group)?.push(`c${i}`)
    const status = isCalm ? 'operational' : chance.pick(STATUSES)
    return component(`c${i}`, { status, group: false, group_id: group })
  })
  const headings = groups.map((id) =>
    component(id, {
      status: 'operational',
      group: true,
      group_id: null,
      components: children.get(id) ?? [],
    }),
  )
  return [...headings, ...functions]
}

function incidentOf(
  chance: Chance,
  id: string,
  ids: readonly string[],
  readAt: number,
): JsonObject {
  const startedAt = readAt - chance.whole(1, 800) * TEN_MINUTES_MS
  const status = chance.pick(STAGES)
  const updates = listOf(chance, 5, (i): JsonObject => {
    const at = startedAt + chance.between(0, readAt - startedAt)
    return {
      id: `${id}u${i}`,
      status: chance.pick(STAGES),
      body: chance.pick(['We look into it.', '<p>Back <b>soon</b></p>', '']),
      display_at: iso(at),
      created_at: iso(at + chance.whole(0, 3) * TEN_MINUTES_MS),
      affected_components: chance.is(0.2)
        ? null
        : ids.slice(0, 4).map((code) => changeOf(chance, code)),
    }
  })
  return {
    id,
    name: `Incident ${id}`,
    status,
    impact: chance.pick(['none', 'minor', 'major', 'critical']),
    created_at: iso(startedAt),
    started_at: iso(startedAt),
    updated_at: iso(readAt),
    resolved_at: status === 'resolved' ? iso(readAt - TEN_MINUTES_MS) : null,
    shortlink: 'https://status.example/i',
    incident_updates: updates,
    components: ids.slice(0, 3).map((code) => ({ id: code, name: code })),
  }
}

const changeOf = (chance: Chance, code: string): JsonObject => ({
  code,
  name: `Name of ${code}`,
  old_status: chance.pick(STATUSES),
  new_status: chance.pick(STATUSES),
})

function maintenanceOf(
  chance: Chance,
  id: string,
  ids: readonly string[],
  readAt: number,
): JsonObject {
  return {
    ...incidentOf(chance, id, ids, readAt),
    status: chance.pick(['scheduled', 'in_progress', 'verifying']),
    impact: 'maintenance',
    scheduled_for: iso(readAt),
    scheduled_until: iso(readAt + DAY_MS),
  }
}

function briefingOf(chance: Chance, ids: readonly string[], readAt: number): JsonObject {
  const texts = { ko: '안내', en: 'Notice' }
  const users = { monthly: chance.whole(1, 50_000_000), as_of: '2022-09', sources: ['s'] }
  const entries = ids.map((id) => [id, { name: texts, short_name: texts, users, meanwhile: texts }])
  return {
    version: 1,
    title: texts,
    components: Object.fromEntries(entries) as JsonObject,
    incidents: { i0: { name: texts } },
    updates: { i0u0: { body: texts, confidence: 'stated', changes: { c0: { note: texts } } } },
    forecasts: [
      { made_at: iso(readAt - DAY_MS), expected_at: iso(readAt), covers: [...ids], text: texts },
    ],
    sites: [{ id: 'dc', name: texts, hosts: [...ids] }],
    dependencies: ids.slice(1).map((id) => [id, ids[0] ?? id]),
    notes: [texts],
    next_update_at: iso(readAt + DAY_MS),
    sources: { s: { title: 'Source', url: 'https://example.org' } },
  }
}
