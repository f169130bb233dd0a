import { beforeEach, describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError } from '../sources/source.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import type { ComponentId, Summary } from '../status/snapshot.ts'
import { answerOf } from '../testing/answerOf.ts'
import { createMonitor } from './monitor.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)
const LOGIN = 'login' as ComponentId

const summaryOf = (story: Story): Summary => snapshotFrom(story, DATE)
const calm = summaryOf(scenario(ZERO).component('login', 'Login'))
const down = summaryOf(scenario(ZERO).at(0, 'Login', 'major_outage'))
const failure = new SourceError({ kind: 'failing', status: 500 })

let [wall, steady] = [DATE, 0]
beforeEach(() => ([wall, steady] = [DATE, 0]))
const pass = (ms: number) => ([wall, steady] = [wall + ms, steady + ms])

/** Builds a monitor whose server clock is always right. */
function monitorWithHistory() {
  const monitor = createMonitor({
    clocks: { wall: () => wall, steady: () => steady },
    bounds: READER_BOUNDS,
    simulatedTime: false,
  })
  const recordAnswer = (summary: Summary, ageMs = 0) =>
    monitor.recordAnswer(answerOf(summary, wall - ageMs, ageMs))
  const readings = () =>
    (monitor.state().gathering.readings.get(LOGIN) ?? []).map(({ at, status }) => [
      (at - DATE) / SECOND,
      status,
    ])
  return { monitor, recordAnswer, readings }
}

describe('history collected by a monitor', () => {
  it('holds each answer with its time', () => {
    const { recordAnswer, readings } = monitorWithHistory()
    recordAnswer(calm)
    pass(MINUTE)
    recordAnswer(down)

    expect(readings()).toEqual([
      [0, 'operational'],
      [60, 'major_outage'],
    ])
  })

  it('dates an answer by the time it describes, minus its time in caches', () => {
    const { recordAnswer, readings } = monitorWithHistory()
    recordAnswer(calm, 40 * SECOND)

    expect(readings()).toEqual([[-40, 'operational']])
  })

  it('does not go back for a stale cached copy', () => {
    const { monitor, recordAnswer, readings } = monitorWithHistory()
    recordAnswer(calm, 300 * SECOND)
    pass(100 * SECOND)
    recordAnswer(down)
    pass(10 * SECOND)

    recordAnswer(calm, 400 * SECOND)

    expect(readings()).toEqual([
      [-300, 'operational'],
      [100, 'major_outage'],
    ])
    expect(monitor.state().gathering.lastReadAt).toBe(DATE + 100 * SECOND)
  })

  it('has a gap where polls failed, even if a stale copy arrived in between', () => {
    const { monitor, recordAnswer } = monitorWithHistory()
    recordAnswer(calm)
    pass(2 * MINUTE)
    monitor.recordFailure(failure)
    pass(MINUTE)
    recordAnswer(down, 20 * MINUTE)
    pass(MINUTE)
    recordAnswer(calm)

    expect(monitor.state().gathering.gaps).toEqual([{ from: DATE, to: DATE + 4 * MINUTE }])
  })
})

describe('views', () => {
  it('are not notified of a stale copy, nor between two minutes', () => {
    const { monitor, recordAnswer } = monitorWithHistory()
    pass(10 * SECOND)
    recordAnswer(calm)
    let notified = 0
    monitor.subscribe(() => (notified += 1))

    pass(20 * SECOND)
    monitor.tick()
    recordAnswer(down, MINUTE)

    expect(notified).toBe(0)
  })
})
