import { describe, expect, it } from 'vitest'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { dailyHealth, serviceLevel } from './serviceLevel.ts'

/** Builds a timeline from 0: statuses, each with its end. */
function lane(...spans: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return spans.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

describe('serviceLevel', () => {
  it('is the served share of observed time: slow counts as served, partly out does not', () => {
    const timeline = lane(
      ['operational', 40],
      ['degraded_performance', 50],
      ['partial_outage', 60],
      ['major_outage', 80],
    )

    expect(serviceLevel(timeline)).toEqual({ ratio: 50 / 80, observedMs: 80 })
  })

  it('leaves out planned maintenance and unknown time', () => {
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
  ])('is null and not 100 %% if it rests on %s', (_, timeline) => {
    expect(serviceLevel(timeline)).toBeNull()
  })
})

describe('dailyHealth', () => {
  it('gives each day its worst known status, its level and its share of unknown time', () => {
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

  it('is unknown for a day without any known status, and then has no level', () => {
    expect(dailyHealth(lane(['unknown', 120], ['operational', 200]), [0, 100, 200])).toMatchObject([
      { worst: 'unknown', level: null, unknownRatio: 1 },
      { worst: 'operational', level: { ratio: 1, observedMs: 80 } },
    ])
  })

  it('counts today up to now, and nothing for days outside the timeline', () => {
    expect(dailyHealth(lane(['operational', 150]), [0, 100, 200, 300])).toMatchObject([
      { worst: 'operational' },
      { worst: 'operational', level: { ratio: 1, observedMs: 50 }, unknownRatio: 0 },
      { worst: 'unknown', level: null, unknownRatio: 1 },
    ])
  })

  it('is empty for no days', () => {
    expect(dailyHealth(lane(['operational', 150]), [0])).toEqual([])
    expect(dailyHealth(lane(['operational', 150]), [])).toEqual([])
  })
})
