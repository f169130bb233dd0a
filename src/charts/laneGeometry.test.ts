import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HealthSpan } from '../outage/timeline/healthTimeline.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { axisTicks, barsPath, laneBars } from './laneGeometry.ts'

/** Spans from 0: statuses with their ends. */
function spansOf(...told: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return told.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: told[i - 1]?.[1] ?? 0,
    to,
  }))
}
const OVER = { from: 0, to: 100 }
const bars = (spans: readonly HealthSpan[], width = 200) =>
  laneBars(spans, OVER, width).map((bar) => [bar.status, bar.x, bar.width])

describe('the bars of a lane', () => {
  it('are to scale, with a gap of a pixel at each change', () => {
    expect(bars(spansOf(['operational', 40], ['major_outage', 60], ['operational', 100]))).toEqual([
      ['operational', 0, 80],
      ['major_outage', 81, 39],
      ['operational', 121, 79],
    ])
  })

  it('are three pixels wide at least, so that a short outage is seen', () => {
    const short = spansOf(['operational', 50], ['major_outage', 50.1], ['operational', 100])

    expect(bars(short)[1]).toEqual(['major_outage', 101, 3])
  })

  it('show a change of this very moment at the end of the lane, not beyond it', () => {
    const now = spansOf(['major_outage', 99.999], ['operational', 100])

    expect(bars(now)).toEqual([
      ['major_outage', 0, 196],
      ['operational', 197, 3],
    ])
  })

  it('widen the last one on request', () => {
    const [, last] = laneBars(spansOf(['major_outage', 99.9], ['operational', 100]), OVER, 200, 12)

    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(200)
    expect(last?.width).toBeGreaterThanOrEqual(12)
  })

  it('are in order, inside the lane and never too narrow, for any spans that fit', () => {
    const lengths = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    })
    const statuses = fc.constantFrom(...STATUSES_WORST_FIRST)
    fc.assert(
      fc.property(lengths, statuses, fc.integer({ min: 200, max: 2_000 }), (told, first, width) => {
        const ends = told.map((_, i) => told.slice(0, i + 1).reduce((a, b) => a + b, 0))
        const spans = spansOf(
          ...ends.map((to, i): [ComponentStatus, number] => [i % 2 === 0 ? first : 'unknown', to]),
        )

        const drawn = laneBars(spans, { from: 0, to: ends.at(-1) ?? 0 }, width)

        expect(drawn.map(({ span }) => span)).toEqual(spans.map((_, i) => i))
        for (const [i, bar] of drawn.entries()) {
          const before = drawn[i - 1]
          if (before) expect(bar.x).toBeGreaterThanOrEqual(before.x + before.width + 0.79)
          expect(bar.width).toBeGreaterThanOrEqual(2.9)
        }
        const last = drawn.at(-1)
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width + 0.11)
      }),
      { numRuns: 300 },
    )
  })
})

it('draws all bars of one status as one path', () => {
  const lane = laneBars(
    spansOf(['major_outage', 20], ['operational', 40], ['major_outage', 100]),
    OVER,
    100,
  )

  expect(barsPath(lane, 'major_outage', 20, 2)).toBe('M0 18h20v2h-20zM41 18h59v2h-59z')
  expect(barsPath(lane, 'unknown', 20, 2)).toBe('')
})

describe('the ticks of an axis', () => {
  const labelled = (...labels: readonly (readonly [at: number, label: string])[]) =>
    axisTicks(
      labels.map(([at, label]) => ({ at, label })),
      OVER,
      200,
    ).map(({ x, anchor, isLabelled }) => [x, anchor, isLabelled])

  it('are at their moments; those at an end are anchored to it', () => {
    expect(labelled([0, '15:30'], [50, '16:00'], [100, '16:30'])).toEqual([
      [0, 'start', true],
      [100, 'middle', true],
      [200, 'end', true],
    ])
  })

  it('lose a label that would touch a more important one, but keep their position', () => {
    expect(labelled([50, '16:00'], [52, '16:01'])).toEqual([
      [100, 'middle', true],
      [104, 'middle', false],
    ])
  })

  it('are omitted beyond the ends', () => {
    expect(labelled([-1, 'before'], [101, 'after'])).toEqual([])
  })
})
