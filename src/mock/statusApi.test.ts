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

const everythingAt = (story: Scenario, moment: number) => ({
  summary: summaryAt(story, moment),
  incidents: incidentsAt(story, moment),
  components: componentsAt(story, moment),
  maintenances: maintenancesAt(story, moment),
  status: statusAt(story, moment),
})

const everything = v.strictObject({
  summary: summarySchema,
  incidents: incidentsSchema,
  components: componentsSchema,
  maintenances: maintenancesSchema,
  status: statusSchema,
})

const scenarios = Object.entries(SCENARIOS).map(([name, story]) => [name, story()] as const)

/** Times just before, at and after every post, and far outside. */
function momentsOf(story: Scenario): readonly number[] {
  const key = keyMoments(story).flatMap(({ at }) => [at - 1, at, at + 1])
  return [0, story.about.createdAt, story.startAt, ...key, story.endAt, story.endAt + 400 * DAY]
}

describe.each(scenarios)('the scenario %s', (name, story) => {
  it('gives well-formed answers at every time', () => {
    const wrong = momentsOf(story).flatMap((moment) => {
      const { issues = [] } = v.safeParse(everything, everythingAt(story, moment))
      return issues.map((issue) => `${v.getDotPath(issue)}: ${String(issue.input)}`)
    })

    const odd = wrong.filter((it) => !/components\.\d+\.status: on_holiday$/.test(it))
    expect(odd).toEqual([])
    expect(wrong.length > 0).toBe(name === 'odd')
  })

  it('gives the same answer at the same time', () => {
    fc.assert(
      fc.property(momentIn(story), (moment) => {
        expect(everythingAt(story, moment)).toEqual(everythingAt(story, moment))
      }),
      { numRuns: 30 },
    )
  })

  it('includes nothing that is posted later', () => {
    fc.assert(
      fc.property(momentIn(story), (moment) => {
        const answers = everythingAt(story, moment)

        expect(answers).toEqual(everythingAt(storyUntil(story, moment), moment))
        expect(latestIn(answers)).toBeLessThanOrEqual(moment)
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same bytes while nothing changes', () => {
    const moments = keyMoments(story).map(({ at }) => at)
    const quiet = moments.filter((at, index) => (moments[index + 1] ?? Infinity) - at > 1)

    const changed = quiet.filter(
      (at) => JSON.stringify(summaryAt(story, at)) !== JSON.stringify(summaryAt(story, at + 1)),
    )
    expect(changed).toEqual([])
  })
})

describe('incidents.json', () => {
  it('holds the latest fifty, newest first', () => {
    const many = Array.from({ length: 60 }).reduce<ReturnType<typeof scenario>>(
      (story, _, minute) =>
        story.incident(`i${minute}`).update('resolved', 'Over.', { at: minute }),
      scenario(),
    )

    const ids = incidentsAt(many, DAY).incidents.map(({ id }) => id)
    expect(ids).toHaveLength(50)
    expect([ids[0], ids[49]]).toEqual(['i59', 'i10'])
  })
})

describe('components.json', () => {
  it('numbers services and functions from one and sorts the whole list by position', () => {
    const story = scenario()
      .service('a', 'A')
      .component('a1', 'A1', 'a')
      .component('a2', 'A2', 'a')
      .service('b', 'B')
      .component('b1', 'B1', 'b')
      .component('c', 'C')

    const places = componentsAt(story, 0).components.map(({ id, position }) => [id, position])
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

function momentIn(story: Scenario): fc.Arbitrary<number> {
  const near = fc.constantFrom(...momentsOf(story).filter((at) => at >= story.about.createdAt))
  return fc.oneof(near, fc.integer({ min: story.about.createdAt, max: story.endAt + DAY }))
}

function storyUntil(story: Scenario, moment: number): Scenario {
  const early = (it: { readonly at: number }) => it.at <= moment
  const incidents = story.incidents.map((incident) => ({
    ...incident,
    updates: incident.updates.filter(({ createdAt }) => createdAt <= moment),
  }))
  return {
    ...story,
    incidents: incidents.filter(({ updates }) => updates.length > 0),
    changes: story.changes.filter(early),
    indicators: story.indicators.filter(early),
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
