import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentId } from '../status/snapshot.ts'
import { componentTimelines, type GatheredHistory } from './timeline/componentTimelines.ts'
import { episodeWindow, isOnsetOnRecord, outageEpisode } from './episode.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const DAY = 24 * 60
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

/** Returns the outage `now` minutes into a scenario, in minutes. */
function episodeOf(story: Scenario, now: number, gathered?: GatheredHistory) {
  const snapshot = snapshotFrom(story, minute(now))
  const over = { from: minute(now - 90 * DAY), to: minute(now) + 1_000 }
  const timelines = componentTimelines(snapshot, over, minute(now), gathered)
  const episode = outageEpisode(snapshot, timelines, minute(now))
  if (!episode) return null
  const { onset, endedAt, incidentIds } = episode
  const minutes = (at: number | null) => (at === null ? null : (at - minute(0)) / MINUTE)
  return [minutes(onset), minutes(endedAt), ...incidentIds]
}

/** True if the start of the outage `now` minutes into a scenario is on record. */
function isDated(story: Scenario, now: number): boolean | null {
  const snapshot = snapshotFrom(story, minute(now))
  const over = { from: minute(now - 90 * DAY), to: minute(now) + 1_000 }
  const timelines = componentTimelines(snapshot, over, minute(now))
  const episode = outageEpisode(snapshot, timelines, minute(now))
  return episode && isOnsetOnRecord(episode, timelines)
}

const fire = scenario(ZERO)
  .incident('fire', 'Fire', { impact: 'critical', startedAt: -3 })
  .update('investigating', 'It burns.', { at: 0, changes: [['Login', 'major_outage']] })
  .update('monitoring', 'It is back.', { at: 50, changes: [['Login', 'operational']] })
  .update('resolved', 'It is over.', { at: 120 })

describe('the start of an outage', () => {
  it('is on record if an incident gives it', () => {
    expect(isDated(fire, 20)).toBe(true)
  })

  it('is not on record if a function is bad for as long as anything is known of it', () => {
    expect(isDated(scenario(ZERO).at(0, 'Login', 'partial_outage'), 60)).toBe(false)
    expect(isDated(scenario(ZERO).at(0, 'Login', 'partial_outage'), 20 * DAY)).toBe(false)
  })

  it('is on record if a function was observed to fail', () => {
    const from = minute(10)
    const spans = (before: 'operational' | 'unknown') =>
      new Map([
        [
          'login' as ComponentId,
          [
            { status: before, from: minute(0), to: from, basis: 'reported' as const },
            { status: 'major_outage' as const, from, to: minute(20), basis: 'reported' as const },
          ],
        ],
      ])
    const episode = { onset: from, incidentIds: [] }

    expect(isOnsetOnRecord(episode, spans('operational'))).toBe(true)
    expect(isOnsetOnRecord(episode, spans('unknown'))).toBe(false)
    expect(isOnsetOnRecord({ ...episode, onset: minute(5) }, spans('operational'))).toBe(false)
    const two = new Map([...spans('operational'), ['mail' as ComponentId, []]])
    expect(isOnsetOnRecord(episode, two)).toBe(true)
  })

  it('is not on record if the first known status is bad', () => {
    const span = { from: minute(10), to: minute(20), basis: 'reported' } as const
    const spans = new Map([
      ['login' as ComponentId, [{ ...span, status: 'major_outage' as const }]],
    ])

    expect(isOnsetOnRecord({ onset: minute(10), incidentIds: [] }, spans)).toBe(false)
  })
})

