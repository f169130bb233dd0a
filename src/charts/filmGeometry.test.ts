import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { FILM_SIZE, filmPaths } from './filmGeometry.ts'

const boxes = (path: string | undefined) => (path?.match(/M/g) ?? []).length
/** Boxes of a path: x, y, width and height. */
const placesOf = (path: string | undefined) =>
  [...(path ?? '').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map((it) =>
    it.slice(1).map(Number),
  )

describe('a picture of the film strip', () => {
  it('has a house a service and a window a function', () => {
    const paths = filmPaths([
      ['operational', 'major_outage', 'operational'],
      ['degraded_performance', 'major_outage'],
    ])

    expect(boxes(paths.houses)).toBe(2)
    expect(boxes(paths.unlit)).toBe(5)
    expect(boxes(paths.light.get('operational'))).toBe(2)
    expect(paths.light.has('major_outage')).toBe(false)
  })

  it('puts working windows at the bottom, so that light reads as a level', () => {
    const { light } = filmPaths([['major_outage', 'partial_outage', 'operational']])
    const [working] = placesOf(light.get('operational'))
    const [partly] = placesOf(light.get('partial_outage'))

    expect(working?.[1]).toBeGreaterThan(partly?.[1] ?? Infinity)
    expect(working?.[3]).toBeGreaterThan(partly?.[3] ?? Infinity)
  })

  it('becomes a level of light with too many houses, at no higher cost', () => {
    const many = Array.from({ length: 500 }, (_, i) => [
      i % 4 === 0 ? ('operational' as const) : ('major_outage' as const),
    ])
    const { houses, light } = filmPaths(many)

    expect(boxes(houses)).toBe(1)
    expect(boxes(light.get('operational'))).toBe(1)
    const whole = placesOf(houses)[0]?.[3] ?? 0
    expect((placesOf(light.get('operational'))[0]?.[3] ?? 0) / whole).toBeCloseTo(0.25, 1)
  })

  it('fills a window as far as its function works, and leaves a stopped one dark', () => {
    const { unlit, light } = filmPaths([['degraded_performance', 'major_outage']])

    const whole = placesOf(unlit)[0]?.[3] ?? 0
    expect([...light.keys()]).toEqual(['degraded_performance'])
    expect((placesOf(light.get('degraded_performance'))[0]?.[3] ?? 0) / whole).toBeCloseTo(0.66, 1)
  })

  it('draws stopped functions as no light in levels too', () => {
    const statuses = Array.from({ length: 40 }, (_, i) =>
      i % 2 === 0 ? ('operational' as const) : ('major_outage' as const),
    )

    expect([...filmPaths([statuses]).light.keys()]).toEqual(['operational'])
  })

  it('stays in its size with none, one and many functions', () => {
    for (const count of [0, 1, 7, 40]) {
      const { unlit } = filmPaths([Array.from({ length: count }, () => 'operational' as const)])
      expect(placesOf(unlit).every(([, y = 0, , high = 0]) => y >= 0 && y + high <= 62)).toBe(true)
    }
  })

  it('stays within its frame, however many services and functions there are', () => {
    const functions = fc.array(fc.constantFrom(...STATUSES_WORST_FIRST), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.array(functions, { maxLength: 80 }), (services) => {
        const { houses, unlit, light } = filmPaths(services)
        for (const [x = 0, y = 0, width = 0, height = 0] of [
          houses,
          unlit,
          ...light.values(),
        ].flatMap(placesOf)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.1)
          expect(x + width).toBeLessThanOrEqual(FILM_SIZE.width + 0.1)
          expect(y + height).toBeLessThanOrEqual(FILM_SIZE.height + 0.1)
        }
      }),
      { numRuns: 50 },
    )
  })
})
