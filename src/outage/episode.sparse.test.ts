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

describe('the outage of a page that says less than it should', () => {
  const of = (story: Scenario, now: number, change: Partial<Incident>, spans: Timelines) => {
    const snapshot = snapshotFrom(story, minute(now))
    const incidents = snapshot.incidents.map((incident) => ({ ...incident, ...change }))
    return outageEpisode({ ...snapshot, incidents }, spans, minute(now))
  }

  it('is none where an incident is open and nobody says since when, while all works', () => {
    const open = scenario(ZERO)
      .component('login', 'Login')
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('investigating', '', { at: 0 })

    expect(of(open, 10, {}, new Map())).toMatchObject({ onset: minute(0) })
    expect(of(open, 10, { startedAt: null }, new Map())).toBeNull()
  })

  it('ended when its incident was closed, where no timeline says more', () => {
    expect(of(fire, 130, {}, new Map())).toMatchObject({ endedAt: minute(120) })
  })

  it('is not told of where nobody says when it began or ended, or where that is still to come', () => {
    expect(of(fire, 130, { startedAt: null }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: null }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: minute(131) }, new Map())).toBeNull()
    expect(of(fire, 130, { resolvedAt: minute(130) }, new Map())).not.toBeNull()
  })
})

describe('since when a function is out that no incident speaks of', () => {
  const story = scenario(ZERO).at(0, 'Login', 'partial_outage').at(0, 'Mail', 'partial_outage')
  /** Each row: its function's statuses, and until which minute each held. */
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

  it('is the last time it failed, whatever was before', () => {
    expect(
      since([
        ['operational', 10],
        ['major_outage', 20],
        ['operational', 30],
        ['partial_outage', 60],
      ]),
    ).toBe(30)
  })

  it('reaches over what nobody could see', () => {
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

  it('is now where nothing of it is known', () => {
    expect(since([['unknown', 60]])).toBe(60)
  })

  it('is the earliest, where more than one is out', () => {
    const rest = ['partial_outage', 60] as const
    expect(since([['operational', 40], rest], [['operational', 15], rest])).toBe(15)
  })
})
