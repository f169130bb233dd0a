import { describe, expect, it } from 'vitest'
import type { WireComponent, WireStatus } from '../../sources/statuspage-v2/wire.ts'
import { keyMoments } from '../keyMoments.ts'
import { incidentsAt, summaryAt } from '../statusApi.ts'
import { BRIEFING } from './kakao2022/briefing.ts'
import { SOURCES } from './kakao2022/sources.ts'
import { UPDATES } from './kakao2022/updates.ts'
import { kakao2022 } from './kakao2022.ts'

const story = kakao2022()
const HOUR = 60 * 60_000
const RESOLVED = Date.parse('2022-10-20T23:00:00+09:00')

const functionsAt = (iso: string): readonly WireComponent[] =>
  summaryAt(story, Date.parse(iso)).components.filter(({ group }) => !group)

const idsWith = (status: WireStatus, of: readonly WireComponent[]) =>
  of.filter((it) => it.status === status).map(({ id }) => id)

describe('the outage of October 2022', () => {
  it('has 5 services, 21 functions, 28 updates and 63 changes', () => {
    const { components } = summaryAt(story, story.startAt)
    const [incident] = incidentsAt(story, RESOLVED).incidents
    const changes = incident?.incident_updates.flatMap((it) =>
      (it.affected_components ?? []).filter((row) => row.old_status !== row.new_status),
    )

    expect(components.filter(({ group }) => group)).toHaveLength(5)
    expect(components.filter(({ group }) => !group)).toHaveLength(21)
    expect(incident?.incident_updates).toHaveLength(28)
    expect(changes).toHaveLength(63)
  })

  it('starts each change from the status on record', () => {
    const [incident] = incidentsAt(story, RESOLVED).incidents
    const played = incident?.incident_updates.flatMap((update) =>
      (update.affected_components ?? [])
        .filter((row) => row.old_status !== row.new_status)
        .map((row) => `${update.id} ${row.code} ${row.old_status} ${row.new_status}`),
    )
    const recorded = UPDATES.flatMap(({ id, changes }) =>
      changes.map(([componentId, from, to]) => `${id} ${componentId} ${from} ${to}`),
    )

    expect(played?.toSorted()).toEqual(recorded.toSorted())
  })

  it('starts calm, 90 minutes before the fire', () => {
    const before = summaryAt(story, story.startAt)

    expect(story.startAt).toBe(Date.parse('2022-10-15T14:00:00+09:00'))
    expect(before.incidents).toEqual([])
    expect(before.status.indicator).toBe('none')
  })

  it('has all 21 functions in major outage in the evening of the fire', () => {
    expect(idsWith('major_outage', functionsAt('2022-10-15T23:30+09:00'))).toHaveLength(21)
  })

  it('matches the article on 17 October at 09:33', () => {
    const then = functionsAt('2022-10-17T09:33+09:00')

    expect(idsWith('major_outage', then).toSorted()).toEqual([
      'bank-notify',
      'chat-alimtalk',
      'chat-channel',
      'portal-kakaomail',
      'portal-mail',
      'taxi-bike',
    ])
    expect(idsWith('partial_outage', then).toSorted()).toEqual(['pay-friend', 'portal-search'])
    expect(idsWith('degraded_performance', then)).toEqual(['portal-cafe'])
    expect(idsWith('operational', then)).toHaveLength(12)
  })

  it('ends after 127 hours and 30 minutes', () => {
    const { components, incidents } = summaryAt(story, RESOLVED)
    const [incident] = incidentsAt(story, RESOLVED).incidents

    expect(components.every(({ status }) => status === 'operational')).toBe(true)
    expect(incidents).toEqual([])
    expect(incident).toMatchObject({
      id: 'inc-2022-10-15',
      status: 'resolved',
      impact: 'critical',
      started_at: '2022-10-15T15:30:00.000+09:00',
      monitoring_at: '2022-10-16T21:30:00.000+09:00',
      resolved_at: '2022-10-20T23:00:00.000+09:00',
    })
    expect(RESOLVED - Date.parse(incident?.started_at ?? '')).toBe(127.5 * HOUR)
    expect(story.endAt).toBe(RESOLVED + HOUR)
  })

  it('offers each time of a post as a jump target, in both languages', () => {
    const moments = keyMoments(story)

    expect(moments).toHaveLength(28)
    expect(moments[0]?.label).toEqual({ ko: '기능 21개', en: '21 functions' })
    expect(moments.at(-1)?.label).toEqual({ ko: '다음 메일', en: 'Daum Mail' })
  })
})

describe('its briefing', () => {
  const components = BRIEFING.components ?? {}
  const ids = story.components.map(({ id }) => id)

  it('names every service and function in both languages, short enough for narrow places', () => {
    const long = ids.filter((id) => {
      const { ko = '', en = '' } = components[id]?.short_name ?? {}
      return ko.length === 0 || ko.length > 8 || en.length === 0 || en.length > 16
    })

    expect(Object.keys(components)).toEqual(ids)
    expect(long).toEqual([])
    expect(ids.filter((id) => !components[id]?.name?.ko)).toEqual([])
  })

  it('gives advice for every function, in both languages', () => {
    const functions = story.components.filter(({ group }) => !group).map(({ id }) => id)
    const silent = functions.filter(
      (id) => !components[id]?.meanwhile?.ko || !components[id]?.meanwhile.en,
    )

    expect(silent).toEqual([])
  })

  it('gives the users of every service with a date and a source', () => {
    const services = story.components.filter(({ group }) => group).map(({ id }) => id)
    const users = services.map((id) => components[id]?.users)

    expect(users.map((it) => it?.monthly)).toEqual([
      47_637_000, 10_160_000, 20_000_000, 12_360_000, 8_040_000,
    ])
    expect(users.every((it) => it?.as_of && it.sources?.length)).toBe(true)
  })

  it('translates every update to Korean and gives evidence for every change', () => {
    const updates = BRIEFING.updates ?? {}
    const footings = Object.values(updates).flatMap((it) => Object.values(it.changes ?? {}))

    expect(Object.keys(updates)).toEqual(UPDATES.map(({ id }) => id))
    expect(Object.values(updates).every(({ body }) => body?.ko && body.en)).toBe(true)
    expect(footings).toHaveLength(63)
    expect(footings.every((it) => it.confidence && it.sources?.length)).toBe(true)
  })

  it('cites listed sources only', () => {
    const cited: string[] = []
    JSON.stringify(BRIEFING, (key, value: unknown) => {
      if (key === 'sources' && Array.isArray(value)) cited.push(...value.map(String))
      if (typeof value === 'string') cited.push(...(value.match(/\bP\d\d\b/g) ?? []))
      return value
    })

    expect(cited.filter((key) => !(key in SOURCES))).toEqual([])
  })
})
