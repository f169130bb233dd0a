import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { SCENARIOS } from '../../mock/scenarios/list.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import { contradictions } from '../../outage/contradictions.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { headline } from './headline.ts'
import { publicModel } from './publicModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const NOW = Date.parse(ZERO) + 3_600_000

const modelOf = (snapshot: Snapshot, freshness: Freshness = 'live', now = NOW) =>
  publicModel({
    snapshot,
    freshness,
    readAt: now,
    now,
    gathering: NOTHING_GATHERED,
    briefing: NO_BRIEFING,
    language: 'en',
    days: () => [],
  })
const lineOf = (story: Scenario, freshness: Freshness = 'live') =>
  headline(modelOf(snapshotFrom(story, NOW), freshness), freshness, false)

const working = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('photos', 'Photos', 'chat')
  .component('mail', 'Mail')

describe('the first line', () => {
  it('claims that everything works where every row does, and nothing speaks against it', () => {
    expect(lineOf(working)).toEqual({ kind: 'all_working' })
    expect(lineOf(working, 'late')).toEqual({ kind: 'all_working' })
  })

  it('counts what works where not everything does, in functions where services have several', () => {
    expect(lineOf(working.at(0, 'photos', 'major_outage'))).toEqual({
      kind: 'working',
      working: 2,
      total: 3,
      isFunctions: true,
    })
    expect(lineOf(scenario(ZERO).component('mail').at(0, 'mail', 'degraded_performance'))).toEqual({
      kind: 'working',
      working: 0,
      total: 1,
      isFunctions: false,
    })
  })

  it.each(['stale', 'blind'] as const)('claims nothing when %s', (kind) => {
    expect(lineOf(working, kind)).toEqual({ kind })
  })

  it('tells of a first look while there is no answer, and that we are blind when that failed', () => {
    expect(headline(null, 'blind', true)).toEqual({ kind: 'checking' })
    expect(headline(null, 'blind', false)).toEqual({ kind: 'blind' })
  })

  it('says so where the page lists nothing', () => {
    expect(lineOf(scenario(ZERO))).toEqual({ kind: 'empty' })
    expect(lineOf(scenario(ZERO).service('games', 'Games'))).toEqual({ kind: 'empty' })
  })

  it('does not claim everything for a service without functions, whose health nobody knows', () => {
    expect(lineOf(working.service('games', 'Games'))).toMatchObject({ kind: 'working', working: 3 })
  })

  it('says so where the page contradicts itself', () => {
    expect(lineOf(working.indicator('critical'))).toEqual({ kind: 'disagree' })
    const open = working.incident('i', 'Fire', { impact: 'critical' }).update('investigating')
    expect(lineOf(open.indicator('none'))).toEqual({ kind: 'disagree' })
  })

  it('says so where something could not be read', () => {
    const snapshot = { ...snapshotFrom(working, NOW), unreadable: 2 }

    expect(headline(modelOf(snapshot), 'live', false)).toEqual({ kind: 'incomplete', count: 2 })
  })
})

it('never says that everything works, unless it does, at any moment of any scenario', () => {
  const kinds = fc.constantFrom<Freshness>('live', 'late', 'stale', 'blind')
  const parts = fc.double({ min: 0, max: 1, noNaN: true })
  const stories = fc.constantFrom(...Object.values(SCENARIOS).map((told) => told()))
  const unread = fc.constantFrom(0, 0, 1)
  fc.assert(
    fc.property(stories, parts, kinds, unread, (story, part, kind, unreadable) => {
      const now = Math.round(story.startAt + part * (story.endAt - story.startAt))
      const snapshot = { ...snapshotFrom(story, now), unreadable }

      const line = headline(modelOf(snapshot, kind, now), kind, false)

      const isAll =
        (kind === 'live' || kind === 'late') &&
        snapshot.services.length > 0 &&
        snapshot.services.every(({ functions }) => functions.length > 0) &&
        functionsOf(snapshot).every(({ status }) => status === 'operational') &&
        contradictions(snapshot).length === 0 &&
        unreadable === 0
      expect(line.kind === 'all_working').toBe(isAll)
    }),
    { numRuns: 60 },
  )
})
