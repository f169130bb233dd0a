import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../mock/scenario.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { odd } from '../../mock/scenarios/odd.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { type Briefing, NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { recoveryHeadline } from './recoveryHeadline.ts'
import { recoveryModel, shareMark } from './recoveryModel.ts'

const MINUTE = 60_000

/** Users and names of a story's briefing. */
function briefingOf(story: Scenario): Briefing {
  const components = Object.entries(story.briefing?.components ?? {}).map(([id, said]) => {
    const grounds = { confidence: null, sources: [], note: null }
    const users = said.users && { monthly: said.users.monthly, asOf: '', grounds }
    const texts = { name: said.name ?? {}, shortName: said.short_name ?? {}, meanwhile: {} }
    return [id, { ...texts, users: users ?? null }] as const
  })
  return { ...NO_BRIEFING, components: new Map(components) }
}

function modelOf(
  story: Scenario,
  moment: string,
  {
    freshness = 'live',
    ageMs = 0,
  }: { readonly freshness?: Freshness; readonly ageMs?: number } = {},
) {
  const readAt = Date.parse(moment)
  return recoveryModel({
    snapshot: snapshotFrom(story, readAt),
    freshness,
    readAt,
    now: readAt + ageMs,
    gathering: { readings: new Map(), gaps: [] },
    briefing: briefingOf(story),
    language: 'en',
  })
}

const lineOf = (model: ReturnType<typeof modelOf>) =>
  recoveryHeadline({ model, isComing: false, isRecordMissing: false })

describe('share of use restored in the 2022 outage', () => {
  it.each([
    ['2022-10-15T15:29:00+09:00', '1.0000'],
    ['2022-10-15T16:00:00+09:00', '0.0000'],
    ['2022-10-16T14:30:00+09:00', '0.3340'],
    ['2022-10-17T09:33:00+09:00', '0.6217'],
    ['2022-10-20T23:00:00+09:00', '1.0000'],
  ])('at %s is %s', (moment, mark) => {
    expect(shareMark(modelOf(kakao2022(), moment), 'live')).toBe(mark)
  })

  it('equals users of each service times its ratio of working functions', () => {
    const { services, weights } = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00')

    expect(services.map(({ id, users, working, total }) => [id, users, working, total])).toEqual([
      ['chat', 47_637_000, 3, 5],
      ['taxi', 10_160_000, 3, 4],
      ['pay', 20_000_000, 3, 4],
      ['bank', 12_360_000, 2, 3],
      ['portal', 8_040_000, 1, 5],
    ])
    expect(weights.basis).toBe('users')
    expect(Math.round(weights.total)).toBe(98_197_000)
  })

  it('is not claimed while the answer is not trusted', () => {
    const model = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00')

    expect(shareMark(model, 'late')).toBe('0.6217')
    expect(shareMark(model, 'stale')).toBeUndefined()
    expect(shareMark(model, 'blind')).toBeUndefined()
    expect(shareMark(null, 'live')).toBeUndefined()
  })
})

