import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import { type Component, type ComponentId, functionsOf } from '../status/snapshot.ts'
import { failed, GATHERING, gathered, type Gathering } from './gathering.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000
const LOGIN = 'login' as ComponentId

const [login] = functionsOf(snapshotFrom(scenario(ZERO).component('login', 'Login'), minute(0)))
const loginAs = (status: ComponentStatus): readonly Component[] =>
  login ? [{ ...login, status }] : []
const read = (before: Gathering, minutes: number, status: ComponentStatus = 'operational') =>
  gathered(before, loginAs(status), minute(minutes))
const readingsIn = ({ readings }: Gathering) =>
  (readings.get(LOGIN) ?? []).map(({ at, status }) => [(at - minute(0)) / 60_000, status])

describe('the history collected by an open page', () => {
  it('holds each change with its time', () => {
    const after = [
      [0, 'operational'],
      [1, 'operational'],
      [2, 'major_outage'],
      [3, 'major_outage'],
      [4, 'operational'],
    ].reduce((so, [at, status]) => read(so, at as number, status as ComponentStatus), GATHERING)

    expect(readingsIn(after)).toEqual([
      [0, 'operational'],
      [2, 'major_outage'],
      [4, 'operational'],
    ])
    expect(after).toMatchObject({ lastReadAt: minute(4), hasFailed: false, gaps: [] })
  })

  it('returns the same objects while nothing changes, so that nothing derived is recomputed', () => {
    const before = read(GATHERING, 0)

    const after = read(before, 1)

    expect(after.readings).toBe(before.readings)
    expect(after.gaps).toBe(before.gaps)
  })

  it('has a gap if polls failed for longer than an answer stays live', () => {
    const after = read(failed(failed(read(GATHERING, 0))), 3.01)

    expect(after.gaps).toEqual([{ from: minute(0), to: minute(3.01) }])
    expect(after.hasFailed).toBe(false)
  })

  it('is the same object while polls keep failing', () => {
    const before = failed(read(GATHERING, 0))

    expect(failed(before)).toBe(before)
  })

  it('has no gap after a brief failure', () => {
    expect(read(failed(read(GATHERING, 0)), 3).gaps).toEqual([])
  })

  it('has no gap if the page did not poll, as in a hidden tab', () => {
    expect(read(read(GATHERING, 0), 600).gaps).toEqual([])
  })

  it('has no gap before the first answer', () => {
    expect(read(failed(GATHERING), 600).gaps).toEqual([])
  })

  it('is cleared when time goes back, as when a scenario restarts', () => {
    const before = read(failed(read(GATHERING, 0)), 60, 'major_outage')

    expect(readingsIn(read(before, 10))).toEqual([[10, 'operational']])
    expect(read(before, 10).gaps).toEqual([])
    expect(readingsIn(read(before, 57))).toEqual([[57, 'operational']])
  })

  it('is kept when time goes back slightly, as between mirrors', () => {
    const before = read(read(GATHERING, 0), 60, 'major_outage')

    const after = read(before, 58, 'operational')

    expect(readingsIn(after)).toEqual([
      [0, 'operational'],
      [60, 'major_outage'],
      [60, 'operational'],
    ])
    expect(after.lastReadAt).toBe(minute(60))
  })

  it('never exceeds 200 changes and 200 gaps: the oldest are dropped', () => {
    let after = GATHERING
    for (let i = 0; i < 300; i += 1) {
      after = read(failed(after), i * 10, i % 2 === 0 ? 'operational' : 'major_outage')
    }

    expect(after.readings.get(LOGIN)).toHaveLength(200)
    expect(readingsIn(after)[0]).toEqual([1_000, 'operational'])
    expect(after.gaps).toHaveLength(200)
    expect(after.gaps.at(-1)).toEqual({ from: minute(2_980), to: minute(2_990) })
  })
})
