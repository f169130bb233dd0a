import { describe, expect, it } from 'vitest'
import { filmPaths } from './filmGeometry.ts'

const boxes = (path: string | undefined) => (path?.match(/M/g) ?? []).length
/** Where the boxes of a path stand: x, y, width and height. */
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

  it('puts what works at the bottom, so that light is read as a level', () => {
    const { light } = filmPaths([['major_outage', 'partial_outage', 'operational']])
    const [working] = placesOf(light.get('operational'))
    const [partly] = placesOf(light.get('partial_outage'))

    expect(working?.[1]).toBeGreaterThan(partly?.[1] ?? Infinity)
    expect(working?.[3]).toBeGreaterThan(partly?.[3] ?? Infinity)
  })

  it('becomes a level of light where there are too many houses, and costs no more', () => {
    const many = Array.from({ length: 500 }, (_, i) => [
      i % 4 === 0 ? ('operational' as const) : ('major_outage' as const),
    ])
    const { houses, light } = filmPaths(many)

    expect(boxes(houses)).toBe(1)
    expect(boxes(light.get('operational'))).toBe(1)
    const whole = placesOf(houses)[0]?.[3] ?? 0
    expect((placesOf(light.get('operational'))[0]?.[3] ?? 0) / whole).toBeCloseTo(0.25, 1)
  })

  it('stays in its size with none, one and many functions', () => {
    for (const count of [0, 1, 7, 40]) {
      const { unlit } = filmPaths([Array.from({ length: count }, () => 'operational' as const)])
      expect(placesOf(unlit).every(([, y = 0, , high = 0]) => y >= 0 && y + high <= 62)).toBe(true)
    }
  })
})
