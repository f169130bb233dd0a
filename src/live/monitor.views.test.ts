import { beforeEach, describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError } from '../sources/source.ts'
import { isBad } from '../status/componentStatus.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
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

describe('views are notified', () => {
  const listening = (monitor: Monitor) => {
    const notified = { views: 0, seconds: 0 }
    monitor.subscribe(() => (notified.views += 1))
    monitor.subscribeSeconds(() => (notified.seconds += 1))
    return notified
  }

  it('of nothing while nothing displayed changes: the state is the same object, only seconds change', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    const notified = listening(monitor)
    const pollState = monitor.state()

    for (let i = 0; i < 30; i += 1) after(monitor, SECOND)
    const summary = monitor.recordAnswer(answerOf(calm, DATE + 30 * SECOND))

    expect(monitor.state()).toBe(pollState)
    expect(summary).toBe(calm)
    expect(notified).toEqual({ views: 0, seconds: 31 })
  })

  it('each minute, for displayed ages', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    const notified = listening(monitor)

    for (let i = 0; i < 120; i += 1) after(monitor, SECOND)

    expect(notified.views).toBe(2)
  })

  it('of a change of the answer, of freshness and of the cause', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    const notified = listening(monitor)

    monitor.recordAnswer(answerOf(summaryOf(scenario(ZERO).at(0, 'Login', 'major_outage')), DATE))
    expect(notified.views).toBe(1)
    monitor.recordFailure(failure)
    monitor.recordFailure(failure)
    expect(notified.views).toBe(2)
    after(monitor, 3 * MINUTE + 1)
    expect(notified.views).toBe(3)
  })

  it('of an answer together with its freshness, even if an old one becomes valid again', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    after(monitor, HOUR)
    const down = summaryOf(scenario(ZERO).at(0, 'Login', 'major_outage'))
    const seen: unknown[] = []
    monitor.subscribe(() => {
      const { freshness, summary } = monitor.state()
      seen.push([freshness, summary && functionsOf(summary).some(({ status }) => isBad(status))])
    })

    monitor.recordAnswer(answerOf(down, DATE + HOUR))

    expect(seen).toEqual([['live', true]])
  })

  it('until they unsubscribe', () => {
    const monitor = monitorOf()
    let notified = 0
    const leave = monitor.subscribe(() => (notified += 1))

    leave()
    monitor.recordAnswer(answerOf(calm, DATE))

    expect(notified).toBe(0)
  })
})

describe('seconds', () => {
  it('count down to the next poll', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    monitor.nextTryIn(30 * SECOND)
    after(monitor, 12 * SECOND)

    expect(monitor.seconds()).toEqual({
      freshness: { kind: 'live', ageMs: 12 * SECOND, readAt: DATE },
      nextTryMs: 18 * SECOND,
    })
    after(monitor, MINUTE)
    expect(monitor.seconds().nextTryMs).toBe(0)
    monitor.nextTryIn(null)
    after(monitor, SECOND)
    expect(monitor.seconds().nextTryMs).toBeNull()
  })
})
