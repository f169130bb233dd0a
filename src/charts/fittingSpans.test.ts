import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HealthSpan } from '../outage/timeline/healthTimeline.ts'
import { STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { fittingSpans, laneBars } from './laneGeometry.ts'

const OVER = { from: 0, to: 1_000 }

/** Spans of equal length over the window, with statuses in turn. */
function crowd(count: number): readonly HealthSpan[] {
  return Array.from({ length: count }, (_, i) => ({
    status: i % 2 === 0 ? 'operational' : 'major_outage',
    basis: 'reported',
    from: (i * 1_000) / count,
    to: ((i + 1) * 1_000) / count,
  }))
}

describe('spans that a lane can draw', () => {
  it('stay unchanged if there is room for all', () => {
    const spans = crowd(20)

    expect(fittingSpans(spans, OVER, 300)).toBe(spans)
  })

  it('become pieces with their worst status if there are too many', () => {
    const spans: readonly HealthSpan[] = [
      ...crowd(400)
        .map((span) => ({ ...span, status: 'operational' as const }))
        .slice(0, 399),
      { status: 'major_outage', basis: 'reported', from: 997.5, to: 1_000 },
    ]

    const fitted = fittingSpans(spans, OVER, 320)

    expect(fitted.map(({ status }) => status)).toEqual(['operational', 'major_outage'])
    expect(fitted.at(-1)?.to).toBe(1_000)
  })

  it('touch, cover the window, and give bars that stay inside the lane, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STATUSES_WORST_FIRST), { minLength: 1, maxLength: 600 }),
        fc.integer({ min: 40, max: 900 }),
        (statuses, width) => {
          const spans = crowd(statuses.length).map((span, i) => ({
            ...span,
            status: statuses[i] ?? 'unknown',
          }))
          const fitted = fittingSpans(spans, OVER, width)
          expect(fitted[0]?.from).toBe(0)
          expect(fitted.at(-1)?.to).toBe(1_000)
          for (const [i, { from }] of fitted.entries()) {
            if (i > 0) expect(from).toBe(fitted[i - 1]?.to)
          }
          for (const { x, width: wide } of laneBars(fitted, OVER, width)) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x + wide).toBeLessThanOrEqual(width + 0.11)
          }
        },
      ),
    )
  })
})
