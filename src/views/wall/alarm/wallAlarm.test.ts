import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../../mock/scenario.ts'
import { kakao2022 } from '../../../mock/scenarios/kakao2022.ts'
import { snapshotFrom } from '../../../testing/snapshotFrom.ts'
import type { Freshness } from '../../../status/freshness.ts'
import type { ComponentId } from '../../../status/snapshot.ts'
import type { WallAlarm } from './alarm.ts'
import { currentStops, type NotedStop } from '../../../outage/stops.ts'
import { isRaisedAnew, wallAlarm } from './wallAlarm.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE
const id = (text: string) => text as ComponentId

type Options = { readonly freshness?: Freshness; readonly noted?: readonly NotedStop[] }

/** The alarm of a wall that has read a story `at` minutes into it, as it stands then or `later`. */
function alarmOf(story: Scenario, at: number, options: Options = {}, later = at): WallAlarm | null {
  const { freshness = 'live', noted = [] } = options
  const snapshot = snapshotFrom(story, minute(at))
  const readAt = minute(at)
  const stops = currentStops({ snapshot, readings: new Map(), readAt, noted })
  const facts = { freshness, readAt, beganAt: minute(0), isFirstCheck: false }
  return wallAlarm({ ...facts, snapshot, stops, noted }, minute(later))
}

const bank = scenario(ZERO)
  .service('bank', 'Bank')
  .component('login', 'Login', 'bank')
  .component('transfer', 'Transfer', 'bank')
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
const stopped = bank
  .incident('fire', 'Fire', { impact: 'critical' })
  .update('investigating', '', { at: 10, changes: [['login', 'major_outage']] })

it('tells of a function that has stopped from the moment it did', () => {
  expect([alarmOf(stopped, 5), alarmOf(stopped, 18)]).toEqual([
    null,
    {
      kind: 'down',
      serviceIds: ['bank'],
      componentIds: ['login'],
      startedAt: minute(10),
      raisedAt: minute(10),
      acknowledgedAt: null,
    },
  ])
})

describe('an acknowledgement', () => {
  const known = stopped.update('identified', '', { at: 20 })

  it('by the incident ends the alarm a minute later', () => {
    expect([
      alarmOf(known, 19.9),
      alarmOf(known, 20.5),
      alarmOf(known, 20.5, {}, 21),
    ]).toMatchObject([{ acknowledgedAt: null }, { acknowledgedAt: minute(20) }, null])
  })

  it('is not the update that tells of the stop', () => {
    const told = bank
      .incident('fire')
      .update('identified', '', { at: 10, changes: [['login', 'major_outage']] })

    expect(alarmOf(told, 40)).toMatchObject({ acknowledgedAt: null })
  })

  it('is not an update of an incident that names other functions', () => {
    const elsewhere = stopped
      .incident('other')
      .update('identified', '', { at: 20, changes: [['text', 'degraded_performance']] })

    expect(alarmOf(elsewhere, 40)).toMatchObject({ acknowledgedAt: null })
  })

  it('by somebody here ends it a minute later, also when the record then dates the stop anew', () => {
    const noted = [{ id: id('login'), startedAt: minute(11), acknowledgedAt: minute(15) }]

    expect(alarmOf(stopped, 15.5, { noted })).toMatchObject({ acknowledgedAt: minute(15) })
    expect(alarmOf(stopped, 16, { noted })).toBeNull()
  })

  it('does not cover a stop that comes after it', () => {
    const noted = [{ id: id('login'), startedAt: minute(2), acknowledgedAt: minute(5) }]

    expect(alarmOf(stopped, 18, { noted })).toMatchObject({ acknowledgedAt: null })
  })

  it('from the future is of another world', () => {
    const noted = [{ id: id('login'), startedAt: minute(500), acknowledgedAt: minute(600) }]

    expect(alarmOf(stopped, 18, { noted })).toMatchObject({ acknowledgedAt: null })
  })
})

