import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyMoments } from '../mock/keyMoments.ts'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { calm } from '../mock/scenarios/calm.ts'
import { kakao2022 } from '../mock/scenarios/kakao2022.ts'
import { functionsOf, type Snapshot } from '../status/snapshot.ts'
import { NOTHING_GATHERED } from './timeline/componentTimelines.ts'
import { type ReplayClock, snapshotAt } from './replay.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000

const statusesIn = (snapshot: Snapshot) =>
  Object.fromEntries(functionsOf(snapshot).map(({ id, status }) => [id, status]))

/** Picks a time in a scenario, often exactly at, just before or just after an update. */
const momentIn = (story: Scenario, from: number, to: number) => {
  const moments = keyMoments(story).flatMap(({ at }) => [at - 1, at, at + 1])
  const near = moments.filter((at) => at >= from && at <= to)
  return fc.oneof(fc.constantFrom(...near), fc.integer({ min: from, max: to }))
}

describe('replaying the outage of October 2022 from its last answer', () => {
  const story = kakao2022()
  const last = snapshotFrom(story, story.endAt)

  it.each(['was', 'known'] as const)(
    'gives each function the status that the page showed at the time, by the clock "%s"',
    (clock) => {
      fc.assert(
        fc.property(momentIn(story, Date.parse(ZERO), story.endAt), (at) => {
          const replayed = snapshotAt(last, at, clock, story.endAt)

          expect(statusesIn(replayed)).toEqual(statusesIn(snapshotFrom(story, at)))
        }),
        { numRuns: 40 },
      )
    },
  )

  it('is unknown before the record begins', () => {
    const before = snapshotAt(last, Date.parse(ZERO) - 1, 'was', story.endAt)

    expect(new Set(Object.values(statusesIn(before)))).toEqual(new Set(['unknown']))
    expect(before.incidents).toEqual([])
  })

  it('includes only the updates of the incident made by then', () => {
    const at = Date.parse('2022-10-16T00:00:00+09:00')

    const [incident] = snapshotAt(last, at, 'was', story.endAt).incidents

    expect(incident).toMatchObject({ id: 'inc-2022-10-15', status: 'identified', resolvedAt: null })
    expect(incident?.updates.every(({ displayAt }) => displayAt <= at)).toBe(true)
    expect(incident?.updates.length).toBe(snapshotFrom(story, at).incidents[0]?.updates.length)
  })

  it('returns the answer itself from its own time on', () => {
    expect(snapshotAt(last, story.endAt, 'was', story.endAt)).toBe(last)
    expect(snapshotAt(last, story.endAt + 1, 'known', story.endAt)).toBe(last)
  })
})

describe('replaying ninety days with one late update', () => {
  const story = calm()
  const last = snapshotFrom(story, story.endAt)
  const begin = last.recordFrom ?? 0

  it('shows as known what the page showed at the time', () => {
    fc.assert(
      fc.property(momentIn(story, begin, story.endAt), (at) => {
        const replayed = snapshotAt(last, at, 'known', story.endAt)

        expect(statusesIn(replayed)).toEqual(statusesIn(snapshotFrom(story, at)))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the two clocks', () => {
  const story = scenario(ZERO)
    .incident('i', 'Search results missing', { startedAt: 0 })
    .update('investigating', '', { at: 0, createdAt: 40, changes: [['Login', 'partial_outage']] })
    .update('resolved', '', { at: 90, createdAt: 95, changes: [['Login', 'operational']] })
  const last = snapshotFrom(story, minute(200))
  const at = (minutes: number, clock: ReplayClock) => {
    const { services, incidents } = snapshotAt(last, minute(minutes), clock, minute(200))
    return [statusesIn({ ...last, services })['login'], incidents[0]?.status]
  }

  it('order things as they were by the time described', () => {
    expect([at(0, 'was'), at(39, 'was'), at(90, 'was')]).toEqual([
      ['partial_outage', 'investigating'],
      ['partial_outage', 'investigating'],
      ['operational', 'resolved'],
    ])
  })

  it('order things as they were known by the time of posting', () => {
    expect([at(39, 'known'), at(40, 'known'), at(94, 'known'), at(95, 'known')]).toEqual([
      ['operational', undefined],
      ['partial_outage', 'investigating'],
      ['partial_outage', 'investigating'],
      ['operational', 'resolved'],
    ])
  })

  it('agree that an outage closed without an update was over by then', () => {
    const silent = scenario(ZERO)
      .incident('i')
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 60 })
      .at(61, 'Login', 'operational')
    const known = snapshotFrom(silent, minute(200))
    const login = (minutes: number, clock: ReplayClock) =>
      statusesIn(snapshotAt(known, minute(minutes), clock, minute(200)))['login']

    expect([login(59, 'was'), login(60, 'was')]).toEqual(['major_outage', 'operational'])
    expect([login(59, 'known'), login(60, 'known')]).toEqual(['major_outage', 'operational'])
  })
})

describe('a replayed page', () => {
  it('derives its indicator from the rows, because past indicators are not on record', () => {
    const story = scenario(ZERO)
      .incident('i', 'Login down', { startedAt: -10 })
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
      .update('resolved', '', { at: 60, changes: [['Login', 'operational']] })
    const last = snapshotFrom(story, minute(100))

    const indicators = [-5, 30, 70].map(
      (m) => snapshotAt(last, minute(m), 'was', minute(100)).indicator,
    )
    expect(indicators).toEqual(['none', 'minor', 'none'])
  })

  it('is unknown where data could not be read', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i', 'Elsewhere', { startedAt: -10 })
      .update('investigating', '', { at: 0 })
    const gathered = { ...NOTHING_GATHERED, gaps: [{ from: minute(20), to: minute(30) }] }
    const last = snapshotFrom(story, minute(100))

    const statuses = [19, 20, 30].map(
      (m) => statusesIn(snapshotAt(last, minute(m), 'was', minute(100), gathered))['login'],
    )
    expect(statuses).toEqual(['operational', 'unknown', 'operational'])
  })
})
