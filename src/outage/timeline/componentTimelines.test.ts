import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { componentTimelines, type GatheredHistory } from './componentTimelines.ts'
import { serviceRestoration } from '../restoration.ts'
import { serviceStatus, workingCount } from '../serviceStatus.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE
const LOGIN = 'login' as ComponentId

/**
 * Spans of `login` in minutes, from an hour before zero to an hour after, known after that hour.
 */
function laneOf(story: Scenario, gathered?: GatheredHistory) {
  const snapshot = snapshotFrom(story, minute(60))
  const over = { from: minute(-60), to: minute(60) }
  const timeline = componentTimelines(snapshot, over, minute(60), gathered).get(LOGIN) ?? []
  return timeline.map(({ from, to, status, basis }) => [
    (from - minute(0)) / MINUTE,
    (to - minute(0)) / MINUTE,
    status,
    basis,
  ])
}

const readings = (...entries: readonly (readonly [minutes: number, status: ComponentStatus])[]) =>
  new Map([[LOGIN, entries.map(([minutes, status]) => ({ at: minute(minutes), status }))]])

describe('the lane of a function', () => {
  it('is unknown before the earliest start in the feed, and assumed until its first change', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('other', 'Elsewhere', { startedAt: -30 })
      .update('resolved', '', { at: -20, changes: [['Mail', 'degraded_performance']] })
      .incident('i', 'Login down', { startedAt: 0 })
      .update('investigating', '', { at: 5, changes: [['Login', 'major_outage']] })
      .update('resolved', '', { at: 40, changes: [['Login', 'operational']] })

    expect(laneOf(story)).toEqual([
      [-60, -30, 'unknown', 'assumed'],
      [-30, 5, 'operational', 'assumed'],
      [5, 40, 'major_outage', 'reported'],
      [40, 60, 'operational', 'reported'],
    ])
  })

  it('does not begin before the component was created', () => {
    const story = scenario(ZERO)
      .page({ createdAt: -10 })
      .component('login', 'Login')
      .incident('other', 'Elsewhere', { startedAt: -30 })
      .update('investigating', '', { at: 0 })

    expect(laneOf(story)).toEqual([
      [-60, -10, 'unknown', 'assumed'],
      [-10, 60, 'operational', 'assumed'],
    ])
  })

  it("rests on the component's last change if the feed is empty", () => {
    const story = scenario(ZERO).page({ createdAt: -60 }).at(20, 'Login', 'operational')

    expect(laneOf(story)).toEqual([
      [-60, 20, 'unknown', 'assumed'],
      [20, 60, 'operational', 'assumed'],
    ])
  })

  it('is known from its first reading on, even if the record begins later', () => {
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('i', 'Login down', { startedAt: 30 })
      .update('investigating', '', { at: 30, changes: [['Login', 'major_outage']] })
    const gathered = { readings: readings([0, 'operational'], [31, 'major_outage']), gaps: [] }

    expect(laneOf(story, gathered)).toEqual([
      [-60, 0, 'unknown', 'assumed'],
      [0, 30, 'operational', 'assumed'],
      [30, 60, 'major_outage', 'reported'],
    ])
  })

  it("keeps readings made before the component's last update", () => {
    const story = scenario(ZERO).at(20, 'Login', 'major_outage').at(40, 'Login', 'operational')
    const seen = readings([0, 'operational'], [21, 'major_outage'], [41, 'operational'])

    expect(laneOf(story, { readings: seen, gaps: [] })).toEqual([
      [-60, 0, 'unknown', 'assumed'],
      [0, 21, 'operational', 'assumed'],
      [21, 41, 'major_outage', 'reported'],
      [41, 60, 'operational', 'reported'],
    ])
  })

  it('is unknown while requests failed', () => {
    const story = scenario(ZERO)
      .incident('i', 'Login down', { startedAt: -60 })
      .update('investigating', '', { at: 5, changes: [['Login', 'major_outage']] })
    const gaps = [{ from: minute(-10), to: minute(10) }]

    expect(laneOf(story, { readings: new Map(), gaps })).toEqual([
      [-60, -10, 'operational', 'assumed'],
      [-10, 10, 'unknown', 'assumed'],
      [10, 60, 'major_outage', 'reported'],
    ])
  })

  it('shows planned work as maintenance and not as an outage', () => {
    const plan = { from: 0, until: 90, announcedAt: -60, components: ['Login'] }
    const story = scenario(ZERO)
      .component('login', 'Login')
      .incident('other', 'Elsewhere', { startedAt: -60 })
      .update('resolved', '', { at: -50 })
      .maintenance('work', 'New disks', plan)

    expect(laneOf(story)).toEqual([
      [-60, 0, 'operational', 'assumed'],
      [0, 60, 'under_maintenance', 'reported'],
    ])
  })
})

