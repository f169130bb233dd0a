import { describe, expect, it } from 'vitest'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { dailyHealth, serviceLevel } from './serviceLevel.ts'

/** A timeline from 0: statuses with their ends. */
function lane(...spans: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return spans.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

describe('the service level', () => {
  it('is the share of observed time served: slow counts as served, partly out does not', () => {
    const timeline = lane(
      ['operational', 40],
      ['degraded_performance', 50],
      ['partial_outage', 60],
      ['major_outage', 80],
    )

    expect(serviceLevel(timeline)).toEqual({ ratio: 50 / 80, observedMs: 80 })
  })

  it('leaves out planned work and what is not known', () => {
    const timeline = lane(
      ['unknown', 50],
      ['operational', 80],
      ['under_maintenance', 90],
      ['major_outage', 100],
    )

    expect(serviceLevel(timeline)).toEqual({ ratio: 0.75, observedMs: 40 })
  })

  it.each<[string, readonly HealthSpan[]]>([
    ['nothing', []],
    ['only the unknown', lane(['unknown', 100])],
    ['only planned work', lane(['under_maintenance', 100])],
  ])('is not 100 %% but none where it rests on %s', (_, timeline) => {
    expect(serviceLevel(timeline)).toBeNull()
  })
})

describe('the health of days', () => {
  it('is the worst known of each, with its level and how much of it is not on record', () => {
    const timeline = lane(
      ['unknown', 30],
      ['operational', 150],
      ['partial_outage', 160],
      ['operational', 300],
    )

    expect(dailyHealth(timeline, [0, 100, 200, 300])).toEqual(
      [
        {
          from: 0,
          to: 100,
          worst: 'operational',
          level: { ratio: 1, observedMs: 70 },
          unknownRatio: 0.3,
        },
        {
          from: 100,
          to: 200,
          worst: 'partial_outage',
          level: { ratio: 0.9, observedMs: 100 },
          unknownRatio: 0,
        },
        {
          from: 200,
          to: 300,
          worst: 'operational',
          level: { ratio: 1, observedMs: 100 },
          unknownRatio: 0,
        },
      ].map((day) => ({ ...day, unknownRatio: expect.closeTo(day.unknownRatio, 9) as number })),
    )
  })

  it('is unknown only where nothing is known of a day, and then has no level', () => {
    expect(dailyHealth(lane(['unknown', 120], ['operational', 200]), [0, 100, 200])).toMatchObject([
      { worst: 'unknown', level: null, unknownRatio: 1 },
      { worst: 'operational', level: { ratio: 1, observedMs: 80 } },
    ])
  })

  it('counts of today what was so far, and nothing of days outside the timeline', () => {
    expect(dailyHealth(lane(['operational', 150]), [0, 100, 200, 300])).toMatchObject([
      { worst: 'operational' },
      { worst: 'operational', level: { ratio: 1, observedMs: 50 }, unknownRatio: 0 },
      { worst: 'unknown', level: null, unknownRatio: 1 },
    ])
  })

  it('is nothing for no days', () => {
    expect(dailyHealth(lane(['operational', 150]), [0])).toEqual([])
    expect(dailyHealth(lane(['operational', 150]), [])).toEqual([])
  })
})
