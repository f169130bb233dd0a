import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import type { WireIndicator } from '../sources/statuspage-v2/wire.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { contradictions } from './contradictions.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const found = (story: Scenario) =>
  contradictions(snapshotFrom(story, Date.parse('2022-10-15T16:30:00+09:00')))

const working = scenario(ZERO).component('login', 'Login').component('mail', 'Mail')
const down = working.at(10, 'Login', 'major_outage')
const open = (story: typeof working, impact: WireIndicator, wire = {}) =>
  story.incident('i', 'Something', { impact, startedAt: 0, wire }).update('investigating')

describe('a page does not contradict itself', () => {
  it('when everything works and it says so', () => {
    expect(found(working.indicator('none'))).toEqual([])
  })

  it('when something is down and it says so', () => {
    expect(found(down)).toEqual([])
  })

  it('when its word is maintenance over functions that work', () => {
    expect(found(working.indicator('maintenance'))).toEqual([])
  })

  it.each(['none', 'minor', 'maintenance'] as const)(
    'when an incident of impact %s is open while everything works',
    (impact) => {
      expect(found(open(working, impact).indicator('none'))).toEqual([])
    },
  )

  it('when a grave incident is open over functions that do not work', () => {
    expect(found(open(down, 'critical'))).toEqual([])
  })

  it('when a grave incident is over', () => {
    const story = working.incident('i', 'Fire', { impact: 'critical' }).update('resolved')

    expect(found(story)).toEqual([])
  })

  it('when it lists nothing, because then there is nothing to judge by', () => {
    expect(found(scenario(ZERO).indicator('critical'))).toEqual([])
    const snapshot = snapshotFrom(scenario(ZERO), Date.parse(ZERO))
    expect(contradictions({ ...snapshot, indicator: 'unknown' })).toEqual([])
  })
})

describe('a page contradicts itself', () => {
  it.each(['minor', 'major', 'critical'] as const)(
    'when it says %s and everything works',
    (word) => {
      expect(found(working.indicator(word))).toEqual([
        { kind: 'indicator_bad_rows_working', indicator: word },
      ])
    },
  )

  it('when it says that all is well over functions that do not work', () => {
    const story = down.at(12, 'Mail', 'degraded_performance').indicator('none')

    expect(found(story)).toEqual([{ kind: 'indicator_none_rows_bad', count: 2 }])
    expect(found(down.indicator('none'))).toEqual([{ kind: 'indicator_none_rows_bad', count: 1 }])
  })

  it('when it speaks of trouble and its only function works, or all that are known do', () => {
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
    expect(contradictions({ ...read, services })).toEqual(contradicted)
  })

  it.each(['major', 'critical'] as const)(
    'when an incident of impact %s is open while everything works',
    (impact) => {
      expect(found(open(working, impact).indicator('none'))).toEqual([
        { kind: 'incident_open_rows_working', incidents: ['Something'] },
      ])
    },
  )

  it('when the impact of an open incident is a word nobody knows', () => {
    const story = open(working, 'none', { impact: 'apocalyptic' }).indicator('none')

    expect(found(story)).toEqual([{ kind: 'incident_open_rows_working', incidents: ['Something'] }])
  })

  it('when its one word is one nobody knows', () => {
    const snapshot = snapshotFrom(working, Date.parse(ZERO))

    expect(contradictions({ ...snapshot, indicator: 'unknown' })).toEqual([
      { kind: 'indicator_unknown' },
    ])
  })
})
