import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { SCENARIOS } from '../mock/scenarios/list.ts'
import type { WireIndicator } from '../sources/statuspage-v2/wire.ts'
import type { Freshness } from '../status/freshness.ts'
import { functionsOf } from '../status/snapshot.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { doubtsOf, isConsistent, verdictOf, verdictWithoutAnswer } from './verdict.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const found = (story: Scenario) =>
  doubtsOf(snapshotFrom(story, Date.parse('2022-10-15T16:30:00+09:00')))

const working = scenario(ZERO).component('login', 'Login').component('mail', 'Mail')
const down = working.at(10, 'Login', 'major_outage')
const open = (story: typeof working, impact: WireIndicator, wire = {}) =>
  story.incident('i', 'Something', { impact, startedAt: 0, wire }).update('investigating')

describe('an answer raises no doubt', () => {
  it('when everything works and the indicator agrees', () => {
    expect(found(working.indicator('none'))).toEqual([])
  })

  it('when a function is down and the indicator agrees', () => {
    expect(found(down)).toEqual([])
  })

  it('when the indicator is maintenance over working functions', () => {
    expect(found(working.indicator('maintenance'))).toEqual([])
  })

  it('when an incident of impact maintenance is open while everything works', () => {
    expect(found(open(working, 'maintenance').indicator('none'))).toEqual([])
  })

  it('when a critical incident is open over functions that are down', () => {
    expect(found(open(down, 'critical'))).toEqual([])
  })

  it('when a critical incident is resolved', () => {
    const story = working.incident('i', 'Fire', { impact: 'critical' }).update('resolved')

    expect(found(story)).toEqual([])
  })

  it('when it lists no components', () => {
    expect(found(scenario(ZERO).indicator('critical'))).toEqual([])
    const snapshot = snapshotFrom(scenario(ZERO), Date.parse(ZERO))
    expect(doubtsOf({ ...snapshot, indicator: 'unknown' })).toEqual([])
  })
})

describe('an answer raises a doubt', () => {
  it.each(['minor', 'major', 'critical'] as const)(
    'when the indicator is %s and everything works',
    (word) => {
      expect(found(working.indicator(word))).toEqual([
        { kind: 'indicator_bad_rows_working', indicator: word },
      ])
    },
  )

  it('when the indicator is none over functions that do not work', () => {
    const story = down.at(12, 'Mail', 'degraded_performance').indicator('none')

    expect(found(story)).toEqual([{ kind: 'indicator_none_rows_bad', count: 2 }])
    expect(found(down.indicator('none'))).toEqual([{ kind: 'indicator_none_rows_bad', count: 1 }])
  })

  it('when the indicator is bad and every known function works', () => {
    const one = scenario(ZERO).component('login', 'Login').indicator('major')
    const contradicted = [{ kind: 'indicator_bad_rows_working', indicator: 'major' }]
    expect(found(one)).toEqual(contradicted)
    const read = snapshotFrom(working.indicator('major'), Date.parse(ZERO))
    const services = read.services.map((service, i) => ({
      ...service,
      functions: service.functions.map((it) =>
        i === 0 ? { ...it, status: 'unknown' as const } : it,
      ),
    }))
    expect(doubtsOf({ ...read, services })).toEqual(contradicted)
  })

  it.each(['major', 'critical'] as const)(
    'when an incident of impact %s is open while everything works',
    (impact) => {
      expect(found(open(working, impact).indicator('none'))).toEqual([
        { kind: 'incident_open_rows_working', incidents: ['Something'] },
      ])
    },
  )

  it.each(['none', 'minor'] as const)(
    'when an incident of impact %s is open while everything works',
    (impact) => {
      expect(found(open(working, impact).indicator('none'))).toEqual([
        { kind: 'incident_open', incidents: ['Something'] },
      ])
    },
  )

  it('when an open incident has an unknown impact', () => {
    const story = open(working, 'none', { impact: 'apocalyptic' }).indicator('none')

    expect(found(story)).toEqual([{ kind: 'incident_open_rows_working', incidents: ['Something'] }])
  })

  it('when the indicator is an unknown word', () => {
    const snapshot = snapshotFrom(working, Date.parse(ZERO))

    expect(doubtsOf({ ...snapshot, indicator: 'unknown' })).toEqual([{ kind: 'indicator_unknown' }])
  })
})

