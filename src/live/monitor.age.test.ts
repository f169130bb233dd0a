import { beforeEach, describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import { answerOf } from '../testing/answerOf.ts'
import { createMonitor, type Monitor } from './monitor.ts'

const SECOND = 1_000
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)
const calm = snapshotFrom(scenario(ZERO).component('login', 'Login'), DATE)

let passed = 0
beforeEach(() => (passed = 0))
const pass = (ms: number) => (passed += ms)

function monitorOf(): Monitor {
  return createMonitor({
    clocks: { wall: () => DATE + passed, steady: () => passed },
    bounds: READER_BOUNDS,
    simulatedTime: false,
  })
}
const after = (monitor: Monitor, ms: number) => {
  pass(ms)
  monitor.tick()
}

describe('a paused page', () => {
  it('pauses only when told to, and notifies its views once', () => {
    const monitor = monitorOf()
    let notified = 0
    monitor.subscribe(() => (notified += 1))
    expect(monitor.state().isPaused).toBe(false)
    expect(monitor.seconds().nextTryMs).toBeNull()

    monitor.pause(false)
    monitor.pause(true)
    monitor.pause(true)

    expect(monitor.state().isPaused).toBe(true)
    expect(notified).toBe(1)
  })
})

describe('the displayed age', () => {
  const notified = (monitor: Monitor) => {
    const of = monitor.stepped()
    return of.kind === 'never' ? of.kind : `${of.kind} ${of.ageMs / SECOND}`
  }

  it('grows in steps of five seconds during the first minute, then of a minute, and is never too high', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))

    const ages = [0, 4.9, 0.1, 54, 0.9, 0.1, 59.9, 0.1].map((seconds) => {
      after(monitor, seconds * SECOND)
      return notified(monitor)
    })

    expect(ages).toEqual([
      'live 0',
      'live 0',
      'live 5',
      'live 55',
      'live 55',
      'live 60',
      'live 60',
      'live 120',
    ])
  })

  it('is absent before the first answer', () => {
    const monitor = monitorOf()
    const first = monitor.stepped()

    after(monitor, 90 * SECOND)

    expect(first).toEqual({ kind: 'never' })
    expect(monitor.stepped()).toBe(first)
  })

  it('is the same object until its step, its state or its answer changes', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    const first = monitor.stepped()

    after(monitor, 4 * SECOND)
    expect(monitor.stepped()).toBe(first)
    after(monitor, 176.5 * SECOND)
    expect(notified(monitor)).toBe('late 180')
    monitor.recordAnswer(answerOf(calm, DATE + 180.5 * SECOND))
    expect(monitor.stepped()).toEqual({ kind: 'live', ageMs: 0, readAt: DATE + 180.5 * SECOND })
    pass(3 * SECOND)
    monitor.recordAnswer(answerOf(calm, DATE + 183.5 * SECOND))
    expect(monitor.stepped()).toMatchObject({ readAt: DATE + 183.5 * SECOND })
  })
})