const kakao = kakao2022()
const FIRE = Date.parse(ZERO)
const AFTERWARDS = Date.parse('2022-10-21T00:00:00+09:00')
const kakaoAt = (iso: string) => snapshotFrom(kakao, Date.parse(iso))
const idsWith = (snapshot: Snapshot, status: ComponentStatus) =>
  functionsOf(snapshot)
    .flatMap((it) => (it.status === status ? [it.id] : []))
    .sort()
const serviceStatuses = (snapshot: Snapshot) =>
  snapshot.services.map(({ id, functions }) => {
    const statuses = functions.map(({ status }) => status)
    return [id, serviceStatus(statuses), `${workingCount(statuses)}/${statuses.length}`]
  })

describe('the outage of October 2022, read through the whole path', () => {
  it('has six stopped and twelve working functions on 17 October at 09:33', () => {
    const then = kakaoAt('2022-10-17T09:33+09:00')

    expect(idsWith(then, 'major_outage')).toEqual([
      'bank-notify',
      'chat-alimtalk',
      'chat-channel',
      'portal-kakaomail',
      'portal-mail',
      'taxi-bike',
    ])
    expect(idsWith(then, 'partial_outage')).toEqual(['pay-friend', 'portal-search'])
    expect(idsWith(then, 'degraded_performance')).toEqual(['portal-cafe'])
    expect(idsWith(then, 'operational')).toHaveLength(12)
    expect(serviceStatuses(then)).toEqual([
      ['chat', 'partial_outage', '3/5'],
      ['taxi', 'partial_outage', '3/4'],
      ['pay', 'partial_outage', '3/4'],
      ['bank', 'partial_outage', '2/3'],
      ['portal', 'partial_outage', '1/5'],
    ])
  })

  it('has all five services stopped in the evening of the fire', () => {
    expect(serviceStatuses(kakaoAt('2022-10-15T23:30+09:00'))).toEqual([
      ['chat', 'major_outage', '0/5'],
      ['taxi', 'major_outage', '0/4'],
      ['pay', 'major_outage', '0/4'],
      ['bank', 'major_outage', '0/3'],
      ['portal', 'major_outage', '0/5'],
    ])
  })

  it('gives each service three recovery figures, in hours since the fire', () => {
    const snapshot = snapshotFrom(kakao, AFTERWARDS)
    const timelines = componentTimelines(snapshot, { from: FIRE, to: AFTERWARDS }, AFTERWARDS)
    const hours = (ms: number | null) => (ms === null ? null : Number((ms / HOUR).toFixed(2)))
    const figures = snapshot.services.map(({ id, functions }) => {
      const lanes = functions.map((it) => timelines.get(it.id) ?? [])
      const { endOfTotalStopMs, totalStopMs, allOperationalMs } = serviceRestoration(lanes, FIRE)
      return [id, hours(totalStopMs), hours(endOfTotalStopMs), hours(allOperationalMs)]
    })

    expect(figures).toEqual([
      ['chat', 10.02, 10.02, 95.5],
      ['taxi', 16.5, 16.5, 48.88],
      ['pay', 16.5, 16.5, 47.5],
      ['bank', 10.02, 10.02, 65.5],
      ['portal', 10.02, 10.02, 127.5],
    ])
  })
})
