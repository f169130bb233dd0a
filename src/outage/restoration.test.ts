import { describe, expect, it } from 'vitest'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId } from '../status/snapshot.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { restorationSteps, serviceRestoration } from './restoration.ts'

/** Builds a timeline from 0: statuses, each with its end. */
function lane(...spans: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return spans.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

const [TEXT, PHOTOS] = ['text' as ComponentId, 'photos' as ComponentId]
const WEIGHTS = {
  basis: 'users',
  byFunction: new Map([
    [TEXT, 30],
    [PHOTOS, 10],
  ]),
  total: 40,
} as const

describe('restorationSteps', () => {
  it('lists changes for the better, old to new, each with the share of use restored after it', () => {
    const timelines = new Map([
      [
        TEXT,
        lane(
          ['operational', 10],
          ['major_outage', 50],
          ['degraded_performance', 70],
          ['operational', 100],
        ),
      ],
      [PHOTOS, lane(['operational', 10], ['major_outage', 60], ['operational', 100])],
    ])

    expect(restorationSteps(timelines, WEIGHTS)).toEqual([
      {
        at: 50,
        componentId: TEXT,
        from: 'major_outage',
        to: 'degraded_performance',
        shareAfter: 0,
      },
      { at: 60, componentId: PHOTOS, from: 'major_outage', to: 'operational', shareAfter: 0.25 },
      { at: 70, componentId: TEXT, from: 'degraded_performance', to: 'operational', shareAfter: 1 },
    ])
  })

  it('gives functions that recovered at the same time the same share', () => {
    const back = lane(['major_outage', 60], ['operational', 100])

    const steps = restorationSteps(
      new Map([
        [TEXT, back],
        [PHOTOS, back],
      ]),
      WEIGHTS,
    )

    expect(steps.map(({ shareAfter }) => shareAfter)).toEqual([1, 1])
  })

  it('ignores changes from and to unknown', () => {
    const lost = lane(['major_outage', 20], ['unknown', 40], ['operational', 100])

    expect(restorationSteps(new Map([[TEXT, lost]]), WEIGHTS)).toEqual([])
  })

  it('ignores changes for the worse', () => {
    const worse = lane(['operational', 20], ['degraded_performance', 40], ['major_outage', 100])

    expect(restorationSteps(new Map([[TEXT, worse]]), WEIGHTS)).toEqual([])
  })
})

describe('serviceRestoration', () => {
  it('has three figures that do not replace each other', () => {
    const timelines = [
      lane(['operational', 10], ['major_outage', 40], ['partial_outage', 60], ['operational', 100]),
      lane(['operational', 10], ['major_outage', 80], ['operational', 100]),
    ]

    expect(serviceRestoration(timelines, 10)).toEqual({
      totalStopMs: 30,
      endOfTotalStopMs: 30,
      firstOperationalMs: 50,
      allOperationalMs: 70,
    })
  })

  it('has none while everything is still stopped', () => {
    expect(serviceRestoration([lane(['operational', 10], ['major_outage', 100])], 10)).toEqual({
      totalStopMs: 90,
      endOfTotalStopMs: null,
      firstOperationalMs: null,
      allOperationalMs: null,
    })
  })

  it('has no end of a total stop that never happened', () => {
    const timelines = [
      lane(['operational', 10], ['major_outage', 40], ['operational', 100]),
      lane(['operational', 100]),
    ]

    expect(serviceRestoration(timelines, 10)).toEqual({
      totalStopMs: 0,
      endOfTotalStopMs: null,
      firstOperationalMs: null,
      allOperationalMs: 30,
    })
  })

  it('counts full recovery only if it lasts: a relapse postpones it', () => {
    const relapsing = lane(
      ['major_outage', 20],
      ['operational', 40],
      ['major_outage', 60],
      ['operational', 100],
    )

    expect(serviceRestoration([relapsing], 0)).toEqual({
      totalStopMs: 40,
      endOfTotalStopMs: 60,
      firstOperationalMs: 20,
      allOperationalMs: 60,
    })
  })

  it('does not take the start of an unknown time for the end of a stop', () => {
    const lost = lane(
      ['major_outage', 20],
      ['unknown', 50],
      ['partial_outage', 70],
      ['operational', 90],
    )

    expect(serviceRestoration([lost], 0)).toEqual({
      totalStopMs: 20,
      endOfTotalStopMs: 50,
      firstOperationalMs: 70,
      allOperationalMs: 70,
    })
    expect(serviceRestoration([lost.slice(0, 2)], 0).endOfTotalStopMs).toBeNull()
  })

  it('does not end a total stop while one function is stopped and the others are unknown', () => {
    const timelines = [
      lane(['major_outage', 60], ['operational', 90]),
      lane(['major_outage', 20], ['unknown', 70], ['operational', 90]),
    ]

    expect(serviceRestoration(timelines, 0)).toMatchObject({
      totalStopMs: 20,
      endOfTotalStopMs: 60,
    })
  })

  it('has none if everything worked all along', () => {
    expect(serviceRestoration([lane(['operational', 100])], 10)).toEqual({
      totalStopMs: 0,
      endOfTotalStopMs: null,
      firstOperationalMs: null,
      allOperationalMs: null,
    })
  })

  it('does not take the end of an unknown time for a recovery', () => {
    const unread = lane(['operational', 20], ['unknown', 50], ['operational', 90])

    expect(serviceRestoration([unread], 10).firstOperationalMs).toBeNull()
  })

  it('ignores times before the onset', () => {
    const before = lane(
      ['major_outage', 20],
      ['operational', 40],
      ['major_outage', 60],
      ['operational', 90],
    )

    expect(serviceRestoration([before], 30)).toEqual({
      totalStopMs: 20,
      endOfTotalStopMs: 30,
      firstOperationalMs: 30,
      allOperationalMs: 30,
    })
  })

  it('is empty without functions', () => {
    expect(serviceRestoration([], 0)).toEqual({
      totalStopMs: 0,
      endOfTotalStopMs: null,
      firstOperationalMs: null,
      allOperationalMs: null,
    })
  })
})
