import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { calm } from '../../mock/scenarios/calm.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { maintenance } from '../../mock/scenarios/maintenance.ts'
import { odd } from '../../mock/scenarios/odd.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { verdictOf } from '../../outage/verdict.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { en as commonTexts } from '../../texts/en/common.ts'
import { en as wallTexts } from '../../texts/en/wall.ts'
import { wallText } from './wallText.ts'
import { wallModel, type WallModel } from './wallModel.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface Moment {
  readonly freshness?: Freshness
  readonly ageMs?: number
  readonly isBriefed?: boolean
}

function wallOf(
  story: Scenario,
  moment: string,
  { freshness = 'live', ageMs = 0, isBriefed = true }: Moment = {},
): WallModel {
  const readAt = Date.parse(moment)
  return wallModel({
    snapshot: snapshotFrom(story, readAt),
    freshness,
    readAt,
    now: readAt + ageMs,
    gathering: { readings: new Map(), gaps: [] },
    briefing: story.briefing && isBriefed ? decodeBriefing(story.briefing) : NO_BRIEFING,
    language: 'en',
  })
}

const MIDWAY = '2022-10-17T09:33:00+09:00'

const lineOf = (model: WallModel) => wallText(model.verdict, model, commonTexts, wallTexts)

/** The content of each row of a service, from the top: name, if it has one, and plan. */
function rowsOf({ services }: WallModel, id: string) {
  const lanes = services.find((service) => service.id === id)?.lanes ?? []
  return lanes.map(({ isNamed, name, plan }) => (isNamed ? [name.text, plan?.kind] : '–'))
}

