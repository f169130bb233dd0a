import { describe, expect, it } from 'vitest'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { placedPartly, placedRisers } from './curveLabels.ts'

/** A picture of 400 by 200 px over 400 ms. */
const SCALE = { x: (at: number) => at, y: (ratio: number) => 200 - ratio * 200, right: 400 }

function point(from: number, to: number, operational: number, partly = 0): SharePoint {
  return { from, to, operational, partly, out: 1 - operational - partly, unknown: 0 }
}

const label = (at: number, from: number, to: number, name = 'Text') => {
  const gain = `+${Math.round((to - from) * 100)}`
  return { at, from, to, text: `${name} ${gain}`, shortText: gain }
}

describe('labels of risers', () => {
  it('are in the light, at the top of their riser', () => {
    const points = [point(0, 100, 0), point(100, 400, 0.5)]

    expect(placedRisers([label(100, 0, 0.5)], points, SCALE)).toEqual([
      { x: 107, y: 118, text: 'Text +50' },
    ])
  })

  it('have the gain only if there is no room for a name', () => {
    const points = [point(0, 345, 0), point(345, 400, 0.5)]

    expect(placedRisers([label(345, 0, 0.5)], points, SCALE).map(({ text }) => text)).toEqual([
      '+50',
    ])
  })

  it('are omitted if they would leave the picture or the light', () => {
    const narrow = [point(0, 390, 0), point(390, 400, 0.5)]
    const fallsAgain = [point(0, 100, 0), point(100, 120, 0.5), point(120, 400, 0.1)]

    expect(placedRisers([label(390, 0, 0.5)], narrow, SCALE)).toEqual([])
    expect(placedRisers([label(100, 0, 0.5)], fallsAgain, SCALE)).toEqual([])
  })

  it('never touch: the smaller rise moves down', () => {
    const points = [point(0, 100, 0), point(100, 110, 0.5), point(110, 400, 0.53)]
    const labels = [label(110, 0.5, 0.53, 'Mail'), label(100, 0, 0.5)]

    const [first, second] = placedRisers(labels, points, SCALE)

    expect(first?.text).toBe('Text +50')
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + 20)
  })
})

describe('word for the partly working share', () => {
  it('is in the largest stretch with room for it', () => {
    const points = [point(0, 50, 0, 0.5), point(50, 250, 0.1, 0.3), point(250, 400, 0.4, 0.05)]

    expect(placedPartly('partly', points, SCALE)?.x).toBe(57)
  })

  it('is omitted if no stretch has room for it', () => {
    expect(placedPartly('partly', [point(0, 20, 0, 0.5)], SCALE)).toBeNull()
  })
})
