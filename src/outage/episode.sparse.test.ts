import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { Incident } from '../status/incident.ts'
import type { ComponentId } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import { outageEpisode } from './episode.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

const fire = scenario(ZERO)
  .incident('fire', 'Fire', { impact: 'critical', startedAt: -3 })
  .update('investigating', 'It burns.', { at: 0, changes: [['Login', 'major_outage']] })
  .update('resolved', 'It is over.', { at: 120, changes: [['Login', 'operational']] })

describe('outageEpisode with missing times', () => {
  const of = (story: Scenario, now: number, change: Partial<Incident>, spans: Timelines) => {
    const snapshot = snapshotFrom(story, minute(now))
    const incidents = snapshot.incidents.map((incident) => ({ ...incident, ...change }))
    return outageEpisode({ ...snapshot, incidents }, spans, minute(now))
  }

  it('finds no outage if an open incident has no start and everything works', () => {
    const open = scenario(ZERO)
      .component('login', 'Login')
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('investigating', '', { at: 0 })

    expect(of(open, 10, {}, new Map())).toMatchObject({ onset: minute(0) })
    expect(of(open, 10, { startedAt: null }, new Map())).toBeNull()
  })

  it('ends an outage when its incident closed, if no timeline says more', () => {
    expect(of(fire, 130, {}, new Map())).toMatchObject({ endedAt: minute(120) })
  })

  it('ignores an incident without a start, without an end, or in the future', () => {
    expect(of(fire, 130, { startedAt: null }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: null }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: minute(131) }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: minute(130) }, new Map())).not.toBeNull()
  })
})

describe('outageEpisode for a bad function without an incident', () => {
  const story = scenario(ZERO).at(0, 'Login', 'partial_outage').at(0, 'Mail', 'partial_outage')
  /** Rows of statuses, one row per function, each status with the minute at which it ended. */
  const since = (...rows: readonly (readonly (readonly [ComponentStatus, number])[])[]) => {
    const timelines = rows.map((row, i) => {
      const spans = row.map(([status, to], j) => {
        const from = minute(row[j - 1]?.[1] ?? 0)
        return { status, from, to: minute(to), basis: 'reported' as const }
      })
      return [(i === 0 ? 'login' : 'mail') as ComponentId, spans] as const
    })
    const snapshot = snapshotFrom(story, minute(60))
    const episode = outageEpisode(snapshot, new Map(timelines), minute(60))
    return ((episode?.onset ?? NaN) - minute(0)) / MINUTE
  }

  it('starts at the last failure, whatever came before', () => {
    expect(
      since([
        ['operational', 10],
        ['major_outage', 20],
        ['operational', 30],
        ['partial_outage', 60],
      ]),
    ).toBe(30)
  })

  it('spans times that are unknown', () => {
    expect(
      since([
        ['operational', 5],
        ['partial_outage', 10],
        ['unknown', 20],
        ['partial_outage', 60],
      ]),
    ).toBe(5)
    expect(
      since([
        ['operational', 5],
        ['unknown', 20],
        ['partial_outage', 60],
      ]),
    ).toBe(20)
  })

  it('starts now if nothing is known of the function', () => {
    expect(since([['unknown', 60]])).toBe(60)
  })

  it('starts at the earliest failure of several', () => {
    const rest = ['partial_outage', 60] as const
    expect(since([['operational', 40], rest], [['operational', 15], rest])).toBe(15)
  })
})
