import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../mock/snapshotFrom.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import type { Incident } from '../status/incident.ts'
import { type ComponentId, functionsOf } from '../status/snapshot.ts'
import { statusChanges, type StatusReading } from './statusChanges.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

/** The changes of the function `login` as a page knows them `now` minutes into a story. */
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

describe('what incidents report', () => {
  it('is a change at the moment it speaks of, days before it was said', () => {
    const story = scenario(ZERO)
      .incident('i', 'Told afterwards', { startedAt: -4_320 })
      .update('resolved', 'It was down for an hour.', {
        at: -4_260,
        createdAt: 10,
        changes: [['Login', 'major_outage']],
      })
      .update('postmortem', 'It is back.', {
        at: -4_200,
        createdAt: 11,
        changes: [['Login', 'operational']],
      })

    expect(changesOf(story, 60)).toEqual([
      [-4_260, 'operational > major_outage', 'reported'],
      [-4_200, 'major_outage > operational', 'reported'],
    ])
  })

  it('says nothing new where old and new are equal, after the first mention', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .update('identified', '', { at: 10, changes: [['Login', null]] })
      .update('monitoring', '', { at: 20, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[0, 'operational > partial_outage', 'reported']])
  })

  it('says nothing where the first mention lists a component that works', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', null]] })
      .update('identified', '', { at: 10, changes: [['Login', 'degraded_performance']] })

    expect(changesOf(story, 60)).toEqual([[10, 'operational > degraded_performance', 'reported']])
  })

  it('opens where the incident started, when the first mention finds it bad already', () => {
    const story = scenario(ZERO)
      .at(-3, 'Login', 'major_outage')
      .incident('i', 'Login down', { startedAt: -5 })
      .update('investigating', '', { at: 10, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[-5, 'unknown > major_outage', 'assumed']])
  })

  it('opens at the first mention, when the incident claims to have started after it', () => {
    const story = scenario(ZERO)
      .at(-3, 'Login', 'major_outage')
      .incident('i', 'Login down', { startedAt: 30 })
      .update('investigating', '', { at: 10, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[10, 'unknown > major_outage', 'assumed']])
  })

  it('stands in the order of its moments, whatever order it was sent in', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('resolved', '', { at: 30, createdAt: 30, changes: [['Login', 'operational']] })
      .update('investigating', '', { at: 0, createdAt: 31, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 40, createdAt: 41, changes: [['Login', 'operational']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > major_outage', 'reported'],
      [40, 'major_outage > operational', 'reported'],
    ])
  })

  it('is not believed of moments that have not come', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i')
      .update('investigating', '', { at: 500, createdAt: 0, changes: [['Login', null]] })
      .update('identified', '', { at: 501, createdAt: 1, changes: [['Login', 'major_outage']] })

    // The page shows the outage already; only when it began is not to be believed.
    expect(changesOf(story, 60)).toEqual([[60, 'unknown > major_outage', 'assumed']])
  })

  it('says nothing of downtime by the mere length of an incident', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i', 'Something', { impact: 'critical', startedAt: 0 })
      .update('investigating', 'Something is wrong.', { changes: [['Login', null]] })
      .update('resolved', 'It is over.', { at: 50 })

    expect(changesOf(story, 60)).toEqual([])
  })

  it('is joined from two incidents on one component', () => {
    const story = scenario(ZERO)
      .incident('a')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .incident('b')
      .update('investigating', '', { at: 5, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 20, changes: [['Login', 'partial_outage']] })
      .incident('c')
      .update('resolved', '', { at: 30, changes: [['Login', 'operational']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [5, 'partial_outage > major_outage', 'reported'],
      [20, 'major_outage > partial_outage', 'reported'],
      [30, 'partial_outage > operational', 'reported'],
    ])
  })

  it('counts maintenances in while the page lists them', () => {
    const plan = { from: 0, until: 60, components: ['Login'] }
    const story = scenario(ZERO).component('login', 'Login').maintenance('work', 'New disks', plan)

    expect(changesOf(story, 30)).toEqual([[0, 'operational > under_maintenance', 'reported']])
  })
})

describe('what nobody reports is assumed', () => {
  it('to have changed when the component was last touched', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .at(25, 'Login', 'major_outage')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [25, 'partial_outage > major_outage', 'assumed'],
    ])
  })

  it('to be over when its incident closed without saying so', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .update('resolved', '', { at: 40 })
      .at(45, 'Login', 'operational')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [40, 'partial_outage > operational', 'assumed'],
    ])
  })

  it('to be over when the component was touched, while its incident is open', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .at(45, 'Login', 'operational')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [45, 'partial_outage > operational', 'assumed'],
    ])
  })

  it('to have changed when it was read, where nothing dates it', () => {
    const story = scenario(ZERO)
      .component('login', 'Login', null, { wire: { status: 'operational', updated_at: null } })
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [60, 'partial_outage > operational', 'assumed'],
    ])
  })

  it('to be bad since it was last touched, after nobody knows what, where no incident explains it', () => {
    const story = scenario(ZERO).at(20, 'Login', 'major_outage')

    expect(changesOf(story, 60)).toEqual([[20, 'unknown > major_outage', 'assumed']])
  })

  it('to have been over between two incidents that do not meet', () => {
    const story = scenario(ZERO)
      .incident('a')
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 10 })
      .at(12, 'Login', 'operational')
      .incident('b')
      .update('investigating', '', { at: 30, changes: [['Login', 'partial_outage']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > major_outage', 'reported'],
      [10, 'major_outage > operational', 'assumed'],
      [30, 'operational > partial_outage', 'reported'],
    ])
  })

  it('to have been bad since the later of two incidents that do not meet started', () => {
    const story = scenario(ZERO)
      .incident('a')
      .update('investigating', '', { at: 0, changes: [['Login', 'degraded_performance']] })
      .update('resolved', '', { at: 10, changes: [['Login', 'operational']] })
      .at(22, 'Login', 'major_outage')
      .incident('b', 'Login down', { startedAt: 20 })
      .update('identified', '', { at: 30, changes: [['Login', 'partial_outage']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > degraded_performance', 'reported'],
      [10, 'degraded_performance > operational', 'reported'],
      [20, 'operational > major_outage', 'assumed'],
      [30, 'major_outage > partial_outage', 'reported'],
    ])
  })

  it('to be unknown where the wire has a word that nobody knows', () => {
    const story = scenario(ZERO)
      .component('login', 'Login', null, { wire: { status: 'on_fire' } })
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > major_outage', 'reported'],
      [60, 'major_outage > unknown', 'assumed'],
    ])
  })
})

describe('readings gathered while the page was open', () => {
  it('tell of an outage that no incident ever mentions', () => {
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

  it('do not tell again what an incident explains', () => {
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

  it('sharpen when something changed that an incident only tells of later', () => {
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

  it('keep the trouble that was there when the page was opened and went silently', () => {
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

  it('hold trouble that nothing dates where it was first read, however often it is read again', () => {
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

it('gives changes in time order that meet each other and lead to the present, whatever comes in', () => {
  const readings = fc.array(fc.record({ at: moments, status: statuses }), { maxLength: 5 })
  const subjects = fc.record({ id: fc.constant(PROBE), status: statuses, updatedAt: maybe })
  fc.assert(
    fc.property(subjects, incidents, readings, moments, (component, told, seen, readAt) => {
      const changes = statusChanges(component, told, seen, readAt)

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