describe('outageEpisode', () => {
  it('returns null on a calm day', () => {
    expect(episodeOf(scenario(ZERO).component('login', 'Login'), 60)).toBeNull()
    expect(episodeOf(fire, -4)).toBeNull()
  })

  it('lasts while an incident is open, from the start of the earliest', () => {
    const second = fire
      .incident('flood', 'Flood', { startedAt: -30 })
      .update('investigating', '', { at: 5 })

    expect(episodeOf(second, 20)).toEqual([-30, null, 'fire', 'flood'])
    expect(episodeOf(fire, 60)).toEqual([-3, null, 'fire'])
  })

  it('ignores incidents without impact and planned maintenance', () => {
    const notice = scenario(ZERO)
      .incident('notice', 'New prices', { impact: 'none' })
      .update('investigating', '', { at: 0 })
      .maintenance('work', 'New disks', { from: 0, until: 90, components: ['Login'] })
      .incident('planned', 'New cables', { impact: 'maintenance' })
      .update('investigating', '', { at: 0 })

    expect(episodeOf(notice, 30)).toBeNull()
  })

  it('lasts while a function is bad without an incident, from its failure', () => {
    expect(episodeOf(scenario(ZERO).at(10, 'Login', 'partial_outage'), 60)).toEqual([10, null])
  })

  it('looks back a week at most without an incident', () => {
    const story = scenario(ZERO).at(0, 'Login', 'partial_outage')

    expect(episodeOf(story, 20 * DAY)).toEqual([13 * DAY, null])
  })

  it('keeps its start while requests fail', () => {
    const story = scenario(ZERO).at(10, 'Login', 'partial_outage')
    const gaps = [
      { from: minute(30), to: minute(40) },
      { from: minute(55), to: minute(70) },
    ]

    expect(episodeOf(story, 60, { readings: new Map(), gaps })).toEqual([10, null])
  })

  it('shows a short outage for a day after it ended, until all functions worked', () => {
    expect(episodeOf(fire, 120)).toEqual([-3, 50, 'fire'])
    expect(episodeOf(fire, 120 + DAY)).toEqual([-3, 50, 'fire'])
    expect(episodeOf(fire, 120 + DAY + 1)).toBeNull()
  })

  it('shows a long outage for a week after it ended', () => {
    const long = scenario(ZERO)
      .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 5 * DAY, changes: [['Login', 'operational']] })

    expect(episodeOf(long, 12 * DAY)).toEqual([0, 5 * DAY, 'fire'])
    expect(episodeOf(long, 12 * DAY + 1)).toBeNull()
  })

  it('shows an outage for twice its duration if that is between a day and a week', () => {
    const long = scenario(ZERO)
      .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 2 * DAY, changes: [['Login', 'operational']] })

    expect(episodeOf(long, 6 * DAY)).toEqual([0, 2 * DAY, 'fire'])
    expect(episodeOf(long, 6 * DAY + 1)).toBeNull()
  })

  it('picks the longest past outage, even if only one of its functions went down', () => {
    const two = scenario(ZERO)
      .component('mail', 'Mail')
      .incident('short', 'Short', { startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 10, changes: [['Login', 'operational']] })
      .incident('long', 'Long', { startedAt: 20 })
      .update('investigating', '', {
        at: 20,
        changes: [
          ['Login', 'major_outage'],
          ['Mail', null],
        ],
      })
      .update('resolved', '', { at: 60, changes: [['Login', 'operational']] })
      .incident('last', 'Last', { startedAt: 70 })
      .update('investigating', '', { at: 70, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 80, changes: [['Login', 'operational']] })

    expect(episodeOf(two, 100)).toEqual([20, 60, 'long'])
  })

  it('ends with the last function to recover, although the incident was closed earlier', () => {
    const early = scenario(ZERO)
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
      .update('resolved', 'Nearly.', { at: 30, changes: [['Login', 'degraded_performance']] })
      .at(45, 'Login', 'operational')

    expect(episodeOf(early, 60)).toEqual([0, 45, 'fire'])
  })

  const closedEarly = scenario(ZERO)
    .incident('fire', 'Fire', { startedAt: 0 })
    .update('investigating', '', { at: 0, changes: [['Login', 'major_outage']] })
    .update('resolved', 'Only work is left.', { at: 30, changes: [['Login', 'under_maintenance']] })

  it('does not end with maintenance of a function, but when it works', () => {
    expect(episodeOf(closedEarly, 40)).toEqual([0, null, 'fire'])
    expect(episodeOf(closedEarly.at(45, 'Login', 'operational'), 60)).toEqual([0, 45, 'fire'])
  })

  it('does not end in an unknown time, but when a function was observed to work', () => {
    const gaps = [{ from: minute(40), to: minute(70) }]

    expect(episodeOf(fire, 130, { readings: new Map(), gaps })).toEqual([-3, 70, 'fire'])
  })

  it('includes a function that was down before the start of the incident', () => {
    const before = scenario(ZERO)
      .incident('fire', 'Fire', { startedAt: 20 })
      .update('investigating', '', { at: 10, changes: [['Login', 'major_outage']] })
      .update('monitoring', '', { at: 50, changes: [['Login', 'operational']] })
      .update('resolved', '', { at: 120 })

    expect(episodeOf(before, 130)).toEqual([20, 50, 'fire'])
  })

  it('does not extend into a failure that began after its end', () => {
    const blip = fire
      .incident('blip', 'Blip', { startedAt: 300 })
      .update('investigating', '', { at: 300, changes: [['Login', 'degraded_performance']] })
      .update('resolved', '', { at: 310, changes: [['Login', 'operational']] })

    expect(episodeOf(blip, 400)).toEqual([-3, 50, 'fire'])
  })

  it('ignores a past incident that took nothing down', () => {
    const quiet = scenario(ZERO)
      .component('login', 'Login')
      .incident('quiet', 'Nothing', { impact: 'major' })
      .update('resolved', 'False alarm.', { at: 10, changes: [['Login', null]] })

    expect(episodeOf(quiet, 60)).toBeNull()
  })
})

describe('the end of an outage', () => {
  /** The post function fails during or after the fire, and ends with the given status. */
  const post = (at: number, end: 'operational' | 'under_maintenance') =>
    fire
      .incident('post', 'No post', { startedAt: at })
      .update('investigating', '', { at, changes: [['Mail', 'major_outage']] })
      .update('resolved', '', { at: at + 30, changes: [['Mail', end]] })

  it('includes another function that failed before its own were back', () => {
    expect(episodeOf(post(40, 'operational'), 130)).toEqual([-3, 70, 'fire'])
  })

  it('is null while that other function was not observed to work', () => {
    expect(episodeOf(post(40, 'under_maintenance'), 130)).toEqual([-3, null, 'fire'])
  })

  it('ignores a function that fails later', () => {
    expect(episodeOf(post(60, 'operational'), 130)).toEqual([-3, 50, 'fire'])
  })
})

describe('episodeWindow', () => {
  it('starts shortly before the onset and ends now', () => {
    const window = episodeWindow(minute(0), minute(94))

    expect(window.to).toBe(minute(94))
    expect((minute(0) - window.from) / (window.to - window.from)).toBeCloseTo(0.06, 6)
  })

  it('covers half an hour at least', () => {
    const { from, to } = episodeWindow(minute(0), minute(1))

    expect((to - from) * 0.94).toBeCloseTo(30 * MINUTE, 2)
  })
})