describe('the verdict', () => {
  const chat = scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail')
  const NOW = Date.parse(ZERO) + 3_600_000
  const verdict = (story: Scenario, freshness: Freshness = 'live') =>
    verdictOf(snapshotFrom(story, NOW), freshness)

  it('claims that everything works if every function does and no statement raises a doubt', () => {
    const all = { claim: 'all_working', working: 3, total: 3, doubts: [] }
    expect(verdict(chat)).toEqual(all)
    expect(verdict(chat, 'late')).toEqual(all)
  })

  it('counts working functions if not all of them work', () => {
    expect(verdict(chat.at(0, 'photos', 'major_outage'))).toMatchObject({
      claim: 'some_working',
      working: 2,
      total: 3,
    })
  })

  it.each(['stale', 'blind'] as const)('claims nothing while %s', (freshness) => {
    expect(verdict(chat.indicator('critical'), freshness)).toEqual({
      claim: freshness,
      working: null,
      total: 3,
      doubts: [],
    })
  })

  it('is checking during the first poll, and blind once that failed', () => {
    expect(verdictWithoutAnswer(true).claim).toBe('checking')
    expect(verdictWithoutAnswer(false).claim).toBe('blind')
  })

  it('is empty if the answer lists no services', () => {
    expect(verdict(scenario(ZERO)).claim).toBe('empty')
  })

  it('is contradicted by the indicator and by a critical incident', () => {
    expect(verdict(chat.indicator('critical')).claim).toBe('contradicted')
    expect(verdict(open(chat, 'critical').indicator('none')).claim).toBe('contradicted')
  })

  it.each(['none', 'minor'] as const)(
    'gives no all-clear beside an open incident of impact %s',
    (impact) => {
      expect(verdict(open(chat, impact).indicator('none')).claim).toBe('incident_open')
    },
  )

  it('is incomplete if an entry was unreadable', () => {
    const snapshot = { ...snapshotFrom(chat, NOW), unreadable: 2 }

    expect(verdictOf(snapshot, 'live')).toMatchObject({
      claim: 'incomplete',
      doubts: [{ kind: 'unreadable', count: 2 }],
    })
  })

  it('lets good news about one function rest on an answer with a minor incident, not with a contradiction', () => {
    const of = (story: Scenario) => isConsistent(snapshotFrom(story, NOW))

    expect(of(chat)).toBe(true)
    expect(of(open(chat, 'minor').indicator('none'))).toBe(true)
    expect(of(open(chat, 'major').indicator('none'))).toBe(false)
    expect(isConsistent({ ...snapshotFrom(chat, NOW), unreadable: 1 })).toBe(false)
  })
})

it('gives the all-clear only if everything works, at any moment of any scenario', () => {
  const freshnesses = fc.constantFrom<Freshness>('live', 'late', 'stale', 'blind')
  const parts = fc.double({ min: 0, max: 1, noNaN: true })
  const stories = fc.constantFrom(...Object.values(SCENARIOS).map((told) => told()))
  const unread = fc.constantFrom(0, 0, 1)
  fc.assert(
    fc.property(stories, parts, freshnesses, unread, (story, part, freshness, unreadable) => {
      const now = Math.round(story.startAt + part * (story.endAt - story.startAt))
      const snapshot = { ...snapshotFrom(story, now), unreadable }

      const { claim } = verdictOf(snapshot, freshness)

      const isAll =
        (freshness === 'live' || freshness === 'late') &&
        snapshot.services.length > 0 &&
        functionsOf(snapshot).every(({ status }) => status === 'operational') &&
        doubtsOf(snapshot).length === 0
      expect(claim === 'all_working').toBe(isAll)
    }),
  )
})