describe('the wall, as the fire of 2022 went', () => {
  it('counts 12 of 21 functions on the second morning', () => {
    const model = wallOf(kakao2022(), MIDWAY)

    expect(lineOf(model)).toBe('12 of 21 functions are working')
    expect(model.share?.operational).toBeCloseTo(0.6217, 3)
    expect(model.services.map(({ name, working, total }) => [name.text, working, total])).toEqual([
      ['Chat', 3, 5],
      ['Taxi', 3, 4],
      ['Pay', 3, 4],
      ['Bank', 2, 3],
      ['Portal', 1, 5],
    ])
  })

  it('says of each service how many functions are in which trouble, the worst first', () => {
    const { services } = wallOf(kakao2022(), MIDWAY)

    expect(services.at(-1)?.states).toEqual([
      { status: 'major_outage', count: 2 },
      { status: 'partial_outage', count: 1 },
      { status: 'degraded_performance', count: 1 },
    ])
  })

  it('keeps count of what was bad once nothing is seen, and of nothing that worked', () => {
    const at = (moment: string, freshness: Freshness) =>
      wallOf(kakao2022(), moment, { freshness, ageMs: 20 * MINUTE }).lastTrouble

    expect(at(MIDWAY, 'live')).toEqual([])
    for (const kind of ['stale', 'blind'] as const) {
      expect(at(MIDWAY, kind)).toEqual([
        { status: 'major_outage', count: 6 },
        { status: 'partial_outage', count: 2 },
        { status: 'degraded_performance', count: 1 },
      ])
      expect(at('2022-10-20T23:30:00+09:00', kind)).toEqual([])
    }
  })

  it('draws the outage from a little before its onset to now', () => {
    const { over, outage, inputs } = wallOf(kakao2022(), '2022-10-16T14:30:00+09:00')
    const length = over.to - over.from

    expect(outage?.onset).toBe(Date.parse('2022-10-15T15:30:00+09:00'))
    expect(((outage?.onset ?? 0) - over.from) / length).toBeCloseTo(0.06, 3)
    expect(over.to - inputs.now).toBe(1_000)
  })

  it('has lanes that cover the whole window', () => {
    const { services, over } = wallOf(kakao2022(), '2022-10-18T09:00:00+09:00')

    for (const { spans } of services.flatMap(({ lanes }) => lanes)) {
      expect(spans[0]?.from).toBe(over.from)
      expect(spans.at(-1)?.to).toBe(over.to)
    }
  })

  it('puts what came back first at the bottom, and what is out on top', () => {
    const model = wallOf(kakao2022(), MIDWAY)
    const backAt = model.services[0]?.lanes
      .filter(({ isNamed }) => !isNamed)
      .map(({ spans }) => spans.at(-1)?.from ?? 0)

    expect(rowsOf(model, 'chat')).toEqual([
      ['AlimTalk', 'late'],
      ['Channel', 'late'],
      '–',
      '–',
      '–',
    ])
    expect(backAt).toEqual(backAt?.toSorted((a, b) => b - a))
  })

  it('moves no lane because a promise was made, only when a status changes', () => {
    // AlimTalk is promised at 16:42; the next change of a status comes later.
    const before = wallOf(kakao2022(), '2022-10-17T16:40:00+09:00')
    const after = wallOf(kakao2022(), '2022-10-17T16:50:00+09:00')
    const order = (model: WallModel) =>
      model.services.flatMap(({ lanes }) => lanes.map(({ id }) => id))

    expect(order(after)).toEqual(order(before))
    expect(rowsOf(before, 'chat')[0]).toEqual(['AlimTalk', 'late'])
    expect(rowsOf(after, 'chat')[0]).toEqual(['AlimTalk', 'planned'])
  })

  it('names the next stage while it lies ahead', () => {
    const ahead = wallOf(kakao2022(), MIDWAY).next
    const after = wallOf(kakao2022(), '2022-10-17T12:01:00+09:00').next

    expect(ahead.stage).toMatchObject({
      expectedAt: Date.parse('2022-10-17T12:00:00+09:00'),
      name: { text: 'Bike return' },
      more: 0,
    })
    expect(ahead.lateCount).toBe(8)
    expect(after).toMatchObject({ stage: null, lateCount: 9 })
  })

  it('says nothing of plans before anything was promised', () => {
    const model = wallOf(kakao2022(), '2022-10-15T17:30:00+09:00')

    expect(model.hasPlans).toBe(false)
    expect(rowsOf(model, 'bank').every((row) => row === '–' || row[1] === undefined)).toBe(true)
    expect(model.next.stage).toBeNull()
  })

  it('tells the four newest updates in the words of the briefing', () => {
    const { updates } = wallOf(kakao2022(), '2022-10-16T14:30:00+09:00')

    expect(updates).toHaveLength(4)
    expect(updates[0]?.at).toBe(Date.parse('2022-10-16T14:30:00+09:00'))
    expect(updates[0]?.text).toMatchObject({ language: 'en' })
    expect(updates.map(({ at }) => at)).toEqual(
      updates.map(({ at }) => at).toSorted((a, b) => b - a),
    )
  })

  it('ends with everything restored after 127 hours and 30 minutes', () => {
    const model = wallOf(kakao2022(), '2022-10-20T23:30:00+09:00')
    const { onset = 0, endedAt } = model.outage ?? {}

    expect(lineOf(model)).toBe('All restored')
    expect(((endedAt ?? 0) - onset) / MINUTE).toBe(127 * 60 + 30)
    expect(model.returns.map(({ name, tookMs }) => [name.text, tookMs / HOUR])).toEqual([
      ['Portal', 127.5],
      ['Chat', 95.5],
      ['Bank', 65.5],
      ['Taxi', expect.closeTo(48.88, 1)],
      ['Pay', 47.5],
    ])
  })

  it('goes without a briefing, with the names of the wire, and counts functions', () => {
    const model = wallOf(kakao2022(), MIDWAY, { isBriefed: false })

    expect(model.services[0]?.name.text).toBe('KakaoTalk')
    expect(model.basis).toBe('functions')
    expect(model.share?.operational).toBeCloseTo(12 / 21, 6)
    expect(model.hasPlans).toBe(false)
  })
})

