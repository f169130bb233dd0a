import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES_WORST_FIRST } from '../../../status/componentStatus.ts'
import { FILM_SIZE, filmShapes } from './filmShapes.ts'

/** The boxes of a path: their corners. */
const boxes = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)/g)].map(([, x, y, w, h]) => ({
    left: Number(x),
    top: Number(y),
    right: Number(x) + Number(w),
    bottom: Number(y) + Number(h),
  }))

describe('a picture of the film', () => {
  it('is a building a service, a window a function', () => {
    const { walls, windows } = filmShapes([['operational', 'major_outage'], ['operational']])

    expect(boxes(walls)).toHaveLength(2)
    expect(boxes(windows)).toHaveLength(3)
  })

  it('fills a window as far as its function works, and leaves what is down dark', () => {
    const { windows, lights } = filmShapes([['degraded_performance', 'major_outage']])

    const [whole] = boxes(windows)
    const [light] = boxes(lights[0]?.path ?? '')
    expect(lights.map(({ status }) => status)).toEqual(['degraded_performance'])
    const height = (box: typeof whole) => (box ? box.bottom - box.top : 0)
    expect(height(light) / height(whole)).toBeCloseTo(0.66, 1)
  })

  it('puts the light at the bottom', () => {
    const { windows, lights } = filmShapes([['major_outage', 'operational']])

    expect(boxes(lights[0]?.path ?? '')[0]?.top).toBe(boxes(windows)[0]?.top)
  })

  it('stays within its frame, however many services and functions there are', () => {
    const functions = fc.array(fc.constantFrom(...STATUSES_WORST_FIRST), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.array(functions, { maxLength: 80 }), (buildings) => {
        const { walls, windows, lights } = filmShapes(buildings)
        const all = [walls, windows, ...lights.map(({ path }) => path)].flatMap(boxes)
        for (const { left, top, right, bottom } of all) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.05)
          expect(right).toBeLessThanOrEqual(FILM_SIZE.width + 0.05)
          expect(bottom).toBeLessThanOrEqual(FILM_SIZE.height + 0.05)
        }
        expect(boxes(windows)).toHaveLength(buildings.flat().length)
      }),
      { numRuns: 50 },
    )
  })
})
