import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import type { HealthSpan } from './healthTimeline.ts'
import type { Basis } from './statusChanges.ts'
import { serviceStatus } from '../serviceStatus.ts'
import { serviceTimeline, statusesAt, stretches } from './serviceTimeline.ts'

/** Builds a timeline from 0: statuses, each with its end. */
function lane(
  ...spans: readonly (readonly [ComponentStatus, number, Basis?])[]
): readonly HealthSpan[] {
  return spans.map(([status, to, basis = 'reported'], i) => ({
    status,
    basis,
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

const TEXT = lane(['operational', 20], ['major_outage', 60], ['operational', 100])
const PHOTOS = lane(['operational', 20, 'assumed'], ['major_outage', 80], ['operational', 100])

describe('stretches', () => {
  it('cuts wherever one of the timelines changes', () => {
    expect(stretches([TEXT, PHOTOS])).toEqual([
      { from: 0, to: 20, statuses: ['operational', 'operational'], basis: 'assumed' },
      { from: 20, to: 60, statuses: ['major_outage', 'major_outage'], basis: 'reported' },
      { from: 60, to: 80, statuses: ['operational', 'major_outage'], basis: 'reported' },
      { from: 80, to: 100, statuses: ['operational', 'operational'], basis: 'reported' },
    ])
  })

  it('is unknown after the end of a timeline', () => {
    expect(stretches([lane(['operational', 50]), lane(['operational', 80]), []])).toEqual([
      { from: 0, to: 50, statuses: ['operational', 'operational', 'unknown'], basis: 'assumed' },
      { from: 50, to: 80, statuses: ['unknown', 'operational', 'unknown'], basis: 'assumed' },
    ])
  })

  it('is unknown before the start of a timeline', () => {
    const late = TEXT.slice(1)

    expect(stretches([PHOTOS, late])[0]).toEqual({
      from: 0,
      to: 20,
      statuses: ['operational', 'unknown'],
      basis: 'assumed',
    })
  })

  it('returns no stretches for an empty list of timelines', () => {
    expect(stretches([])).toEqual([])
    expect(stretches([[], []])).toEqual([])
  })
})

describe('serviceTimeline', () => {
  it('derives the status from its functions at each time', () => {
    expect(serviceTimeline([TEXT, PHOTOS])).toEqual(
      lane(
        ['operational', 20, 'assumed'],
        ['major_outage', 60],
        ['partial_outage', 80],
        ['operational', 100],
      ),
    )
  })

  it('has the status of the service at every time, in adjacent spans that differ', () => {
    const lanes = fc.array(
      fc
        .array(
          fc.tuple(fc.constantFrom(...STATUSES_WORST_FIRST), fc.integer({ min: 1, max: 30 })),
          { minLength: 1, maxLength: 5 },
        )
        .map((lanes) => {
          let to = 0
          return lane(...lanes.map(([status, length]) => [status, (to += length)] as const))
        }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(lanes, fc.integer({ min: 0, max: 149 }), (timelines, at) => {
        const timeline = serviceTimeline(timelines)

        const span = timeline.find(({ from, to }) => from <= at && at < to)
        if (span) expect(span.status).toBe(serviceStatus(statusesAt(timelines, at)))
        for (const [i, { from, status, basis }] of timeline.entries()) {
          const before = timeline[i - 1]
          if (!before) continue
          expect(before.to).toBe(from)
          expect([before.status, before.basis]).not.toEqual([status, basis])
        }
      }),
    )
  })
})

it('reads the statuses of several functions at one time', () => {
  expect(statusesAt([TEXT, PHOTOS, []], 60)).toEqual(['operational', 'major_outage', 'unknown'])
})