describe('recoveryHeadline', () => {
  it('states end and duration of an outage', () => {
    expect(lineOf(modelOf(kakao2022(), '2022-10-20T23:30:00+09:00'))).toEqual({
      kind: 'restored',
      ratio: 1,
      at: Date.parse('2022-10-20T23:00:00+09:00'),
      tookMs: (127 * 60 + 30) * MINUTE,
    })
  })

  it('counts remaining functions during an outage', () => {
    const at = (freshness: Freshness, ageMs = 0) =>
      lineOf(modelOf(kakao2022(), '2022-10-17T09:33:00+09:00', { freshness, ageMs }))

    expect(at('live')).toMatchObject({ kind: 'progress', remaining: 9 })
    expect(at('stale', 6 * MINUTE)).toMatchObject({ kind: 'stale', remaining: 9 })
    expect(at('blind', 60 * MINUTE)).toEqual({ kind: 'blind' })
  })

  it('is calm without an outage on record', () => {
    expect(lineOf(modelOf(kakao2022(), '2022-10-15T15:00:00+09:00'))).toEqual({ kind: 'calm' })
  })

  it('is not calm while the record is missing', () => {
    const model = modelOf(kakao2022(), '2022-10-15T15:00:00+09:00')
    const line = recoveryHeadline({
      model,
      isComing: false,
      isRecordMissing: true,
    })

    expect(line).toEqual({ kind: 'unseen' })
  })

  it('is checking while inputs are loading', () => {
    const model = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00')
    const line = recoveryHeadline({
      model,
      isComing: true,
      isRecordMissing: false,
    })

    expect(line).toEqual({ kind: 'checking' })
  })

  it('counts a function with an unknown status word as not back', () => {
    const model = modelOf(odd(), '2022-10-14T09:00:00+09:00')

    expect(model.remaining.map(({ id, shown }) => [id, shown.status])).toEqual([
      ['messages-stickers', 'unknown'],
    ])
    expect(lineOf(model)).toMatchObject({ kind: 'progress', remaining: 1 })
  })
})

describe('remaining functions', () => {
  it('are in the order of their weight, with the time since their last change', () => {
    const { remaining } = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00')
    const rows = remaining.slice(0, 3).map(({ id, shown, since }) => [id, shown.status, since])

    expect(rows).toEqual([
      ['chat-alimtalk', 'major_outage', Date.parse('2022-10-15T15:30:00+09:00')],
      ['chat-channel', 'major_outage', Date.parse('2022-10-15T15:30:00+09:00')],
      ['pay-friend', 'partial_outage', Date.parse('2022-10-16T14:30:00+09:00')],
    ])
  })

  it('have their last known status when stale and none when blind', () => {
    const of = (freshness: Freshness) =>
      modelOf(kakao2022(), '2022-10-17T09:33:00+09:00', { freshness, ageMs: 6 * MINUTE })

    expect(of('stale').remaining[0]?.shown).toMatchObject({ status: 'major_outage', isHeld: true })
    expect(of('blind').remaining[0]?.shown.status).toBe('unknown')
  })
})

describe('the curve', () => {
  it('names risers of a tenth and more by their heaviest function', () => {
    const { curve } = modelOf(kakao2022(), '2022-10-20T23:30:00+09:00')

    expect(
      curve?.risers.map(({ name, more, from, to }) => [
        name.text,
        more,
        Math.round((to - from) * 100),
      ]),
    ).toEqual([
      ['Payments', 2, 15],
      ['PC sign-in', 2, 16],
      ['Text', 2, 16],
      ['AlimTalk', 2, 16],
    ])
  })

  it('ends with everything restored, and its steps with the last return', () => {
    const { curve } = modelOf(kakao2022(), '2022-10-20T23:30:00+09:00')

    expect(curve?.points.at(-1)?.operational).toBe(1)
    expect(curve?.steps.at(-1)).toMatchObject({ to: 'operational', shareAfter: 1 })
  })

  it('leaves the time since the last reading unknown, wide enough to be seen', () => {
    const stale = { freshness: 'stale', ageMs: 6 * MINUTE } as const
    const { curve } = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00', stale)
    const last = curve?.points.at(-1)

    expect(last).toMatchObject({ from: Date.parse('2022-10-17T09:33:00+09:00'), unknown: 1 })
    expect((last?.to ?? 0) - (last?.from ?? 0)).toBeGreaterThan(60 * MINUTE)
  })

  it('is null on a calm day', () => {
    expect(modelOf(kakao2022(), '2022-10-15T15:00:00+09:00').curve).toBeNull()
  })
})

it('lists every announcement, newest first', () => {
  const { announcements } = modelOf(kakao2022(), '2022-10-17T09:33:00+09:00')

  expect(announcements).toHaveLength(20)
  expect(announcements[0]?.at).toBe(Date.parse('2022-10-17T09:33:00+09:00'))
})
