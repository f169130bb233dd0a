import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import type { HealthSpan } from '../timeline/healthTimeline.ts'
import { type Briefing, NO_BRIEFING } from '../../status/briefing.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import type { Freshness } from '../../status/freshness.ts'
import { recoveryModel } from './recoveryModel.ts'
import { axisMsFor, restorationModel, returnMarks } from './restorationModel.ts'

const HOUR = 3_600_000
const UNKNOWN = { kind: 'unknown', wasMs: null }

/** A timeline from 0: statuses with the moment at which each ends. */
function lane(...told: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return told.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: told[i - 1]?.[1] ?? 0,
    to,
  }))
}

const well = lane(['operational', 100])

describe('the three figures of a return', () => {
  it('are the end of the total stop, the first function back, and all back', () => {
    const slow = lane(['major_outage', 40], ['degraded_performance', 70], ['operational', 100])
    const quick = lane(['major_outage', 20], ['partial_outage', 30], ['operational', 100])

    expect(returnMarks([slow, quick], 0)).toEqual({
      stop: { kind: 'at', ms: 20 },
      first: { kind: 'at', ms: 30 },
      full: { kind: 'at', ms: 70 },
    })
  })

  it('are open while it lasts', () => {
    const out = lane(['major_outage', 100])

    expect(returnMarks([out, out], 0)).toEqual({
      stop: { kind: 'open' },
      first: { kind: 'open' },
      full: { kind: 'open' },
    })
  })

  it('are `never` without anything to return from', () => {
    const never = { kind: 'never' }
    const partly = lane(['partial_outage', 50], ['operational', 100])

    expect(returnMarks([well, well], 0)).toEqual({ stop: never, first: never, full: never })
    expect(returnMarks([well, partly], 0)).toEqual({
      stop: never,
      first: never,
      full: { kind: 'at', ms: 50 },
    })
  })

  it('are unknown if the end was not seen', () => {
    const unseen = lane(['major_outage', 20], ['operational', 60], ['unknown', 100])

    expect(returnMarks([unseen], 0)).toEqual({
      stop: { kind: 'at', ms: 20 },
      first: { kind: 'at', ms: 20 },
      full: { kind: 'unknown', wasMs: 20 },
    })
    expect(returnMarks([lane(['unknown', 100])], 0)).toEqual({
      stop: UNKNOWN,
      first: UNKNOWN,
      full: UNKNOWN,
    })
    expect(returnMarks([], 0)).toEqual({ stop: UNKNOWN, first: UNKNOWN, full: UNKNOWN })
  })

  it('claim nothing for an unseen time in between, and do not undo a return for it', () => {
    const blinked = lane(['operational', 30], ['unknown', 40], ['operational', 100])
    const back = lane(
      ['major_outage', 20],
      ['operational', 30],
      ['unknown', 40],
      ['operational', 100],
    )

    expect(returnMarks([blinked], 0).full).toEqual(UNKNOWN)
    expect(returnMarks([back], 0).full).toEqual({ kind: 'at', ms: 20 })
  })

  it('are always in order, for any history', () => {
    const anyLane = fc
      .array(fc.tuple(fc.constantFrom(...STATUSES_WORST_FIRST), fc.integer({ min: 1, max: 30 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((told) => {
        let to = 0
        return lane(
          ...told.map(([status, length], i): [ComponentStatus, number] => {
            to = i === told.length - 1 ? 300 : to + length
            return [status, to]
          }),
        )
      })
    fc.assert(
      fc.property(fc.array(anyLane, { minLength: 1, maxLength: 4 }), (lanes) => {
        const { stop, first, full } = returnMarks(lanes, 0)
        const isWell = lanes.every((spans) => spans.at(-1)?.status === 'operational')
        const known = lanes.flat().every(({ status }) => status !== 'unknown')
        if (full.kind === 'at' || full.kind === 'never') expect(isWell).toBe(true)
        if (first.kind === 'at' && full.kind === 'at') {
          expect(first.ms).toBeLessThanOrEqual(full.ms)
        }
        if (known && stop.kind === 'at' && full.kind === 'at') {
          expect(stop.ms).toBeLessThanOrEqual(full.ms)
        }
        if (known) expect([stop.kind, first.kind, full.kind]).not.toContain('unknown')
        if (stop.kind === 'open') expect(first.kind).not.toBe('never')
      }),
    )
  })
})

describe('the length of the axis', () => {
  it('rounds up to whole days, after six to weeks, and less for short outages', () => {
    const axis = [0.2, 2, 12, 12.1, 24, 24.1, 100, 144, 145, 400].map(
      (hours) => axisMsFor(hours * HOUR) / HOUR,
    )

    expect(axis).toEqual([1, 3, 12, 24, 24, 48, 120, 144, 168, 504])
  })
})

describe('the comparison of services', () => {
  const ZERO = '2022-10-15T15:30:00+09:00'
  const bad = (minutes: number, to: 'operational' | 'major_outage', ids: readonly string[]) => ({
    at: minutes,
    changes: ids.map((id) => [id, to] as const),
  })
  const modelOf = (names: readonly string[], freshness: Freshness = 'live', ageMs = 0) => {
    const told = names.reduce((story, name) => story.component(name), scenario(ZERO))
    const story = told
      .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
      .update('investigating', 'Out.', bad(0, 'major_outage', names))
      .update('monitoring', 'The first is back.', bad(60, 'operational', names.slice(0, 1)))
      .update('monitoring', 'So is the second.', bad(120, 'operational', names.slice(1, 2)))
    const readAt = Date.parse(ZERO) + 3 * HOUR
    const briefing: Briefing = NO_BRIEFING
    return restorationModel(
      recoveryModel({
        snapshot: snapshotFrom(story, readAt),
        freshness,
        readAt,
        now: readAt + ageMs,
        gathering: { readings: new Map(), gaps: [] },
        briefing,
        language: 'en',
      }),
    )
  }
  const three = ['mail', 'maps', 'music']
  const full = (model: ReturnType<typeof modelOf>) => model?.rows.map((row) => [row.id, row.full])

  it('keeps the order of the page', () => {
    expect(full(modelOf(three))).toEqual([
      ['mail', { kind: 'at', ms: HOUR }],
      ['maps', { kind: 'at', ms: 2 * HOUR }],
      ['music', { kind: 'open' }],
    ])
  })

  it('of more than eight services begins with those out longest', () => {
    const nine = [...three, 'a', 'b', 'c', 'd', 'e', 'f']

    expect(modelOf(nine)?.rows.map(({ id }) => id)).toEqual(
      'music a b c d e f maps mail'.split(' '),
    )
  })

  it('has no full return once stale; open ones stay open', () => {
    const stale = modelOf(three, 'stale', 6 * 60_000)

    expect(full(stale)).toEqual([
      ['mail', { kind: 'unknown', wasMs: HOUR }],
      ['maps', { kind: 'unknown', wasMs: 2 * HOUR }],
      ['music', { kind: 'open' }],
    ])
    expect(stale?.rows.map(({ shown }) => [shown.status, shown.isHeld])).toEqual([
      ['unknown', false],
      ['unknown', false],
      ['major_outage', true],
    ])
    expect(stale?.elapsedMs).toBe(3 * HOUR)
  })

  it('has no figures when blind', () => {
    const blind = modelOf(three, 'blind', HOUR)

    expect(blind?.isBlind).toBe(true)
    expect(blind?.rows).toHaveLength(3)
    for (const { stop, first, full: all } of blind?.rows ?? []) {
      expect([stop, first, all]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN])
    }
  })

  it('is null on a calm day', () => {
    const readAt = Date.parse(ZERO)
    const inputs = {
      snapshot: snapshotFrom(scenario(ZERO).component('mail'), readAt),
      freshness: 'live' as const,
      readAt,
      now: readAt,
      gathering: { readings: new Map(), gaps: [] },
      briefing: NO_BRIEFING,
      language: 'en' as const,
    }

    expect(restorationModel(recoveryModel(inputs))).toBeNull()
  })
})
