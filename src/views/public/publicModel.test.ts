import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { SCENARIOS } from '../../mock/scenarios/list.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import type { Freshness } from '../../status/freshness.ts'
import { dayStarts, formats } from '../../texts/format.ts'
import { publicModel } from './publicModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FORMATS = formats('en', 'Asia/Seoul')

/** The page of a story at a moment, read `ageMs` ago. */
const pageOf = (story: Scenario, now: number, freshness: Freshness = 'live', ageMs = 0) =>
  publicModel({
    snapshot: snapshotFrom(story, now - ageMs),
    freshness,
    readAt: now - ageMs,
    now,
    gathering: NOTHING_GATHERED,
    briefing: decodeBriefing(story.briefing ?? {}),
    language: 'en',
    days: () => dayStarts(now, 90, FORMATS),
  })

const chat = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('photos', 'Photos', 'chat')
const fire = chat
  .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
  .update('investigating', '', { at: 0, changes: [['photos', 'major_outage']] })
const now = Date.parse(ZERO) + HOUR

describe('a page that is live', () => {
  it('shows each service with its functions, and how many of them work', () => {
    const [service] = pageOf(fire, now).services

    expect(service).toMatchObject({
      shown: { status: 'partial_outage', was: null, isHeld: false },
      working: 1,
      functions: [
        { id: 'text', shown: { status: 'operational', was: null, isHeld: false } },
        { id: 'photos', shown: { status: 'major_outage', was: null, isHeld: false } },
      ],
    })
  })

  it('tells since when a function has its status', () => {
    const [service] = pageOf(fire, now).services

    expect(service?.functions[1]?.since).toBe(Date.parse(ZERO))
  })

  it('draws lanes up to now in an outage, and days on a calm day', () => {
    const inOutage = pageOf(fire, now)
    const onCalmDay = pageOf(chat, now)

    expect(inOutage.outage).toMatchObject({ onset: Date.parse(ZERO), endedAt: null })
    expect(inOutage.services[0]?.days).toBeNull()
    const spans = inOutage.services[0]?.functions[1]?.spans ?? []
    expect(spans[0]?.from).toBe(inOutage.window?.from)
    expect(spans.at(-1)).toMatchObject({ status: 'major_outage', to: inOutage.window?.to })
    expect([onCalmDay.window, onCalmDay.outage]).toEqual([null, null])
    expect(onCalmDay.services[0]?.days?.days).toHaveLength(90)
  })
})

describe('a page that is stale', () => {
  const page = pageOf(fire, now, 'stale', 10 * MINUTE)

  it('keeps bad news as last known, and takes good news back', () => {
    expect(page.services[0]).toMatchObject({
      shown: { status: 'partial_outage', isHeld: true },
      working: null,
      functions: [
        { shown: { status: 'unknown', was: 'operational', isHeld: false } },
        { shown: { status: 'major_outage', was: 'major_outage', isHeld: true } },
      ],
    })
  })

  it('does not know what was since the last answer', () => {
    const ends = page.services[0]?.functions.map(({ spans }) => spans.at(-1))

    const since = now - 10 * MINUTE
    expect(ends).toMatchObject([
      { status: 'unknown', from: since },
      { status: 'unknown', from: since },
    ])
  })

  it('raises no doubts about an answer it does not trust', () => {
    expect(pageOf(chat.indicator('critical'), now).verdict.doubts).toHaveLength(1)
    expect(pageOf(chat.indicator('critical'), now, 'stale', 10 * MINUTE).verdict.doubts).toEqual([])
  })
})

it('shows nowhere that something works when stale or blind, at any moment of any scenario', () => {
  const stories = fc.constantFrom(...Object.values(SCENARIOS).map((told) => told()))
  const parts = fc.double({ min: 0, max: 1, noNaN: true })
  const kinds = fc.constantFrom<[Freshness, number]>(['stale', 10 * MINUTE], ['blind', HOUR])
  fc.assert(
    fc.property(stories, parts, kinds, (story, part, [kind, ageMs]) => {
      const at = Math.round(story.startAt + part * (story.endAt - story.startAt)) + ageMs

      const { services, counts } = pageOf(story, at, kind, ageMs)

      const shown = services.flatMap((service) => [
        service.shown.status,
        ...service.functions.map((it) => it.shown.status),
      ])
      expect([...shown, ...counts.map(({ status }) => status)]).not.toContain('operational')
      expect(services.every(({ working }) => working === null)).toBe(true)
      if (kind === 'blind') expect(new Set(shown)).not.toContain('major_outage')
    }),
    { numRuns: 60 },
  )
})

it('names services and functions in the language of the reader, else as the wire does', () => {
  const [talk] = pageOf(kakao2022(), Date.parse('2022-10-17T09:33+09:00')).services

  expect(talk).toMatchObject({
    name: { text: 'KakaoTalk', language: 'en' },
    shortName: { text: 'Chat', language: 'en' },
    users: 47_637_000,
  })
  expect(pageOf(chat, now).services[0]?.name).toEqual({ text: 'Chat', language: null })
})
