import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandPath, curveParts, stepsPath, withLastSeen } from './curveDrawingPaths.ts'

/** One px a ms, and a hundred px for all use. */
const SCALE = { x: (at: number) => at, y: (ratio: number) => 100 - ratio * 100 }

const point = (from: number, to: number, operational: number, partly = 0, unknown = 0) => ({
  from,
  to,
  operational,
  partly,
  unknown,
  out: 1 - operational - partly - unknown,
})

describe('the shape of a level', () => {
  it('goes along its top and back along its base, as one shape', () => {
    const bands = [
      { from: 0, to: 10, low: 0, high: 1 },
      { from: 10, to: 30, low: 0, high: 0.5 },
    ]

    expect(bandPath(bands, SCALE)).toBe('M0 0H10L10 50H30L30 100H10L10 100H0z')
  })

  it('is not joined over what lies between', () => {
    const bands = [
      { from: 0, to: 10, low: 0, high: 1 },
      { from: 20, to: 30, low: 0, high: 1 },
    ]

    expect(bandPath(bands, SCALE)).toBe('M0 0H10L10 100H0zM20 0H30L30 100H20z')
  })
})

it('draws a line in steps, and lifts the pen where nothing is known', () => {
  const { line } = curveParts([
    point(0, 10, 1),
    point(10, 20, 0.25),
    point(20, 30, 0, 0, 1),
    point(30, 40, 1),
  ])

  expect(stepsPath(line, SCALE)).toBe('M0 0H10V75H20M30 0H40')
})

describe('a curve taken apart', () => {
  it('puts what is unknown above what is known to work, to the top where nothing is known', () => {
    const { unknown } = curveParts([point(0, 10, 0.5, 0.1, 0.25), point(10, 20, 0, 0, 1)])

    expect(unknown).toEqual([
      { from: 0, to: 10, low: 0.6, high: 0.85 },
      { from: 10, to: 20, low: 0, high: 1 },
    ])
  })

  it('claims no level and no line where nothing is known', () => {
    const parts = curveParts([point(0, 10, 0, 0, 1)])

    expect([parts.back, parts.partly, parts.line]).toEqual([[], [], []])
  })

  it('keeps every level between nothing and all, one upon the other', () => {
    const share = fc
      .tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100))
      .filter((parts) => parts.some((part) => part > 0))
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (shares) => {
        const points = shares.map(([a, b, c, d], i) => {
          const sum = a + b + c + d
          return {
            from: i,
            to: i + 1,
            operational: a / sum,
            partly: b / sum,
            out: c / sum,
            unknown: d / sum,
          }
        })
        const { back, partly, unknown } = curveParts(points)
        for (const { low, high } of [...back, ...partly, ...unknown]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeGreaterThanOrEqual(low)
          expect(high).toBeLessThanOrEqual(1 + 1e-9)
        }
        for (const { from, low } of partly)
          expect(back.find((b) => b.from === from)?.high).toBe(low)
      }),
    )
  })
})

describe('what changed at the very moment shown', () => {
  const ends = (points: readonly { from: number; to: number; operational: number }[]) =>
    points.map(({ from, to, operational }) => [from, to, operational])

  it('takes a little of the time before it', () => {
    const points = [point(0, 60, 0.2), point(60, 97, 0.5), point(97, 100, 0.8)]

    expect(ends(withLastSeen(points, 10))).toEqual([
      [0, 60, 0.2],
      [60, 90, 0.5],
      [90, 100, 0.8],
    ])
  })

  it('hides what lasted shorter still', () => {
    const points = [point(0, 94, 0.2), point(94, 97, 0.5), point(97, 100, 0.8)]

    expect(ends(withLastSeen(points, 10))).toEqual([
      [0, 90, 0.2],
      [90, 100, 0.8],
    ])
  })

  it('is seen before the time that nobody knows too', () => {
    const points = [point(0, 97, 0.2), point(97, 98, 0.8), point(98, 120, 0, 0, 1)]

    expect(ends(withLastSeen(points, 10))).toEqual([
      [0, 88, 0.2],
      [88, 98, 0.8],
      [98, 120, 0],
    ])
  })

  it('stays as it is where it is long enough, and where nothing was before it', () => {
    const long = [point(0, 80, 0.2), point(80, 100, 0.8)]

    expect(withLastSeen(long, 10)).toBe(long)
    expect(ends(withLastSeen([point(0, 5, 0.2)], 10))).toEqual([[0, 5, 0.2]])
  })
})
