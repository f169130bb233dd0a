import { beforeEach, describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
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
const smaller = summaryOf(scenario(ZERO).component('login', 'Login'))

let [wall, steady] = [DATE, 0]
beforeEach(() => ([wall, steady] = [DATE, 0]))
const pass = (ms: number) => ([wall, steady] = [wall + ms, steady + ms])

const monitorOf = (simulatedTime = false): Monitor =>
  createMonitor({
    clocks: { wall: () => wall, steady: () => steady },
    bounds: READER_BOUNDS,
    simulatedTime,
  })

describe('a vanished component', () => {
  it('is included in the returned summary, which stays the same object while nothing else changes', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    pass(MINUTE)
    const first = monitor.recordAnswer(answerOf(smaller, DATE + MINUTE))
    const pollState = monitor.state()
    pass(10 * SECOND)

    const second = monitor.recordAnswer(answerOf(smaller, DATE + MINUTE + 10 * SECOND))

    expect(functionsOf(first).map(({ id, status }) => [id, status])).toEqual([
      ['login', 'operational'],
      ['mail', 'unknown'],
    ])
    expect(second).toBe(first)
    expect(monitor.state()).toBe(pollState)
  })

  it('is kept when the clock of a server goes back', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    pass(MINUTE)
    monitor.recordAnswer(answerOf(smaller, DATE + MINUTE))
    pass(MINUTE)

    const shown = monitor.recordAnswer(
      answerOf(summaryOf(scenario(ZERO).component('login')), DATE - HOUR),
    )

    expect(functionsOf(shown).map(({ status }) => status)).toEqual(['operational', 'unknown'])
  })

  it('is dropped when a scenario goes back in time', () => {
    const monitor = monitorOf(true)
    monitor.recordAnswer(answerOf(calm, DATE))

    expect(monitor.recordAnswer(answerOf(smaller, DATE - HOUR))).toBe(smaller)
  })

  it('is dropped after a day, even if the answer did not change', () => {
    const monitor = monitorOf()
    monitor.recordAnswer(answerOf(calm, DATE))
    monitor.recordAnswer(answerOf(smaller, DATE + MINUTE))
    pass(24 * HOUR)

    expect(monitor.recordAnswer(answerOf(smaller, DATE + 24 * HOUR))).toBe(smaller)
  })
})
