import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  componentsSchema,
  incidentsSchema,
  maintenancesSchema,
  statusSchema,
  summarySchema,
} from '../testing/wireSchema.ts'
import { keyMoments } from './keyMoments.ts'
import { scenario, type Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/list.ts'
import { componentsAt, incidentsAt, maintenancesAt, statusAt, summaryAt } from './statusApi.ts'

const DAY = 24 * 60 * 60_000

const everythingAt = (told: Scenario, moment: number) => ({
  summary: summaryAt(told, moment),
  incidents: incidentsAt(told, moment),
  components: componentsAt(told, moment),
  maintenances: maintenancesAt(told, moment),
  status: statusAt(told, moment),
})

const everything = v.strictObject({
  summary: summarySchema,
  incidents: incidentsSchema,
  components: componentsSchema,
  maintenances: maintenancesSchema,
  status: statusSchema,
})

const scenarios = Object.entries(SCENARIOS).map(([name, told]) => [name, told()] as const)

/** Times just before, at and after every post, and far outside. */
function momentsOf(told: Scenario): readonly number[] {
  const key = keyMoments(told).flatMap(({ at }) => [at - 1, at, at + 1])
  return [0, told.about.createdAt, told.startAt, ...key, told.endAt, told.endAt + 400 * DAY]
}

describe.each(scenarios)('the scenario %s', (name, told) => {
  it('gives well-formed answers at every time', () => {
    const wrong = momentsOf(told).flatMap((moment) => {
      const { issues = [] } = v.safeParse(everything, everythingAt(told, moment))
      return issues.map((issue) => `${v.getDotPath(issue)}: ${String(issue.input)}`)
    })

    const odd = wrong.filter((it) => !/components\.\d+\.status: on_holiday$/.test(it))
    expect(odd).toEqual([])
    expect(wrong.length > 0).toBe(name === 'odd')
  })

  it('gives the same answer at the same time', () => {
    fc.assert(
      fc.property(momentIn(told), (moment) => {
        expect(everythingAt(told, moment)).toEqual(everythingAt(told, moment))
      }),
      { numRuns: 30 },
    )
  })

  it('includes nothing that is posted later', () => {
    fc.assert(
      fc.property(momentIn(told), (moment) => {
        const answers = everythingAt(told, moment)

        expect(answers).toEqual(everythingAt(toldUntil(told, moment), moment))
        expect(latestIn(answers)).toBeLessThanOrEqual(moment)
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same bytes while nothing changes', () => {
    const said = keyMoments(told).map(({ at }) => at)
    const quiet = said.filter((at, index) => (said[index + 1] ?? Infinity) - at > 1)

    const changed = quiet.filter(
      (at) => JSON.stringify(summaryAt(told, at)) !== JSON.stringify(summaryAt(told, at + 1)),
    )
    expect(changed).toEqual([])
  })
})

describe('incidents.json', () => {
  it('holds the latest fifty, newest first', () => {
    const many = Array.from({ length: 60 }).reduce<ReturnType<typeof scenario>>(
      (told, _, minute) => told.incident(`i${minute}`).update('resolved', 'Over.', { at: minute }),
      scenario(),
    )

    const ids = incidentsAt(many, DAY).incidents.map(({ id }) => id)
    expect(ids).toHaveLength(50)
    expect([ids[0], ids[49]]).toEqual(['i59', 'i10'])
  })
})

describe('components.json', () => {
  it('numbers services and functions from one and sorts the whole list by position', () => {
    const told = scenario()
      .service('a', 'A')
      .component('a1', 'A1', 'a')
      .component('a2', 'A2', 'a')
      .service('b', 'B')
      .component('b1', 'B1', 'b')
      .component('c', 'C')

    const places = componentsAt(told, 0).components.map(({ id, position }) => [id, position])
    expect(places).toEqual([
      ['a', 1],
      ['a1', 1],
      ['b1', 1],
      ['a2', 2],
      ['b', 2],
      ['c', 3],
    ])
  })
})

function momentIn(told: Scenario): fc.Arbitrary<number> {
  const near = fc.constantFrom(...momentsOf(told).filter((at) => at >= told.about.createdAt))
  return fc.oneof(near, fc.integer({ min: told.about.createdAt, max: told.endAt + DAY }))
}

function toldUntil(told: Scenario, moment: number): Scenario {
  const early = (it: { readonly at: number }) => it.at <= moment
  const incidents = told.incidents.map((incident) => ({
    ...incident,
    updates: incident.updates.filter(({ createdAt }) => createdAt <= moment),
  }))
  return {
    ...told,
    incidents: incidents.filter(({ updates }) => updates.length > 0),
    changes: told.changes.filter(early),
    indicators: told.indicators.filter(early),
  }
}

/** Latest time in an answer, except schedules of maintenance, which look ahead. */
function latestIn(answers: unknown): number {
  const times: number[] = []
  JSON.stringify(answers, (key, value: unknown) => {
    if (key.endsWith('_at') && typeof value === 'string') times.push(Date.parse(value))
    return value
  })
  return Math.max(...times)
}
