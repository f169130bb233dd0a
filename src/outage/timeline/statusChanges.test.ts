import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { statusChanges } from './statusChanges.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

/** Changes of the function `login`, `now` minutes into a scenario. */
function changesOf(story: Scenario, now: number) {
  const { incidents, maintenances, ...snapshot } = snapshotFrom(story, minute(now))
  const login = functionsOf(snapshot).find(({ id }) => id === 'login')
  if (!login) throw new Error('the story has no login')
  const changes = statusChanges(login, [...incidents, ...maintenances], [], minute(now))
  return changes.map(({ at, from, to, basis }) => [
    (at - minute(0)) / MINUTE,
    `${from} > ${to}`,
    basis,
  ])
}

describe('a change reported by an incident', () => {
  it('takes effect at the time it describes, days before it was posted', () => {
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

  it('is ignored if old and new status are equal, after the first mention', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .update('identified', '', { at: 10, changes: [['Login', null]] })
      .update('monitoring', '', { at: 20, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[0, 'operational > partial_outage', 'reported']])
  })

  it('is ignored if the first mention lists a working component', () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', null]] })
      .update('identified', '', { at: 10, changes: [['Login', 'degraded_performance']] })

    expect(changesOf(story, 60)).toEqual([[10, 'operational > degraded_performance', 'reported']])
  })

  it('takes effect at the start of the incident if the first mention finds it bad already', () => {
    const story = scenario(ZERO)
      .at(-3, 'Login', 'major_outage')
      .incident('i', 'Login down', { startedAt: -5 })
      .update('investigating', '', { at: 10, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[-5, 'unknown > major_outage', 'assumed']])
  })

  it('takes effect at the first mention if the incident claims a later start', () => {
    const story = scenario(ZERO)
      .at(-3, 'Login', 'major_outage')
      .incident('i', 'Login down', { startedAt: 30 })
      .update('investigating', '', { at: 10, changes: [['Login', null]] })

    expect(changesOf(story, 60)).toEqual([[10, 'unknown > major_outage', 'assumed']])
  })

  it('is sorted by its time, whatever the order of input', () => {
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

  it('is ignored if its time is in the future', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i')
      .update('investigating', '', { at: 500, createdAt: 0, changes: [['Login', null]] })
      .update('identified', '', { at: 501, createdAt: 1, changes: [['Login', 'major_outage']] })

    // The page shows the outage already; only its stated start is not credible.
    expect(changesOf(story, 60)).toEqual([[60, 'unknown > major_outage', 'assumed']])
  })

  it('does not follow from the mere duration of an incident', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i', 'Something', { impact: 'critical', startedAt: 0 })
      .update('investigating', 'Something is wrong.', { changes: [['Login', null]] })
      .update('resolved', 'It is over.', { at: 50 })

    expect(changesOf(story, 60)).toEqual([])
  })

  it('is merged from two incidents on one component', () => {
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

  it('includes maintenance while the page lists it', () => {
    const plan = { from: 0, until: 60, components: ['Login'] }
    const story = scenario(ZERO).component('login', 'Login').maintenance('work', 'New disks', plan)

    expect(changesOf(story, 30)).toEqual([[0, 'operational > under_maintenance', 'reported']])
  })
})

describe('an unreported change is assumed', () => {
  it("at the component's last update", () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .at(25, 'Login', 'major_outage')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [25, 'partial_outage > major_outage', 'assumed'],
    ])
  })

  it('at the close of the incident that ended without an update', () => {
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

  it('at the close of the last of several such incidents', () => {
    const story = scenario(ZERO)
      .incident('a')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .update('resolved', '', { at: 10, changes: [['Login', 'operational']] })
      .incident('b')
      .update('investigating', '', { at: 20, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 40 })
      .at(45, 'Login', 'operational')

    expect(changesOf(story, 60).slice(2)).toEqual([
      [20, 'operational > major_outage', 'reported'],
      [40, 'major_outage > operational', 'assumed'],
    ])
  })

  it("at the component's last update while its incident is open", () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .at(45, 'Login', 'operational')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [45, 'partial_outage > operational', 'assumed'],
    ])
  })

  it("at the component's last update rather than at the close of the incident, if it is still bad", () => {
    const story = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 40 })
      .at(45, 'Login', 'degraded_performance')

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > major_outage', 'reported'],
      [45, 'major_outage > degraded_performance', 'assumed'],
    ])
  })

  it('at the time of the reading if nothing dates it', () => {
    const story = scenario(ZERO)
      .component('login', 'Login', null, { wire: { status: 'operational', updated_at: null } })
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })

    expect(changesOf(story, 60)).toEqual([
      [0, 'operational > partial_outage', 'reported'],
      [60, 'partial_outage > operational', 'assumed'],
    ])
  })

  it("from unknown to bad at the component's last update, if no incident explains it", () => {
    const story = scenario(ZERO).at(20, 'Login', 'major_outage')

    expect(changesOf(story, 60)).toEqual([[20, 'unknown > major_outage', 'assumed']])
  })

  it('from bad to good between two incidents that do not connect', () => {
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

  it('from good to bad at the start of the later of two incidents that do not connect', () => {
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

  it('to unknown if the API uses an unrecognized status', () => {
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
