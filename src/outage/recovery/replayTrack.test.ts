import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { BRIEFING } from '../../mock/scenarios/kakao2022/briefing.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { replayTrackOf, isBeginningOf } from './replayTrack.ts'
import { recoveryModel } from './recoveryModel.ts'
import { type LiveInputs, replayedTrack, replayedModel } from './replayTrack.ts'

const HOUR = 3_600_000
const FIRE = Date.parse('2022-10-15T15:30:00+09:00')
const NOW = Date.parse('2022-10-20T23:30:00+09:00')

function inputsAt(story: Scenario, now: number): LiveInputs {
  return {
    snapshot: snapshotFrom(story, now),
    freshness: 'live',
    readAt: now,
    now,
    gathering: { readings: new Map(), gaps: [] },
    briefing: decodeBriefing(JSON.parse(JSON.stringify(BRIEFING))),
    language: 'en',
  }
}

const live = inputsAt(kakao2022(), NOW)
const replayTrack = replayTrackOf(recoveryModel(live), 'was')

describe('track of the 2022 outage', () => {
  it('goes from the onset to now, with a tick for each change', () => {
    expect(replayTrack?.onset).toBe(FIRE)
    expect(replayTrack?.endedAt).toBe(Date.parse('2022-10-20T23:00:00+09:00'))
    expect(replayTrack?.changes.length).toBeGreaterThan(10)
    expect(replayTrack?.changes.every((at) => at > FIRE && at < NOW)).toBe(true)
  })

  it('has no tick for a change of this very moment, which is now', () => {
    const nine = Date.parse('2022-10-18T09:00:00+09:00')
    const then = replayTrackOf(recoveryModel(inputsAt(kakao2022(), nine)), 'was')

    expect(replayTrack?.changes).toContain(nine)
    expect(then?.changes.at(-1)).toBe(Date.parse('2022-10-17T18:00:00+09:00'))
  })

  it('has six pictures, from all lit to all lit', () => {
    const counts = replayTrack?.film.map(({ kind, working, total }) => [kind, working, total])

    expect(counts?.[0]).toEqual(['before', 21, 21])
    expect(counts?.[1]).toEqual(['between', 0, 21])
    expect(counts?.at(-1)).toEqual(['now', 21, 21])
    expect(counts).toHaveLength(6)
  })

  it('has pictures with the counts of the replay at their moments', () => {
    for (const { kind, at, working } of replayTrack?.film ?? []) {
      if (kind !== 'between') continue
      expect(replayedModel(live, { at, clock: 'was', replayTrack }).working).toBe(working)
    }
  })
})

describe('a moment of the past', () => {
  const momentIn = fc.oneof(
    fc.constantFrom(...(replayTrack?.changes ?? []).flatMap((at) => [at - 1, at, at + 1])),
    fc.integer({ min: FIRE, max: NOW - 1_000 }),
  )

  it('is equal, cut from the whole or derived alone', () => {
    fc.assert(
      fc.property(momentIn, (at) => {
        const cut = replayedModel(live, { at, clock: 'was', replayTrack })
        const own = replayedModel(live, { at, clock: 'was', replayTrack: null })

        expect(cut.working).toBe(own.working)
        expect(cut.share).toEqual(own.share)
        expect(cut.ahead).toEqual(own.ahead)
        expect(cut.impact).toEqual(own.impact)
        expect(cut.outage).toEqual(own.outage)
        expect(cut.remaining).toEqual(own.remaining)
        expect(cut.curve?.steps).toEqual(own.curve?.steps)
        expect(cut.curve?.risers).toEqual(own.curve?.risers)
      }),
      { numRuns: 60 },
    )
  })

  it('has a curve equal to the beginning of the whole one', () => {
    fc.assert(
      fc.property(momentIn, (at) => {
        const { curve } = replayedModel(live, { at, clock: 'was', replayTrack })
        expect(isBeginningOf(curve?.points ?? [], replayTrack?.whole.curve.points ?? [])).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('before the record is unknown', () => {
    const { share, outage, working } = replayedModel(live, {
      at: FIRE - 2 * HOUR,
      clock: 'was',
      replayTrack,
    })

    expect([share, outage, working]).toEqual([null, null, 0])
  })
})

describe('an outage long over', () => {
  const minute = (count: number) => FIRE + count * 60_000
  const story = scenario('2022-10-15T15:30:00+09:00')
    .component('login', 'Login')
    .incident('old', 'Login down', { startedAt: 0 })
    .update('investigating', '', { at: 0, changes: [['login', 'major_outage']] })
    .update('resolved', '', { at: 90, changes: [['login', 'operational']] })

  it('has its own track if a link leads into it', () => {
    const later = inputsAt(story, minute(60 * 24 * 20))

    expect(replayTrackOf(recoveryModel(later), 'was')).toBeNull()
    expect(replayedTrack(later, minute(30), 'was')).toMatchObject({
      onset: minute(0),
      endedAt: minute(90),
    })
    expect(replayedTrack(later, minute(60 * 24 * 10), 'was')).toBeNull()
  })
})

describe('an entry posted late', () => {
  const story = scenario('2022-10-15T15:30:00+09:00')
    .component('login', 'Login')
    .component('mail', 'Mail')
    .incident('i', 'Login down', { startedAt: 0 })
    .update('investigating', '', { at: 0, changes: [['mail', 'major_outage']] })
    .update('identified', '', { at: 30, createdAt: 70, changes: [['login', 'major_outage']] })
  const minute = (count: number) => FIRE + count * 60_000
  const now = inputsAt(story, minute(120))
  const workingAt = (clock: 'was' | 'known') => {
    const of = replayTrackOf(recoveryModel(now), clock)
    return replayedModel(now, { at: minute(50), clock, replayTrack: of }).working
  }

  it('is not known at its moment by the clock `known`', () => {
    expect([workingAt('was'), workingAt('known')]).toEqual([0, 1])
  })

  it('has its tick at its moment, or by the clock `known` at its posting', () => {
    const ticks = (clock: 'was' | 'known') => replayTrackOf(recoveryModel(now), clock)?.changes

    expect(ticks('was')).toContain(minute(30))
    expect(ticks('known')).toContain(minute(70))
    expect(ticks('known')).not.toContain(minute(30))
  })
})
