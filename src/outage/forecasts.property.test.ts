import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { Forecast } from '../status/briefing.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import type { ComponentId } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { aheadOfPlan, forecastOutcomes, lateMs, planCurve, plansAt } from './forecasts.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { weightsOfUse } from './shareOfUse.ts'

const { services } = snapshotFrom(
  scenario('2022-10-15T15:30:00+09:00')
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail'),
  Date.parse('2022-10-15T15:30:00+09:00'),
)
const BY_USERS = weightsOfUse(services, (service) => (service === 'chat' ? 600 : 200))

describe('for any timelines and forecasts', () => {
  const END = 60
  const promise = (madeAt: number, expectedAt: number, covers: readonly string[]): Forecast => {
    return { madeAt, expectedAt, covers: covers as ComponentId[], text: {}, sources: [] }
  }
  const anyLane = fc
    .array(fc.tuple(fc.constantFrom(...STATUSES_WORST_FIRST), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lanes) => {
      let to = 0
      return lanes.map(([status, length]: readonly [ComponentStatus, number], i): HealthSpan => {
        const from = to
        to = i === lanes.length - 1 ? END * 3 : to + length
        return { status, basis: 'reported', from, to }
      })
    })
  const anyPromise = fc
    .record({
      madeAt: fc.integer({ min: 0, max: END }),
      within: fc.integer({ min: 0, max: 30 }),
      covers: fc.subarray(['chat', 'text', 'photos', 'mail', 'elsewhere']),
    })
    .map(({ madeAt, within, covers }) => promise(madeAt, madeAt + within, covers))
  const world = fc.record({
    forecasts: fc.array(anyPromise, { maxLength: 6 }),
    timelines: fc
      .record({ text: anyLane, photos: anyLane, mail: anyLane })
      .map((all): Timelines => new Map(Object.entries(all) as [ComponentId, HealthSpan[]][])),
    now: fc.integer({ min: 0, max: END }),
  })

  it('every covered function has exactly one outcome', () => {
    fc.assert(
      fc.property(world, ({ forecasts, timelines, now }) => {
        for (const one of forecastOutcomes(forecasts, services, timelines, now)) {
          expect(one.inTime + one.late + one.open + one.unknown).toBe(one.total)
          expect(one.returns).toHaveLength(one.inTime + one.late)
          expect(one.allBackAt !== null).toBe(one.total > 0 && one.open + one.unknown === 0)
          for (const { at } of one.returns) {
            expect(at).toBeGreaterThan(one.forecast.madeAt)
            expect(at).toBeLessThanOrEqual(now)
          }
        }
      }),
    )
  })

  it('a function that came back, in time or late, keeps its outcome', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: END }), (lanes, later) => {
        const { forecasts, timelines, now } = lanes
        const before = forecastOutcomes(forecasts, services, timelines, now)
        const after = forecastOutcomes(forecasts, services, timelines, now + later)
        for (const { forecast, inTime, late } of before) {
          const same = after.find((one) => one.forecast === forecast)
          expect(same?.inTime).toBeGreaterThanOrEqual(inTime)
          expect(same?.late).toBeGreaterThanOrEqual(late)
        }
      }),
    )
  })

  it('the plan line is continuous within 0 to 1, from the first forecast to the last', () => {
    fc.assert(
      fc.property(world, ({ forecasts, timelines, now }) => {
        const plans = plansAt(forecasts, services, now)
        const line = planCurve(plans, timelines, BY_USERS, now)
        expect(line.length > 0).toBe(plans.size > 0)
        const held = [...plans.values()]
        for (const [i, { from, to, ratio }] of line.entries()) {
          expect(ratio).toBeGreaterThanOrEqual(0)
          expect(ratio).toBeLessThanOrEqual(1)
          const next = line[i + 1]
          if (next) expect(next.from).toBe(to)
          if (next) expect(to).toBeGreaterThan(from)
        }
        if (held.length === 0) return
        expect(line[0]?.from).toBe(Math.min(...held.map(({ madeAt }) => madeAt)))
        expect(line.at(-1)?.to).toBe(Math.max(now, ...held.map((f) => f.expectedAt)))
      }),
    )
  })

  it('the distance to the plan equals the height between the two lines', () => {
    fc.assert(
      fc.property(world, ({ forecasts, timelines, now }) => {
        const plans = plansAt(forecasts, services, now)
        const ahead = aheadOfPlan(plans, timelines, BY_USERS, now)
        if (ahead === null) return
        const line = planCurve(plans, timelines, BY_USERS, now)
        const planned = line.findLast(({ from }) => from <= now)?.ratio ?? 0
        let works = 0
        for (const [component, weight] of BY_USERS.byFunction) {
          const span = timelines.get(component)?.find(({ from, to }) => from <= now && now < to)
          if (span?.status === 'operational') works += weight
        }
        expect(ahead).toBeCloseTo(works / BY_USERS.total - planned)
      }),
    )
  })

  it('a late function does not work, and its time has passed', () => {
    fc.assert(
      fc.property(world, ({ forecasts, timelines, now }) => {
        for (const [component, plan] of plansAt(forecasts, services, now)) {
          const timeline = timelines.get(component) ?? []
          const late = lateMs(plan, now, timeline)
          if (late === null) continue
          expect(late).toBe(now - plan.expectedAt)
          expect(late).toBeGreaterThan(0)
          const span = timeline.find(({ from, to }) => from <= now && now < to)
          expect(span?.status).not.toBe('operational')
        }
      }),
    )
  })
})
