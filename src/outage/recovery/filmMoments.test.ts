import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SharePoint } from '../shareOfUse.ts'
import { filmMoments } from './film.ts'

const HOUR = 3_600_000

/** A curve from levels of use that works: each holds from its hour to the next one's, the last to `end`. */
function curve(levels: readonly (readonly [hour: number, operational: number])[], end: number) {
  return levels.map(([hour, operational], i): SharePoint => {
    const to = (levels[i + 1]?.[0] ?? end) * HOUR
    return { from: hour * HOUR, to, operational, partly: 0, out: 1 - operational, unknown: 0 }
  })
}

const hours = (moments: readonly number[]) => moments.map((at) => at / HOUR)
const over = (end: number) => ({ from: 0, to: end * HOUR })

describe('the moments of a film strip', () => {
  it('are the onset and the quarters of the way back', () => {
    const levels = [
      [-1, 1],
      [0, 0],
      [10, 0.1],
      [20, 0.3],
      [30, 0.5],
      [40, 0.55],
      [50, 0.7],
      [60, 0.8],
    ] as const

    expect(hours(filmMoments(curve(levels, 65), over(65), 4))).toEqual([0, 20, 30, 50])
  })

  it('count a partly working share as half a light', () => {
    const [before, dark, half, now] = curve(
      [
        [-1, 1],
        [0, 0],
        [5, 0],
        [9, 1],
      ],
      10,
    )
    if (!before || !dark || !half || !now) throw new Error('a stretch is missing')
    const points = [before, dark, { ...half, partly: 1, out: 0 }, now]

    expect(hours(filmMoments(points, over(10), 3))).toEqual([0, 5, 9])
  })

  it('include changes for the worse', () => {
    const levels = [
      [-1, 1],
      [0, 0.9],
      [10, 0.5],
      [40, 0.1],
      [50, 0.5],
    ] as const

    expect(hours(filmMoments(curve(levels, 60), over(60), 4))).toEqual([0, 10, 40, 50])
  })

  it('are spread over time if nothing has come back', () => {
    const levels = [
      [-1, 1],
      [0, 0],
    ] as const

    expect(hours(filmMoments(curve(levels, 8), over(8), 4))).toEqual([0, 2, 4, 6])
  })

  it('are none in the first minute, and few in the first minutes', () => {
    const levels = [
      [-1, 1],
      [0, 0],
    ] as const
    const long = { from: 0, to: 3 * 60_000 }

    expect(filmMoments(curve(levels, 0.05), { from: 0, to: 1_000 }, 4)).toEqual([])
    expect(filmMoments(curve(levels, 0.05), long, 4).length).toBeLessThan(4)
  })

  it('are in order, apart and inside, whatever the curve', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true })
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), level), { maxLength: 30 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (raw, count) => {
        const sorted = new Map(raw.toSorted((a, b) => a[0] - b[0]))
        const points = curve([[-1, 1], [0, 0], ...sorted], 120)

        const moments = filmMoments(points, over(120), count)

        expect(moments).toHaveLength(count)
        expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b))
        expect(moments.every((at) => at >= 0 && at < 120 * HOUR)).toBe(true)
      }),
    )
  })
})
