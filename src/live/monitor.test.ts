import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError } from '../sources/source.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import type { Summary } from '../status/snapshot.ts'
import { answerOf } from '../testing/answerOf.ts'
import { createMonitor, type Monitor } from './monitor.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)

const summaryOf = (story: Story): Summary => snapshotFrom(story, DATE)
const calm = summaryOf(scenario(ZERO).component('login', 'Login').component('mail', 'Mail'))
const failure = new SourceError({ kind: 'failing', status: 500 })

// A device whose clocks the test controls; its wall clock is right unless stated otherwise.
let wall = DATE
let steady = 0
beforeEach(() => ([wall, steady] = [DATE, 0]))
const pass = (ms: number) => ([wall, steady] = [wall + ms, steady + ms])

function monitorOf(simulatedTime = false): Monitor {
  return createMonitor({
    clocks: { wall: () => wall, steady: () => steady },
    bounds: READER_BOUNDS,
    simulatedTime,
  })
}
const after = (monitor: Monitor, ms: number) => {
  pass(ms)
  monitor.tick()
  return monitor.state()
}

describe('freshness', () => {
  it('is blind before the first answer', () => {
    expect(monitorOf().state()).toMatchObject({
      freshness: 'blind',
      hasRead: false,
      readAt: null,
      problem: null,
    })
  })

  it('decays with the age of the last answer and recovers with the next', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))

    const kinds = [0, 180, 120, 600, 1].map((seconds) => after(monitor, seconds * SECOND).freshness)
    monitor.recordAnswer(answerOf(calm, DATE + 901 * SECOND))

    expect(kinds).toEqual(['live', 'live', 'late', 'stale', 'blind'])
    expect(monitor.state().freshness).toBe('live')
  })

  it('includes the time an answer spent in caches', () => {
    const monitor = monitorOf()

    monitor.recordAnswer(answerOf(calm, DATE - HOUR, HOUR))

    expect(monitor.state()).toMatchObject({
      freshness: 'blind',
      hasRead: true,
      readAt: DATE - HOUR,
    })
    expect(monitor.now()).toBe(DATE)
  })

  it('is not lowered by an older copy of the same content from another cache', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    pass(MINUTE)

    monitor.recordAnswer(answerOf(calm, DATE - 4 * MINUTE, 5 * MINUTE))

    expect(monitor.state().freshness).toBe('live')
  })

  it('ignores the content of an older copy from another cache, good or bad', () => {
    const monitor = monitorOf()
    const down = summaryOf(scenario(ZERO).at(0, 'Login', 'major_outage'))
    monitor.recordAnswer(answerOf(down, DATE))
    pass(15 * SECOND)

    const shown = monitor.recordAnswer(answerOf(calm, DATE - 22 * SECOND, 37 * SECOND))

    expect(shown).toBe(down)
    expect(monitor.state()).toMatchObject({ freshness: 'live', problem: null })
    expect(monitor.seconds().freshness).toMatchObject({ ageMs: 15 * SECOND })
    expect(monitor.recordAnswer(answerOf(calm, DATE + 15 * SECOND))).toBe(calm)
  })

  it('accepts content updated since, whatever its age in a cache', () => {
    const monitor = monitorOf()
    const down = summaryOf(scenario(ZERO).component('mail', 'Mail').at(0, 'Login', 'major_outage'))
    const copy = (updatedAt: number | null) =>
      monitor.recordAnswer(answerOf(down, DATE - 22 * SECOND, 37 * SECOND, updatedAt))
    monitor.recordAnswer(answerOf(calm, DATE, 0, DATE - HOUR))
    pass(15 * SECOND)

    expect(copy(null)).toBe(calm)
    expect(copy(DATE - HOUR)).toBe(calm)
    expect(copy(DATE - MINUTE)).toBe(down)
    expect(monitor.seconds().freshness).toMatchObject({ ageMs: 37 * SECOND })
  })

  it('keeps the higher age if the displayed answer has no update time', () => {
    const monitor = monitorOf()
    const down = summaryOf(scenario(ZERO).component('mail', 'Mail').at(0, 'Login', 'major_outage'))
    monitor.recordAnswer(answerOf(calm, DATE))
    pass(15 * SECOND)

    expect(monitor.recordAnswer(answerOf(down, DATE, 37 * SECOND, DATE - MINUTE))).toBe(calm)
  })

  it('ignores failed polls, and keeps the cause until the next answer', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    pass(4 * MINUTE)

    monitor.recordFailure(failure)
    expect(monitor.state()).toMatchObject({
      freshness: 'late',
      problem: { kind: 'failing', status: 500 },
    })

    monitor.recordAnswer(answerOf(calm, DATE + 4 * MINUTE))
    expect(monitor.state()).toMatchObject({ freshness: 'live', problem: null })
  })

  it('expires during a sleep', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))

    wall += 8 * HOUR
    monitor.tick()

    expect(monitor.state().freshness).toBe('blind')
  })

  it('stays expired when the device clock is set back after a sleep', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    wall += 8 * HOUR
    monitor.tick()

    wall -= 8 * HOUR
    monitor.tick()

    expect(monitor.state().freshness).toBe('blind')
  })

  it.each([-2 * HOUR, 2 * HOUR, Date.parse('2000-01-01T00:00:00Z') - DATE])(
    'is the same on a device whose clock is %d ms off',
    (skewMs) => {
      wall += skewMs
      const monitor = monitorOf()
      monitor.recordAnswer(answerOf(calm, DATE))

      expect(after(monitor, 3 * MINUTE)).toMatchObject({
        freshness: 'live',
        now: DATE + 3 * MINUTE,
      })
      expect(after(monitor, SECOND).freshness).toBe('late')
    },
  )

  it('is live only within its age, for any sequence of events', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('answer' as const), age: fc.integer({ min: 0, max: HOUR }) }),
      fc.record({ kind: fc.constant('failure' as const) }),
      fc.record({
        kind: fc.constant('awake' as const),
        ms: fc.integer({ min: 0, max: 10 * MINUTE }),
      }),
      fc.record({ kind: fc.constant('asleep' as const), ms: fc.integer({ min: 0, max: HOUR }) }),
      fc.record({ kind: fc.constant('back' as const), ms: fc.integer({ min: 0, max: HOUR }) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const monitor = monitorOf()
        // Lower bound of the age: time that the device was awake since the freshest answer.
        let [leastAge, isSetBack] = [Infinity, false]
        for (const it of events) {
          if (it.kind === 'answer') {
            if (it.age <= leastAge) [leastAge, isSetBack] = [it.age, false]
            monitor.recordAnswer(answerOf(calm, monitor.now() - it.age, it.age))
          } else if (it.kind === 'failure') monitor.recordFailure(failure)
          else if (it.kind === 'back') [wall, isSetBack] = [wall - it.ms, true]
          else {
            wall += it.ms
            if (it.kind === 'awake') steady += it.ms
            // A sleep during which the clock was also set back cannot be detected.
            leastAge += it.kind === 'awake' || (!isSetBack && it.ms > 5 * SECOND) ? it.ms : 0
          }
          monitor.tick()

          const { freshness } = monitor.state()
          if (freshness === 'live') expect(leastAge).toBeLessThanOrEqual(READER_BOUNDS.live)
          if (freshness === 'late') expect(leastAge).toBeLessThanOrEqual(READER_BOUNDS.late)
          if (freshness === 'stale') expect(leastAge).toBeLessThanOrEqual(READER_BOUNDS.stale)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the skew of the device clock', () => {
  const skewAt = (skewMs: number, simulatedTime = false) => {
    wall += skewMs
    const monitor = monitorOf(simulatedTime)
    monitor.recordAnswer(answerOf(calm, DATE))
    return monitor.state().clockSkewMs
  }

  it('is reported from more than two minutes on', () => {
    expect(skewAt(2 * MINUTE)).toBeNull()
    wall = DATE
    expect(skewAt(-2 * MINUTE - 1)).toBe(-2 * MINUTE - 1)
  })

  it('is not reported while a scenario controls the time', () => {
    expect(skewAt(5 * HOUR, true)).toBeNull()
  })
})
