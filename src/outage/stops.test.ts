import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { StatusReading } from './timeline/statusChanges.ts'
import type { ComponentId } from '../status/snapshot.ts'
import { currentStops, type NotedStop, notedAfter } from './stops.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE
const login = 'login' as ComponentId

type Known = { readonly noted?: readonly NotedStop[]; readonly seen?: readonly StatusReading[] }

/** The stops that a wall knows of `at` minutes into a story: who, and the minute of each. */
function stopsOf(story: Scenario, at: number, { noted = [], seen = [] }: Known = {}) {
  const snapshot = snapshotFrom(story, minute(at))
  const readings = new Map([[login, seen]])
  const stops = currentStops({ snapshot, readings, readAt: minute(at), noted })
  return stops.map(({ id, startedAt }) => [id, (startedAt - minute(0)) / MINUTE])
}

const bank = scenario(ZERO).component('login', 'Login').component('transfer', 'Transfer')
const stopped = bank
  .incident('fire')
  .update('investigating', '', { at: 10, changes: [['login', 'major_outage']] })

describe('a function that is down', () => {
  it('has stopped when it worked before', () => {
    expect([stopsOf(stopped, 5), stopsOf(stopped, 18)]).toEqual([[], [['login', 10]]])
  })

  it('has stopped also when it was slow on the way', () => {
    const fell = bank
      .incident('fall')
      .update('investigating', '', { at: 10, changes: [['login', 'degraded_performance']] })
      .update('investigating', '', { at: 14, changes: [['login', 'major_outage']] })

    expect([stopsOf(fell, 12), stopsOf(fell, 18)]).toEqual([[], [['login', 14]]])
  })

  it('is no news when it was down, came back in part and is down again', () => {
    const again = stopped
      .update('investigating', '', { at: 20, changes: [['login', 'partial_outage']] })
      .update('investigating', '', { at: 30, changes: [['login', 'major_outage']] })

    expect(stopsOf(again, 31)).toEqual([])
  })

  it('has stopped again when it had worked in between', () => {
    const again = stopped
      .update('monitoring', '', { at: 20, changes: [['login', 'operational']] })
      .update('monitoring', '', { at: 30, changes: [['login', 'major_outage']] })

    expect([stopsOf(again, 25), stopsOf(again, 31)]).toEqual([[], [['login', 30]]])
  })

  it('has stopped once, whatever nobody knew in between', () => {
    const seen = [
      { at: minute(0), status: 'operational' },
      { at: minute(10), status: 'major_outage' },
      { at: minute(12), status: 'unknown' },
      { at: minute(14), status: 'major_outage' },
    ] as const

    expect(stopsOf(bank.at(10, 'login', 'major_outage'), 18, { seen })).toEqual([['login', 10]])
  })

  it('has stopped when this page saw it, and no incident tells', () => {
    const told = bank.at(10, 'login', 'major_outage')
    const seen = [
      { at: minute(0), status: 'operational' },
      { at: minute(11), status: 'major_outage' },
    ] as const

    expect([stopsOf(told, 18, { seen }), stopsOf(told, 18)]).toEqual([[['login', 11]], []])
  })

  it('has stopped when this device noted it before a reload', () => {
    const told = bank.at(10, 'login', 'major_outage')
    const noted = [{ id: login, startedAt: minute(11), acknowledgedAt: null }]

    expect(stopsOf(told, 18, { noted })).toEqual([['login', 11]])
  })

  it('has stopped when an open incident names it and nothing tells how it was before', () => {
    const wire = {
      affected_components: [
        { code: 'login', name: 'Login', old_status: 'major_outage', new_status: 'major_outage' },
      ],
    }
    const listed = bank
      .at(10, 'login', 'major_outage')
      .incident('fire', 'Fire', { startedAt: 10 })
      .update('investigating', '', { at: 12, changes: [['login', null]], wire })

    expect(stopsOf(listed, 18)).toEqual([['login', 10]])
  })
})

describe('what the device notes', () => {
  const snapshot = snapshotFrom(stopped, minute(18))
  const stop = { id: login, startedAt: minute(10) }

  it('is every stop, with the acknowledgement it had', () => {
    const noted = [{ ...stop, acknowledgedAt: minute(12) }]

    expect(notedAfter([], snapshot, [stop], minute(18))).toEqual([
      { ...stop, acknowledgedAt: null },
    ])
    expect(notedAfter(noted, snapshot, [stop], minute(18))).toBe(noted)
  })

  it('keeps the acknowledgement when the record then dates the stop anew, not for a later stop', () => {
    const noted = [{ ...stop, acknowledgedAt: minute(12) }]
    const moved = [{ id: login, startedAt: minute(9) }]
    const later = [{ id: login, startedAt: minute(15) }]

    expect(notedAfter(noted, snapshot, moved, minute(18))).toEqual([
      { ...moved[0], acknowledgedAt: minute(12) },
    ])
    expect(notedAfter(noted, snapshot, later, minute(18))).toEqual([
      { ...later[0], acknowledgedAt: null },
    ])
  })

  it('goes when the function is back, and stays while nobody knows', () => {
    const noted = [{ ...stop, acknowledgedAt: null }]
    const strange = bank.component('odd', 'Odd', null, { wire: { status: 'exploded' } })
    const odd = [{ id: 'odd' as ComponentId, startedAt: minute(1), acknowledgedAt: minute(2) }]

    expect(notedAfter(noted, snapshotFrom(bank, minute(18)), [], minute(18))).toEqual([])
    expect(notedAfter(odd, snapshotFrom(strange, minute(18)), [], minute(18))).toBe(odd)
  })
})
