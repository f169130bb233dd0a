import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import {
  clippedTo,
  type HealthSpan,
  healthTimeline,
  joinedByStatus,
  statusAt,
} from './healthTimeline.ts'
import type { Basis, DatedChange } from './statusChanges.ts'

const change = (
  at: number,
  from: ComponentStatus,
  to: ComponentStatus,
  basis: Basis = 'reported',
): DatedChange => ({ at, from, to, basis })

const span = (from: number, to: number, status: ComponentStatus, basis: Basis): HealthSpan => ({
  status,
  basis,
  from,
  to,
})

const OVER = { from: 0, to: 100 }
const OUTAGE = [
  change(20, 'operational', 'major_outage'),
  change(50, 'major_outage', 'degraded_performance'),
  change(70, 'degraded_performance', 'operational'),
]

describe('healthTimeline', () => {
  it('starts with the old status of the first change, back to the start of the record', () => {
    expect(healthTimeline(OUTAGE, 'operational', OVER, 10)).toEqual([
      span(0, 10, 'unknown', 'assumed'),
      span(10, 20, 'operational', 'assumed'),
      span(20, 50, 'major_outage', 'reported'),
      span(50, 70, 'degraded_performance', 'reported'),
      span(70, 100, 'operational', 'reported'),
    ])
  })

  it('starts with the first change if that is before the record', () => {
    expect(healthTimeline(OUTAGE.slice(0, 1), 'major_outage', OVER, 60)).toEqual([
      span(0, 20, 'unknown', 'assumed'),
      span(20, 100, 'major_outage', 'reported'),
    ])
  })

  it('holds the present status since the record begins, if nothing ever changed', () => {
    expect(healthTimeline([], 'operational', OVER, 30)).toEqual([
      span(0, 30, 'unknown', 'assumed'),
      span(30, 100, 'operational', 'assumed'),
    ])
  })

  it('is unknown in a gap, whatever is before and after it', () => {
    const gaps = [
      { from: 10, to: 15 },
      { from: 30, to: 60 },
    ]

    expect(healthTimeline(OUTAGE, 'operational', OVER, 0, gaps)).toEqual([
      span(0, 10, 'operational', 'assumed'),
      span(10, 15, 'unknown', 'assumed'),
      span(15, 20, 'operational', 'assumed'),
      span(20, 30, 'major_outage', 'reported'),
      span(30, 60, 'unknown', 'assumed'),
      span(60, 70, 'degraded_performance', 'reported'),
      span(70, 100, 'operational', 'reported'),
    ])
  })

  it('never marks unknown as reported', () => {
    const strange = [change(40, 'operational', 'unknown', 'reported')]

    expect(healthTimeline(strange, 'unknown', OVER, 0)).toEqual([
      span(0, 40, 'operational', 'assumed'),
      span(40, 100, 'unknown', 'assumed'),
    ])
  })

  it('is cut to its window', () => {
    expect(healthTimeline(OUTAGE, 'operational', { from: 30, to: 60 }, 0)).toEqual([
      span(30, 50, 'major_outage', 'reported'),
      span(50, 60, 'degraded_performance', 'reported'),
    ])
  })

  it.each([
    { from: 10, to: 10 },
    { from: 10, to: 9 },
    { from: NaN, to: 10 },
    { from: 10, to: NaN },
  ])('is empty over the window %j', (over) => {
    expect(healthTimeline(OUTAGE, 'operational', over, 0)).toEqual([])
  })

  it('merges overlapping or adjacent gaps, and ignores empty ones and those outside the window', () => {
    const gaps = [
      { from: 60, to: 65 },
      { from: 90, to: 200 },
      { from: 40, to: 45 },
      { from: 45, to: 50 },
      { from: 42, to: 44 },
      { from: 80, to: 80 },
      { from: 62, to: 75 },
      { from: -50, to: 0 },
      { from: 100, to: 130 },
    ]

    expect(healthTimeline(OUTAGE, 'operational', OVER, 0, gaps)).toEqual([
      span(0, 20, 'operational', 'assumed'),
      span(20, 40, 'major_outage', 'reported'),
      span(40, 50, 'unknown', 'assumed'),
      span(50, 60, 'degraded_performance', 'reported'),
      span(60, 75, 'unknown', 'assumed'),
      span(75, 90, 'operational', 'reported'),
      span(90, 100, 'unknown', 'assumed'),
    ])
  })

  describe('healthTimeline for any input', () => {
    const statuses = fc.constantFrom(...STATUSES_WORST_FIRST)
    const absurd = fc.oneof(
      fc.integer({ min: -20, max: 120 }),
      fc.constantFrom(NaN, -Infinity, Infinity),
    )
    const changes = fc
      .array(
        fc.record({
          at: fc.integer({ min: -20, max: 120 }),
          from: statuses,
          to: statuses,
          basis: fc.constantFrom<Basis>('reported', 'assumed'),
        }),
        { maxLength: 8 },
      )
      .map((them) => them.toSorted((a, b) => a.at - b.at))
    const gaps = fc.array(fc.record({ from: absurd, to: absurd }), { maxLength: 4 })
    const windows = fc
      .tuple(fc.integer({ min: -50, max: 100 }), fc.integer({ min: 1, max: 100 }))
      .map(([from, length]) => ({ from, to: from + length }))
    const begins = fc.oneof(
      fc.integer({ min: -20, max: 120 }),
      fc.constantFrom(-Infinity, Infinity),
    )

    it('covers its window exactly, with adjacent spans that differ', () => {
      fc.assert(
        fc.property(
          changes,
          statuses,
          windows,
          begins,
          gaps,
          (changes, present, over, from, unread) => {
            const timeline = healthTimeline(changes, present, over, from, unread)

            expect(timeline[0]?.from).toBe(over.from)
            expect(timeline.at(-1)?.to).toBe(over.to)
            expect(timeline.every((it) => it.to > it.from)).toBe(true)
            expect(
              timeline.filter((it) => it.status === 'unknown' && it.basis === 'reported'),
            ).toEqual([])
            for (const [i, { from: begin, status, basis }] of timeline.entries()) {
              const before = timeline[i - 1]
              if (!before) continue
              expect(before.to).toBe(begin)
              expect([before.status, before.basis]).not.toEqual([status, basis])
            }
          },
        ),
        { numRuns: 500 },
      )
    })

    it('equals the timeline without gaps outside the gaps, and is unknown inside', () => {
      const entryAt = (timeline: readonly HealthSpan[], at: number) => {
        const { status, basis } = timeline.find((it) => it.from <= at && at < it.to) ?? {}
        return [status, basis]
      }
      fc.assert(
        fc.property(changes, statuses, windows, gaps, (said, present, over, unread) => {
          const whole = healthTimeline(said, present, over, 0)
          const timeline = healthTimeline(said, present, over, 0, unread)

          for (let at = over.from; at < over.to; at += 1) {
            const isUnread = unread.some(({ from, to }) => from <= at && at < to)
            const expected = isUnread ? ['unknown', 'assumed'] : entryAt(whole, at)
            expect(entryAt(timeline, at)).toEqual(expected)
          }
        }),
        { numRuns: 300 },
      )
    })
  })
})