describe('several functions', () => {
  const more = stopped.update('investigating', '', {
    at: 12,
    changes: [
      ['transfer', 'major_outage'],
      ['text', 'major_outage'],
    ],
  })

  it('that stop are one alarm, which counts from the first of them', () => {
    expect(alarmOf(more, 18)).toMatchObject({
      serviceIds: ['bank', 'chat'],
      componentIds: ['login', 'transfer', 'text'],
      startedAt: minute(10),
      raisedAt: minute(12),
    })
    expect(isRaisedAnew(alarmOf(more, 11), alarmOf(more, 18))).toBe(true)
  })

  it('of which one is back are no new alarm', () => {
    const back = more.update('investigating', '', { at: 20, changes: [['text', 'operational']] })

    expect(isRaisedAnew(alarmOf(back, 19), alarmOf(back, 21))).toBe(false)
  })

  it('of which one was taken note of leave the others in alarm', () => {
    const noted = [{ id: id('login'), startedAt: minute(10), acknowledgedAt: minute(11) }]

    expect(alarmOf(more, 12, { noted })).toMatchObject({ componentIds: ['transfer', 'text'] })
  })
})

describe('a wall that sees nothing', () => {
  it('says so, whatever it last saw', () => {
    expect([
      alarmOf(stopped, 18, { freshness: 'stale' }),
      alarmOf(bank, 18, { freshness: 'blind' }),
    ]).toEqual([
      { kind: 'unseen', freshness: 'stale', readAt: minute(18), raisedAt: minute(21) },
      { kind: 'unseen', freshness: 'blind', readAt: minute(18), raisedAt: minute(21) },
    ])
    expect(alarmOf(stopped, 18, { freshness: 'late' })).toMatchObject({ kind: 'down' })
  })

  it('does not say so before the first answer could have come', () => {
    const facts = { freshness: 'blind', readAt: null, beganAt: minute(0), snapshot: null } as const
    const none = { stops: [], noted: [] }

    expect(wallAlarm({ ...facts, ...none, isFirstCheck: true }, minute(0))).toBeNull()
    expect(wallAlarm({ ...facts, ...none, isFirstCheck: false }, minute(1))).toEqual({
      kind: 'unseen',
      freshness: 'blind',
      readAt: null,
      raisedAt: minute(0),
    })
  })
})

it('of the built-in outage stands from the fire until its cause is known, and then no more', () => {
  const story = kakao2022()
  const moments = [-5, 0, 39, 40.5, 41, 60, 23 * 60, 65.5 * 60, 94 * 60, 128 * 60]

  expect(moments.map((at) => alarmOf(story, at)?.kind ?? null)).toEqual([
    null,
    'down',
    'down',
    'down',
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(alarmOf(story, 8)).toMatchObject({ acknowledgedAt: null, startedAt: minute(0) })
})

it('raises no alarm for what works, and never two', () => {
  const status = fc.constantFrom<'operational' | 'degraded_performance' | 'major_outage'>(
    'operational',
    'degraded_performance',
    'major_outage',
  )
  const step = fc.record({
    who: fc.constantFrom('login', 'transfer', 'text'),
    to: status,
    stage: fc.constantFrom('investigating', 'identified', 'monitoring'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(140), (steps, at) => {
      const story = steps.reduce(
        (told, { who, to, stage }, i) =>
          told.update(stage, '', { at: 10 * i + 10, changes: [[who, to]] }),
        bank.incident('i'),
      )
      const alarm = alarmOf(story, at)
      if (alarm?.kind !== 'down') return
      const { services } = snapshotFrom(story, minute(at))
      const down = services
        .flatMap(({ functions }) => functions)
        .filter((one) => one.status === 'major_outage')
        .map((one) => one.id)
      expect(alarm.componentIds.every((one) => down.includes(one))).toBe(true)
      expect(alarm.startedAt).toBeLessThanOrEqual(alarm.raisedAt)
      expect(alarm.raisedAt).toBeLessThanOrEqual(minute(at))
    }),
    { numRuns: 40 },
  )
})
