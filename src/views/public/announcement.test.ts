import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { en } from '../../texts/en/common.ts'
import type { News } from '../../announce/useAnnouncer.ts'
import { announcementStep, type Told } from './announcement.ts'
import { verdictWithoutAnswer } from '../../outage/verdict.ts'
import { verdictText } from '../../texts/verdictText.ts'
import { publicModel } from './publicModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const NOW = Date.parse(ZERO) + 3_600_000

type Moment = readonly [story: Scenario | null, kind?: Freshness | 'checking' | 'past']

/** Announcements at several consecutive moments. */
function said(...moments: readonly Moment[]): (News | null)[] {
  let before: Told | null = null
  return moments.map(([story, state = 'live']) => {
    const kind = state === 'past' ? 'live' : state === 'checking' ? 'blind' : state
    const model =
      story &&
      publicModel({
        snapshot: snapshotFrom(story, NOW),
        freshness: kind,
        readAt: NOW,
        now: NOW,
        gathering: NOTHING_GATHERED,
        briefing: NO_BRIEFING,
        language: 'en',
        days: () => [],
      })
    const verdict = model?.verdict ?? verdictWithoutAnswer(state === 'checking')
    const line = verdictText(verdict, en, model?.hasFunctions ?? false)
    const shown = { model, verdict, line, freshness: kind, isReplay: state === 'past' }
    const { news, told } = announcementStep(shown, before, en)
    before = told
    return news
  })
}

const NAMES = ['text', 'photos', 'mail', 'maps', 'music', 'games'] as const
const well = NAMES.reduce(
  (story, name) => story.component(name, name.toUpperCase(), 'all'),
  scenario(ZERO).service('all', 'Services'),
)
const slow = well.at(0, 'mail', 'degraded_performance')
const out = slow.at(0, 'photos', 'major_outage')

const polite = (text: string): News => ({ text, isUrgent: false })
const urgent = (text: string): News => ({ text, isUrgent: true })

describe('an announcement', () => {
  it('is none for the first picture, and none where nothing changed', () => {
    expect(said([null, 'checking'], [out], [out], [out])).toEqual([null, null, null, null])
  })

  it('names what changed beside the headline', () => {
    expect(said([well], [slow])[1]).toEqual(
      polite('5 of 6 functions are working. Services: MAIL Unstable'),
    )
  })

  it('takes back that all works where an incident is opened over rows that stay as they are', () => {
    const fire = well
      .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
      .update('investigating', 'It burns.', { at: 0 })

    expect(said([well], [fire], [fire], [well])).toEqual([
      null,
      polite(en.headlineDisagree),
      null,
      polite(en.headlineAllWorking),
    ])
  })

  it('is none when an answer comes late, nor when the next one comes in time', () => {
    expect(said([slow], [slow, 'late'], [slow])).toEqual([null, null, null])
  })

  it('breaks in for the first function that is down', () => {
    expect(said([slow], [out], [out.at(0, 'text', 'major_outage')])).toEqual([
      null,
      urgent('4 of 6 functions are working. Services: PHOTOS Down'),
      polite('3 of 6 functions are working. Services: TEXT Down'),
    ])
  })

  it('is the headline alone when an answer is old: of what was known no change is told', () => {
    expect(said([slow], [slow, 'stale'], [slow, 'stale'])).toEqual([
      null,
      polite('We could not check the services just now'),
      null,
    ])
  })

  it('breaks in when sight is lost, and says that this is not good news', () => {
    const [, , lost, still] = said([slow], [slow, 'stale'], [slow, 'blind'], [slow, 'blind'])
    expect(lost).toEqual(
      urgent('We cannot see the services now. This does not mean that all is well.'),
    )
    expect(still).toBeNull()
  })

  it('breaks in when the first answer does not come', () => {
    expect(said([null, 'checking'], [null, 'blind'], [null, 'blind'])).toEqual([
      null,
      urgent('We cannot see the services now. This does not mean that all is well.'),
      null,
    ])
  })

  it('names what changed meanwhile when sight comes back, and nothing else', () => {
    const [, , back] = said([slow], [slow, 'stale'], [slow])
    expect(back).toEqual(polite('5 of 6 functions are working'))
    const [, , , changed] = said([slow], [slow, 'stale'], [slow, 'blind'], [well])
    expect(changed).toEqual(polite('Everything is working. Services: MAIL Working'))
  })

  it('names four changes, and how many more there are', () => {
    const all = NAMES.reduce((story, name) => story.at(0, name, 'partial_outage'), well)
    expect(said([well], [all])[1]?.text).toMatch(/MAPS Partly down\. and 2 more$/)
  })

  it('is none in the past, and tells how it is when the reader is back', () => {
    expect(said([well], [out, 'past'], [well, 'past'], [out])).toEqual([
      null,
      null,
      null,
      polite('4 of 6 functions are working'),
    ])
  })
})