describe('a wall that sees nothing', () => {
  it.each(['stale', 'blind'] as const)(
    'claims nothing when %s: not of what was bad either',
    (kind) => {
      const model = wallOf(kakao2022(), MIDWAY, { freshness: kind, ageMs: 12 * MINUTE })
      const shown = [
        ...model.services.map((service) => service.shown.status),
        ...model.services.flatMap(({ lanes }) => lanes.map(({ status }) => status)),
      ]

      expect(new Set(shown)).toEqual(new Set(['unknown']))
      expect(model).toMatchObject({
        share: null,
        verdict: { claim: kind, working: null, doubts: [] },
      })
      expect(model.services.flatMap(({ states }) => states)).toEqual([])
    },
  )

  it('keeps what it was, ends it with time that nobody saw, and empties the plans', () => {
    const model = wallOf(kakao2022(), MIDWAY, { freshness: 'stale', ageMs: 12 * MINUTE })
    const seen = wallOf(kakao2022(), MIDWAY)
    const lanes = model.services.flatMap((service) => service.lanes)

    for (const { spans, plan } of lanes) {
      expect(spans.at(-1)).toMatchObject({ status: 'unknown', from: model.inputs.readAt })
      expect(plan).toBeNull()
    }
    expect(lanes.map(({ id }) => id)).toEqual(
      seen.services.flatMap((service) => service.lanes.map(({ id }) => id)),
    )
    expect(model.next).toMatchObject({ stage: { name: { text: 'Bike return' } }, lateCount: 0 })
  })

  it('is still all there when late', () => {
    const model = wallOf(kakao2022(), MIDWAY, { freshness: 'late', ageMs: 2 * MINUTE })

    expect(lineOf(model)).toBe('12 of 21 functions are working')
  })
})

describe('a calm day on the wall', () => {
  it('says that all works, and when the last incident ended', () => {
    const model = wallOf(calm(), '2022-10-14T09:00:00+09:00')

    expect(lineOf(model)).toBe('Everything is working')
    expect(model.over.to - model.over.from).toBe(24 * HOUR + 1_000)
    expect(model.calm).toMatchObject({
      last: {
        incident: { name: 'Transfers delayed' },
        endedAt: Date.parse('2022-10-11T09:50:00+09:00'),
      },
      level: { ratio: 1, observedMs: 13 * 24 * HOUR },
    })
  })

  it('names the incidents before the last, of three months at most', () => {
    const earlier = (moment: string) =>
      wallOf(calm(), moment).calm?.earlier.map(({ incident }) => incident.name)

    expect(earlier('2022-10-14T09:00:00+09:00')).toEqual([
      'Bikes not released',
      'Mail out',
      'Search results missing',
    ])
    expect(earlier('2022-12-01T09:00:00+09:00')).toEqual(['Bikes not released', 'Mail out'])
    expect(earlier('2023-02-01T09:00:00+09:00')).toEqual([])
  })

  it('knows what work is planned next', () => {
    const model = wallOf(maintenance(), '2022-10-14T09:14:00+09:00')

    expect(model.calm?.ahead).toMatchObject({ beginsAt: Date.parse('2022-10-16T01:00:00+09:00') })
    expect(model.verdict.claim).toBe('some_working')
  })

  const quiet = scenario('2022-10-14T09:00:00+09:00').component('login').component('mail')

  it('is not claimed where the sources disagree', () => {
    const model = wallOf(quiet.indicator('critical'), '2022-10-14T10:00:00+09:00')

    expect(lineOf(model)).toBe('The sources disagree')
  })

  it('is not claimed where an entry could not be read', () => {
    const model = wallOf(quiet, '2022-10-14T10:00:00+09:00')

    expect(lineOf(model)).toBe('Everything is working')
    const verdict = verdictOf({ ...model.inputs.snapshot, unreadable: 2 }, 'live')
    expect(lineOf({ ...model, verdict })).toBe('2 entries could not be read')
  })

  it('is not claimed over an unknown status word', () => {
    const model = wallOf(odd(), '2022-10-14T09:00:00+09:00')

    expect(model.verdict).toMatchObject({ claim: 'some_working', working: 14, total: 15 })
    expect(model.verdict.doubts).not.toEqual([])
  })

  it('is not claimed of a page that lists nothing', () => {
    expect(wallOf(scenario(0), '1970-01-02T00:00:00Z').verdict.claim).toBe('empty')
  })
})
