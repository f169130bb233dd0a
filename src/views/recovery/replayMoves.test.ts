import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  minuteOf,
  minutesLong,
  momentAtMinute,
  movedByKey,
  nextChange,
  playedTo,
} from './replayMoves.ts'
import type { ReplayRange } from '../../outage/recovery/replayTrack.ts'

const MINUTE = 60_000
const track: ReplayRange = {
  onset: 0,
  end: 100 * MINUTE,
  changes: [20 * MINUTE, 45 * MINUTE, 46 * MINUTE],
}
const minutes = (at: number | null | undefined) => (typeof at === 'number' ? at / MINUTE : at)
const by = (key: string, from: number | null) =>
  minutes(movedByKey(key, from === null ? null : from * MINUTE, track))

describe('the keys of the replay', () => {
  it.each([
    ['ArrowLeft', 50, 40],
    ['ArrowDown', 50, 40],
    ['ArrowRight', 50, 60],
    ['ArrowUp', 50, 60],
    ['ArrowLeft', null, 90],
    ['ArrowLeft', 5, 0],
    ['ArrowRight', 95, null],
    ['ArrowRight', null, null],
    ['PageUp', 0, 20],
    ['PageUp', 20, 45],
    ['PageUp', 46, null],
    ['PageUp', null, null],
    ['PageDown', null, 46],
    ['PageDown', 46, 45],
    ['PageDown', 20, 0],
    ['PageDown', 0, 0],
    ['Home', 50, 0],
    ['Home', null, 0],
    ['End', 50, null],
  ] as const)('%s goes from %s to %s', (key, from, to) => {
    expect(by(key, from)).toBe(to)
  })

  it.each(['Tab', 'Enter', ' ', 'a', 'Escape'])('leave %s to the browser', (key) => {
    expect(movedByKey(key, 50 * MINUTE, track)).toBeUndefined()
  })

  it('reach every change forwards and backwards', () => {
    const forwards = [0]
    for (let at: number | null = 0; at !== null;) {
      at = nextChange(at, track)
      if (at !== null) forwards.push(at)
    }
    expect(forwards).toEqual([0, ...track.changes])
  })
})

describe('the slider', () => {
  it('has a position for each minute; the last one is now', () => {
    expect(minutesLong(track)).toBe(100)
    expect(momentAtMinute(100, track)).toBeNull()
    expect(momentAtMinute(33, track)).toBe(33 * MINUTE)
    expect(minuteOf(null, track)).toBe(100)
  })

  it('stays in its bounds before the onset and in the first second', () => {
    expect(minuteOf(-5 * MINUTE, track)).toBe(0)
    expect(minutesLong({ ...track, end: 1_000 })).toBe(1)
  })

  it('maps each minute to a moment and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (minute) => {
        const at = momentAtMinute(minute, track)
        expect(minuteOf(at, track)).toBe(minute)
      }),
    )
  })
})

describe('playing', () => {
  it('takes twenty-five seconds for the whole outage', () => {
    expect(minutes(playedTo(0, 0, track))).toBe(0)
    expect(minutes(playedTo(0, 12_500, track))).toBe(50)
    expect(playedTo(0, 25_000, track)).toBeNull()
  })

  it('resumes where it stopped; from now it begins at the onset', () => {
    expect(minutes(playedTo(50 * MINUTE, 5_000, track))).toBe(70)
    expect(minutes(playedTo(null, 5_000, track))).toBe(20)
  })
})
