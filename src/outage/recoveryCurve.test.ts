import { describe, expect, it } from 'vitest'
import type { ComponentId } from '../status/snapshot.ts'
import { curveWindow, joinedBySplit, risers } from './recoveryCurve.ts'
import type { SharePoint } from './shareOfUse.ts'

const HOUR = 3_600_000

function point(from: number, to: number, operational: number, unknown = 0): SharePoint {
  return { from, to, operational, partly: 0, out: 1 - operational - unknown, unknown }
}

function back(at: number, id: string) {
  const componentId = id as ComponentId
  return { at, componentId, from: 'major_outage', to: 'operational', shareAfter: 0 } as const
}

describe('curveWindow', () => {
  it('starts before the onset and ends at the given time, while the outage lasts', () => {
    const { from, to } = curveWindow({ onset: 0, endedAt: null, incidentIds: [] }, 94 * HOUR)

    expect(from).toBeCloseTo(-6 * HOUR)
    expect(to).toBe(94 * HOUR + 1_000)
  })

  it('ends half a day after the end of the outage, however late the given time is', () => {
    const episode = { onset: 0, endedAt: 10 * HOUR, incidentIds: [] }

    expect(curveWindow(episode, 100 * HOUR).to).toBe(22 * HOUR + 1_000)
    expect(curveWindow(episode, 11 * HOUR).to).toBe(11 * HOUR + 1_000)
  })
})

describe('joinedBySplit', () => {
  it('joins neighbours with an equal split of use', () => {
    expect(joinedBySplit([point(0, 10, 1), point(10, 20, 1), point(20, 30, 0.5)])).toEqual([
      point(0, 20, 1),
      point(20, 30, 0.5),
    ])
  })

  it('keeps unknown apart from out', () => {
    expect(joinedBySplit([point(0, 10, 0.5), point(10, 20, 0.5, 0.5)])).toHaveLength(2)
  })
})

describe('risers', () => {
  it('returns rises of at least the given ratio, with the recovered functions', () => {
    const curve = [point(0, 10, 0.2), point(10, 20, 0.3), point(20, 30, 0.35), point(30, 40, 0.1)]
    const steps = [back(10, 'text'), back(10, 'photos'), back(20, 'mail')]

    expect(risers(curve, steps, 0.1)).toEqual([
      { at: 10, from: 0.2, to: 0.3, componentIds: ['text', 'photos'] },
    ])
  })

  it('ignores a rise out of an unknown state', () => {
    const curve = [point(0, 10, 0, 1), point(10, 20, 1)]

    expect(risers(curve, [], 0.1)).toEqual([])
  })
})
