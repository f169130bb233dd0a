import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import { decodeBriefing } from './decode.ts'

const omissionsOf = (json: unknown) =>
  decodeBriefing(json).omissions.map(({ path, reason, detail }) => `${path}: ${reason}, ${detail}`)

describe('decodeBriefing', () => {
  it('returns an empty briefing for an empty object', () => {
    expect(decodeBriefing({})).toEqual(NO_BRIEFING)
    expect(decodeBriefing({ version: 1 })).toEqual(NO_BRIEFING)
  })

  it.each([null, undefined, 5, 'text', []])(
    'returns an empty briefing with a reason for %j',
    (json) => {
      expect(decodeBriefing(json)).toEqual({
        ...NO_BRIEFING,
        omissions: [{ path: 'briefing', reason: 'malformed', detail: 'expected an object' }],
      })
    },
  )

  it('reads a briefing of valid parts without loss', () => {
    const wire = kakao2022().briefing

    const briefing = decodeBriefing(JSON.parse(JSON.stringify(wire)))

    expect(briefing.omissions).toEqual([])
    expect([...briefing.components.keys()]).toEqual(Object.keys(wire?.components ?? {}))
    expect(briefing.updates.size).toBe(28)
    expect(briefing.changes.size).toBe(63)
    expect(briefing.forecasts).toHaveLength(5)
    expect(briefing.sources.size).toBe(Object.keys(wire?.sources ?? {}).length)
    expect(briefing.components.get('taxi')?.users).toEqual({
      monthly: 10_160_000,
      asOf: '2021-08',
      grounds: { confidence: null, sources: ['P76'], note: null },
    })
  })

  it('reads the dates of forecasts and comparisons, and the evidence for changes', () => {
    const briefing = decodeBriefing({
      updates: { u1: { changes: { login: { confidence: 'stated', sources: ['S'] } } } },
      forecasts: [
        {
          made_at: '2022-10-15T18:50:00+09:00',
          expected_at: '2022-10-16T03:30:00+09:00',
          covers: ['login'],
          text: { en: 'Soon' },
        },
      ],
      comparison: [
        {
          id: 'other',
          name: { en: 'Other' },
          changes: [
            {
              at: '2022-10-15T16:00:00+09:00',
              old_status: 'operational',
              new_status: 'partial_outage',
            },
          ],
        },
      ],
      next_update_at: '2022-10-15T19:00:00+09:00',
    })

    expect(briefing).toMatchObject({
      forecasts: [
        {
          madeAt: Date.parse('2022-10-15T09:50:00Z'),
          expectedAt: Date.parse('2022-10-15T18:30:00Z'),
          covers: ['login'],
          sources: [],
        },
      ],
      comparison: [
        {
          changes: [
            {
              at: Date.parse('2022-10-15T07:00:00Z'),
              from: 'operational',
              to: 'partial_outage',
              grounds: { confidence: null, sources: [], note: null },
            },
          ],
        },
      ],
      nextUpdateAt: Date.parse('2022-10-15T10:00:00Z'),
    })
    expect(briefing.changes.get('u1/login')).toEqual({
      confidence: 'stated',
      sources: ['S'],
      note: null,
    })
  })
})

describe('decodeBriefing reports and drops a broken part only', () => {
  it('of a component: its users, not its names', () => {
    const briefing = decodeBriefing({
      components: {
        chat: {
          name: { ko: '카카오톡', en: 'KakaoTalk' },
          short_name: { en: 7 },
          users: { monthly: 'many', as_of: '2022' },
          meanwhile: { en: 'Phone.' },
        },
        mail: 'Mail',
        taxi: { name: { en: 'Taxi' } },
      },
    })

    expect([...briefing.components]).toEqual([
      [
        'chat',
        {
          name: { ko: '카카오톡', en: 'KakaoTalk' },
          shortName: {},
          users: null,
          meanwhile: { en: 'Phone.' },
        },
      ],
      ['taxi', { name: { en: 'Taxi' }, shortName: {}, users: null, meanwhile: {} }],
    ])
    expect(briefing.omissions.map(({ path }) => path)).toEqual([
      'components.chat.short_name.en',
      'components.chat.users.monthly',
      'components.mail',
    ])
  })

  it('of an update: one piece of evidence, not its text', () => {
    const briefing = decodeBriefing({
      updates: {
        u1: {
          body: { ko: '불이 났습니다.' },
          confidence: 'certain',
          sources: ['S', 5],
          changes: { login: { confidence: 'sure' }, mail: { confidence: 'stated' } },
        },
      },
    })

    expect(briefing.updates.get('u1')).toMatchObject({
      body: { ko: '불이 났습니다.' },
      grounds: { confidence: null, sources: ['S'], note: null },
    })
    expect([...briefing.changes.keys()]).toEqual(['u1/mail'])
    expect(briefing.omissions.map(({ path }) => path)).toEqual([
      'updates.u1.confidence',
      'updates.u1.sources[1]',
      'updates.u1.changes.login.confidence',
    ])
  })

  it('of a list: one entry, not its neighbours', () => {
    const forecast = {
      made_at: '2022-10-15T18:50:00+09:00',
      expected_at: '2022-10-16T03:30:00+09:00',
      covers: ['login'],
      text: { en: 'Soon' },
    }
    const forecasts = [forecast, { ...forecast, expected_at: '30 February' }, null, forecast]

    expect(decodeBriefing({ forecasts }).forecasts).toHaveLength(2)
    expect(omissionsOf({ forecasts })).toEqual([
      'forecasts[1].expected_at: malformed, expected a time with an offset',
      'forecasts[2]: malformed, expected Object',
    ])
  })

  it('of dependencies: a pair without two ids', () => {
    const dependencies = [['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 5]]

    expect(decodeBriefing({ dependencies }).dependencies).toEqual([['a', 'b']])
    expect(omissionsOf({ dependencies })).toEqual([
      'dependencies[1]: malformed, expected two ids',
      'dependencies[2]: malformed, expected two ids',
      'dependencies[3].1: malformed, expected string',
    ])
  })

  it.each<[string, unknown]>([
    ['title', 5],
    ['components', []],
    ['incidents', 'x'],
    ['updates', 7],
    ['forecasts', {}],
    ['sites', 'x'],
    ['dependencies', {}],
    ['comparison', 5],
    ['compensation', true],
    ['contacts', {}],
    ['notes', {}],
    ['next_update_at', 'soon'],
    ['sources', []],
  ])('of the whole: %s', (key, value) => {
    expect(decodeBriefing({ [key]: value })).toEqual({
      ...NO_BRIEFING,
      omissions: [expect.objectContaining({ path: key, reason: 'malformed' })],
    })
  })
})

it('and never throws, for any input', () => {
  const keys = fc.constantFrom(...Object.keys(NO_BRIEFING), 'next_update_at')
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 4 })), (json) => {
      expect(Array.isArray(decodeBriefing(json).omissions)).toBe(true)
    }),
  )
})
