import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { statusChanges } from './statusChanges.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

/** The changes of the function `login` as a page knows them `now` minutes into a story. */
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

  it('to be over when the last of its incidents closed without saying so', () => {
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

  it('to be less bad since it was touched, and not since its incident closed', () => {
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
