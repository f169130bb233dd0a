import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { Forecast } from '../status/briefing.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { ComponentId } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import {
  aheadOfPlan,
  coveredBy,
  forecastOutcomes,
  lateMs,
  nextStage,
  planCurve,
  plansAt,
} from './forecasts.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { weightsOfUse } from './shareOfUse.ts'

const id = (name: string) => name as ComponentId
const { services } = snapshotFrom(
  scenario('2022-10-15T15:30:00+09:00')
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail'),
  Date.parse('2022-10-15T15:30:00+09:00'),
)
const EACH_ONE = weightsOfUse(services, () => null)
const BY_USERS = weightsOfUse(services, (service) => (service === 'chat' ? 600 : 200))

/** Builds a forecast with times in hours. */
function promise(madeAt: number, expectedAt: number, ...covers: readonly string[]): Forecast {
  return { madeAt, expectedAt, covers: covers.map(id), text: {}, sources: [] }
}

/** Builds a timeline from 0: statuses, each with the hour at which it ends. */
function lane(...spans: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return spans.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

const down = (until: number, end = 100) => lane(['major_outage', until], ['operational', end])

function lanes(all: Readonly<Record<string, readonly HealthSpan[]>>): Timelines {
  return new Map(Object.entries(all).map(([name, spans]) => [id(name), spans]))
}

describe('coveredBy', () => {
  it('returns named functions and all functions of named services, in page order', () => {
    expect(coveredBy(promise(0, 1, 'mail', 'chat'), services)).toEqual(['text', 'photos', 'mail'])
    expect(coveredBy(promise(0, 1, 'photos', 'chat'), services)).toEqual(['text', 'photos'])
  })

  it('returns nothing for names that the page lacks', () => {
    expect(coveredBy(promise(0, 1, 'elsewhere'), services)).toEqual([])
  })
})

describe('plansAt', () => {
  const first = promise(1, 10, 'chat')
  const second = promise(5, 20, 'photos')

  it('selects the latest forecast for each function, in any order of input', () => {
    for (const forecasts of [
      [first, second],
      [second, first],
    ]) {
      expect([...plansAt(forecasts, services, 6)]).toEqual([
        ['text', first],
        ['photos', second],
      ])
    }
  })

  it('ignores forecasts made later', () => {
    expect(plansAt([first, second], services, 4).get(id('photos'))).toBe(first)
    expect(plansAt([first, second], services, 0.5).size).toBe(0)
    expect(plansAt([first], services, 1).size).toBe(2)
  })

  it('ignores forecasts of an earlier outage', () => {
    expect([...plansAt([first, second], services, 6, 2).keys()]).toEqual(['photos'])
  })
})

describe('lateMs', () => {
  const plan = promise(1, 10, 'text')

  it('counts from the forecast time, and only after it has passed', () => {
    expect([9, 10, 12].map((now) => lateMs(plan, now))).toEqual([null, null, 2])
  })

  it('is null without a forecast', () => {
    expect(lateMs(undefined, 12)).toBeNull()
  })

  it('is null if the function recovered and failed again: that is a new failure', () => {
    const again = lane(['major_outage', 8], ['operational', 11], ['major_outage', 100])

    expect(lateMs(plan, 12, again)).toBeNull()
    expect(lateMs(plan, 12, down(50))).toBe(2)
  })

  it('is null if the function worked when the forecast was made', () => {
    expect(lateMs(plan, 12, lane(['operational', 3], ['major_outage', 100]))).toBeNull()
  })
})

describe('nextStage', () => {
  const plans = plansAt([promise(0, 10, 'chat'), promise(0, 5, 'mail')], services, 1)
  const all = (status: ComponentStatus) => () => status

  it('returns the earliest time ahead with all functions due then', () => {
    expect(nextStage(plans, all('major_outage'), 1)).toEqual({
      expectedAt: 5,
      componentIds: ['mail'],
    })
    expect(nextStage(plans, all('major_outage'), 5)).toEqual({
      expectedAt: 10,
      componentIds: ['text', 'photos'],
    })
  })

  it('leaves out working functions and keeps unknown ones', () => {
    const statusOf = (component: ComponentId) => (component === 'mail' ? 'operational' : 'unknown')

    expect(nextStage(plans, statusOf, 1)?.expectedAt).toBe(10)
  })

  it('is null if all times have passed or all functions work', () => {
    expect(nextStage(plans, all('major_outage'), 10)).toBeNull()
    expect(nextStage(plans, all('operational'), 1)).toBeNull()
  })
})

describe('planCurve', () => {
  const timelines = lanes({ text: down(30), photos: down(40), mail: down(3) })
  const plans = plansAt([promise(2, 10, 'text'), promise(4, 20, 'photos')], services, 12)

  it('rises at forecast times and follows the record for the other functions', () => {
    expect(planCurve(plans, timelines, BY_USERS, 12)).toEqual([
      { from: 2, to: 3, ratio: 0 },
      { from: 3, to: 10, ratio: 200 / 800 },
      { from: 10, to: 20, ratio: 500 / 800 },
      { from: 20, to: 20, ratio: 1 },
    ])
  })

  it('extends to now after every forecast has passed', () => {
    expect(planCurve(plans, timelines, EACH_ONE, 25).at(-1)).toEqual({ from: 20, to: 25, ratio: 1 })
  })

  it('is empty without forecasts, and without any weight', () => {
    expect(planCurve(new Map(), timelines, EACH_ONE, 12)).toEqual([])
    expect(
      planCurve(
        plans,
        timelines,
        weightsOfUse([], () => null),
        12,
      ),
    ).toEqual([])
  })

  it('follows the record for functions that worked when the forecast was made', () => {
    const again = lanes({ text: lane(['operational', 5], ['major_outage', 100]) })
    const plans = plansAt([promise(2, 50, 'text')], services, 10)

    expect(planCurve(plans, again, EACH_ONE, 10)).toEqual([
      { from: 2, to: 5, ratio: 1 / 3 },
      { from: 5, to: 50, ratio: 0 },
    ])
  })
})

describe('aheadOfPlan', () => {
  const timelines = (text: number, photos: number) =>
    lanes({ text: down(text), photos: down(photos), mail: down(90) })
  const plans = plansAt([promise(2, 10, 'text'), promise(2, 20, 'photos')], services, 5)

  it('is negative for late functions and positive for early ones', () => {
    expect(aheadOfPlan(plans, timelines(30, 30), BY_USERS, 12)).toBeCloseTo(-300 / 800)
    expect(aheadOfPlan(plans, timelines(6, 30), BY_USERS, 8)).toBeCloseTo(300 / 800)
    expect(aheadOfPlan(plans, timelines(6, 30), BY_USERS, 12)).toBe(0)
  })

  it('lets early and late functions offset each other', () => {
    expect(aheadOfPlan(plans, timelines(30, 6), BY_USERS, 12)).toBe(0)
  })

  it('is null without forecasts, or if a covered function is unknown', () => {
    const unread = lanes({
      text: lane(['major_outage', 11], ['unknown', 100]),
      photos: down(30),
      mail: down(90),
    })

    expect(aheadOfPlan(new Map(), timelines(30, 30), BY_USERS, 12)).toBeNull()
    expect(aheadOfPlan(plans, unread, BY_USERS, 12)).toBeNull()
  })
})

describe('forecastOutcomes', () => {
  const outcome = (
    forecast: Forecast,
    timelines: Readonly<Record<string, readonly HealthSpan[]>>,
    now: number,
  ) => forecastOutcomes([forecast], services, lanes(timelines), now)[0]

  it('counts functions back in time, back late, and open', () => {
    const all = { text: down(8), photos: down(15), mail: down(90) }

    expect(outcome(promise(2, 10, 'chat', 'mail'), all, 20)).toMatchObject({
      total: 3,
      inTime: 1,
      late: 1,
      open: 1,
      unknown: 0,
      allBackAt: null,
      returns: [
        { componentId: 'text', at: 8 },
        { componentId: 'photos', at: 15 },
      ],
    })
  })

  it('is kept up to the exact forecast time', () => {
    expect(outcome(promise(2, 10, 'text'), { text: down(10) }, 20)).toMatchObject({
      inTime: 1,
      late: 0,
      allBackAt: 10,
    })
  })

  it('does not count functions that worked when the forecast was made', () => {
    const all = { text: down(1), photos: down(9) }

    expect(outcome(promise(2, 10, 'chat'), all, 20)).toMatchObject({ total: 1, inTime: 1 })
    expect(outcome(promise(2, 10, 'text'), all, 20)).toMatchObject({ total: 0, allBackAt: null })
  })

  it('counts the first recovery, even if the function failed again', () => {
    const again = lane(['major_outage', 8], ['operational', 9], ['major_outage', 100])

    expect(outcome(promise(2, 10, 'text'), { text: again }, 20)).toMatchObject({
      inTime: 1,
      open: 0,
    })
  })

  it('ignores everything after the given time', () => {
    expect(outcome(promise(2, 10, 'text'), { text: down(8) }, 7)).toMatchObject({
      inTime: 0,
      open: 1,
      allBackAt: null,
    })
  })

  it('is unknown for an unobserved recovery or recovery time', () => {
    const unseen = lane(['major_outage', 5], ['unknown', 100])
    const over = lane(['major_outage', 5], ['unknown', 15], ['operational', 100])

    expect(outcome(promise(2, 10, 'text'), { text: unseen }, 20)).toMatchObject({
      open: 0,
      unknown: 1,
    })
    // Back at some time from 5 to 15, forecast for 10.
    expect(outcome(promise(2, 10, 'text'), { text: over }, 20)).toMatchObject({
      inTime: 0,
      late: 0,
      unknown: 1,
      allBackAt: null,
    })
  })

  it('counts an unobserved recovery that is certainly in time or certainly late', () => {
    const over = lane(['major_outage', 5], ['unknown', 15], ['operational', 100])

    expect(outcome(promise(2, 16, 'text'), { text: over }, 20)).toMatchObject({ inTime: 1 })
    expect(outcome(promise(2, 4, 'text'), { text: over }, 20)).toMatchObject({ late: 1 })
  })

  it('lists forecasts in the order made, from the onset to the given time', () => {
    const made = [promise(9, 10, 'text'), promise(3, 10, 'text'), promise(1, 2, 'text')]
    const outcomes = forecastOutcomes(made, services, lanes({ text: down(50) }), 8, 2)

    expect(outcomes.map(({ forecast }) => forecast.madeAt)).toEqual([3])
    expect(
      forecastOutcomes(made, services, lanes({ text: down(50) }), 20).map((o) => o.forecast.madeAt),
    ).toEqual([1, 3, 9])
  })
})
