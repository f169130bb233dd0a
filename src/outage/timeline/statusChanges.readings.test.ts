import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import type { Incident } from '../../status/incident.ts'
import { type ComponentId, functionsOf } from '../../status/snapshot.ts'
import { statusChanges, type StatusReading } from './statusChanges.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

/** Changes of the function `login`, `now` minutes into a scenario. */
function changesOf(
  story: Scenario,
  now: number,
  readings: readonly (readonly [minutes: number, status: ComponentStatus])[] = [],
) {
  const { incidents, maintenances, ...snapshot } = snapshotFrom(story, minute(now))
  const login = functionsOf(snapshot).find(({ id }) => id === 'login')
  if (!login) throw new Error('the story has no login')
  const seen = readings.map(([minutes, status]): StatusReading => ({ at: minute(minutes), status }))
  const changes = statusChanges(login, [...incidents, ...maintenances], seen, minute(now))
  return changes.map(({ at, from, to, basis }) => [
    (at - minute(0)) / MINUTE,
    `${from} > ${to}`,
    basis,
  ])
}

describe('readings collected while the page was open', () => {
  it('reveal an outage that no incident mentions', () => {
    const story = scenario(ZERO).at(20, 'Login', 'major_outage').at(40, 'Login', 'operational')

    expect(
      changesOf(story, 60, [
        [0, 'operational'],
        [21, 'major_outage'],
        [41, 'operational'],
      ]),
    ).toEqual([
      [21, 'operational > major_outage', 'reported'],
      [41, 'major_outage > operational', 'reported'],
    ])
  })

  it('do not repeat a change that an incident explains', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 20, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 40, changes: [['Login', 'operational']] })

    expect(
      changesOf(story, 60, [
        [0, 'operational'],
        [21, 'major_outage'],
        [41, 'operational'],
      ]),
    ).toEqual([
      [20, 'operational > major_outage', 'reported'],
      [40, 'major_outage > operational', 'reported'],
    ])
  })

  it('give the exact time of a change that an incident mentions only later', () => {
    const story = scenario(ZERO)
      .at(20, 'Login', 'major_outage')
      .incident('i')
      .update('investigating', '', { at: 35, changes: [['Login', null]] })

    expect(
      changesOf(story, 60, [
        [0, 'operational'],
        [21, 'major_outage'],
      ]),
    ).toEqual([
      [0, 'unknown > operational', 'assumed'],
      [21, 'operational > major_outage', 'reported'],
    ])
  })

  it('keep trouble that was present at page load and ended without an update', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('resolved', '', { at: -600, changes: [['Login', 'degraded_performance']] })
      .update('resolved', '', { at: -500, changes: [['Login', 'operational']] })
      .at(-10, 'Login', 'major_outage')
      .at(40, 'Login', 'operational')

    expect(
      changesOf(story, 60, [
        [0, 'major_outage'],
        [41, 'operational'],
      ]),
    ).toEqual([
      [-600, 'operational > degraded_performance', 'reported'],
      [-500, 'degraded_performance > operational', 'reported'],
      [0, 'operational > major_outage', 'assumed'],
      [41, 'major_outage > operational', 'reported'],
    ])
  })

  it('date trouble without any other date to its first reading, however often it is repeated', () => {
    const login = { wire: { updated_at: null } }
    const story = scenario(ZERO)
      .component('login', 'Login', null, login)
      .at(-60, 'Login', 'major_outage')

    expect(changesOf(story, 60, [[0, 'major_outage']])).toEqual([
      [0, 'unknown > major_outage', 'assumed'],
    ])
  })
})

const PROBE = 'login' as ComponentId
const statuses = fc.constantFrom(...STATUSES_WORST_FIRST)
const moments = fc.integer({ min: -50, max: 250 })
const maybe = fc.option(moments, { nil: null })

const incidents: fc.Arbitrary<readonly Incident[]> = fc.array(
  fc
    .record({
      startedAt: maybe,
      resolvedAt: maybe,
      updates: fc.array(
        fc.record({
          id: fc.constant('u'),
          status: fc.constantFrom(
            'investigating' as const,
            'resolved' as const,
            'unknown' as const,
          ),
          body: fc.constant(''),
          displayAt: moments,
          createdAt: moments,
          changes: fc.array(
            fc.record({
              componentId: fc.constantFrom(PROBE, 'other' as ComponentId),
              from: statuses,
              to: statuses,
            }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 5 },
      ),
    })
    .map((facts): Incident => ({
      ...facts,
      id: 'i',
      name: '',
      status: 'unknown',
      impact: 'unknown',
      updatedAt: null,
      componentIds: [PROBE],
      url: null,
    })),
  { maxLength: 4 },
)

const readings = fc.array(fc.record({ at: moments, status: statuses }), { maxLength: 5 })
const subjects = fc.record({ id: fc.constant(PROBE), status: statuses, updatedAt: maybe })

it('give connected changes in time order that lead to the present status, for any input', () => {
  fc.assert(
    fc.property(subjects, incidents, readings, moments, (component, entries, seen, readAt) => {
      const changes = statusChanges(component, entries, seen, readAt)

      const times = changes.map(({ at }) => at)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.every((at) => at <= readAt)).toBe(true)
      expect(changes.slice(1).map(({ from }) => from)).toEqual(
        changes.slice(0, -1).map(({ to }) => to),
      )
      expect(changes.every(({ from, to }) => from !== to)).toBe(true)
      if (changes.length > 0) expect(changes.at(-1)?.to).toBe(component.status)
    }),
    { numRuns: 500 },
  )
})

it('give the same changes for any order of input, if no two have the same time', () => {
  fc.assert(
    fc.property(subjects, incidents, readings, moments, (component, entries, seen, readAt) => {
      const said = entries.flatMap(({ startedAt, updates }) => [
        ...updates.map(({ displayAt }) => displayAt),
        ...(startedAt === null ? [] : [startedAt]),
      ])
      fc.pre(new Set(said).size === said.length)
      fc.pre(new Set(seen.map(({ at }) => at)).size === seen.length)
      const turned = entries
        .map((incident) => ({ ...incident, updates: incident.updates.toReversed() }))
        .toReversed()

      expect(statusChanges(component, turned, seen.toReversed(), readAt)).toEqual(
        statusChanges(component, entries, seen, readAt),
      )
    }),
    { numRuns: 500 },
  )
})

it('keep the order of posting among changes of the same time', () => {
  const said = (createdAt: number, from: ComponentStatus, to: ComponentStatus) => ({
    id: `${createdAt}`,
    status: 'investigating' as const,
    body: '',
    displayAt: 10,
    createdAt,
    changes: [{ componentId: PROBE, from, to }],
  })
  const updates = [
    said(12, 'major_outage', 'degraded_performance'),
    said(11, 'operational', 'major_outage'),
  ]
  const of = (them: typeof updates): Incident => ({
    id: 'i',
    name: '',
    status: 'investigating',
    impact: 'major',
    startedAt: 10,
    updatedAt: null,
    resolvedAt: null,
    updates: them,
    componentIds: [PROBE],
    url: null,
  })
  const probe = { id: PROBE, status: 'degraded_performance', updatedAt: null } as const
  for (const them of [updates, updates.toReversed()]) {
    const changes = statusChanges(probe, [of(them)], [], 60)
    expect(changes.map(({ at, to }) => [at, to])).toEqual([
      [10, 'major_outage'],
      [10, 'degraded_performance'],
    ])
  }
})