const TIMELINE = [
  span(0, 10, 'unknown', 'assumed'),
  span(10, 20, 'operational', 'assumed'),
  span(20, 30, 'operational', 'reported'),
  span(30, 40, 'major_outage', 'reported'),
]

describe('reading a timeline', () => {
  it('assigns a boundary to the span that starts there', () => {
    expect([9, 10, 29, 30, 39].map((at) => statusAt(TIMELINE, at))).toEqual([
      'unknown',
      'operational',
      'operational',
      'major_outage',
      'major_outage',
    ])
  })

  it('is unknown outside the timeline', () => {
    expect([-1, 40, NaN].map((at) => statusAt(TIMELINE, at))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

it('joins neighbours of one status, assumed if any part was', () => {
  expect(joinedByStatus(TIMELINE)).toEqual([
    span(0, 10, 'unknown', 'assumed'),
    span(10, 30, 'operational', 'assumed'),
    span(30, 40, 'major_outage', 'reported'),
  ])
  const basisOf = (...of: readonly Basis[]) =>
    joinedByStatus([
      span(0, 5, 'unknown', 'assumed'),
      ...of.map((basis, i) => span(5 + i, 6 + i, 'operational', basis)),
    ]).map(({ basis }) => basis)
  expect(basisOf('reported', 'assumed')).toEqual(['assumed', 'assumed'])
  expect(basisOf('reported', 'reported', 'assumed')).toEqual(['assumed', 'assumed'])
  expect(basisOf('reported', 'reported')).toEqual(['assumed', 'reported'])
})

it('cuts a timeline to a window', () => {
  expect(clippedTo(TIMELINE, { from: 15, to: 30 })).toEqual([
    span(15, 20, 'operational', 'assumed'),
    span(20, 30, 'operational', 'reported'),
  ])
})
