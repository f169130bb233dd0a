import { expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { type GatheredHistory, NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { wallModel } from './wallModel.ts'

const HOUR = 3_600_000
const readAt = Date.parse('2022-10-14T12:00:00+09:00')
const story = scenario('2022-10-14T09:00:00+09:00')
  .component('login', 'Login')
  .component('mail', 'Mail')
/** A page whose record says nothing of what was before. */
const snapshot = { ...snapshotFrom(story, readAt), recordFrom: readAt }

function calmOf(gathering: GatheredHistory, of = snapshot) {
  const inputs = { freshness: 'live', readAt, now: readAt, briefing: NO_BRIEFING } as const
  return wallModel({ ...inputs, snapshot: of, gathering, language: 'en' }).calm
}

/** The history that a wall gathers in two hours. */
const openForTwoHours = (gaps: readonly TimeWindow[]): GatheredHistory => ({
  readings: new Map(
    functionsOf(snapshot).map(({ id, status }) => [id, [{ at: readAt - 2 * HOUR, status }]]),
  ),
  gaps,
})

it('claims nothing of a day of which nothing is known', () => {
  expect(calmOf(NOTHING_GATHERED)).toMatchObject({ level: null, observedMs: 0 })
})

it('knows how much of the day its figure rests on', () => {
  expect(calmOf(openForTwoHours([]))).toMatchObject({ level: { ratio: 1 }, observedMs: 2 * HOUR })
  const sinceLong = { ...snapshot, recordFrom: readAt - 100 * HOUR }
  expect(calmOf(NOTHING_GATHERED, sinceLong)?.observedMs).toBe(24 * HOUR)
  const unread = { from: readAt - HOUR, to: readAt - HOUR / 2 }
  expect(calmOf(openForTwoHours([unread]))?.observedMs).toBe(1.5 * HOUR)
})
