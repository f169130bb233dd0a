import { describe, expect, it } from 'vitest'
import { empty } from '../../../mock/scenarios/empty.ts'
import { kakao2022 } from '../../../mock/scenarios/kakao2022.ts'
import { figuresAt } from '../../../mock/scenarios/kakao2022/figures.ts'
import { odd } from '../../../mock/scenarios/odd.ts'
import type { Scenario } from '../../../mock/scenario.ts'
import { snapshotFrom } from '../../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../../sources/briefing/decode.ts'
import { NO_BRIEFING } from '../../../status/briefing.ts'
import type { Freshness } from '../../../status/freshness.ts'
import { recoveryModel } from '../../../outage/recovery/recoveryModel.ts'
import type { Json } from './figures.ts'
import { recoveryNumbers } from './recoveryNumbers.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MOMENTS = [
  '2022-10-15T15:00',
  '2022-10-15T15:31',
  '2022-10-16T14:30',
  '2022-10-18T09:00',
  '2022-10-20T23:30',
]

function numbersOf(
  story: Scenario,
  moment: string,
  {
    freshness = 'live',
    ageMs = 0,
  }: { readonly freshness?: Freshness; readonly ageMs?: number } = {},
) {
  const readAt = Date.parse(`${moment}:00+09:00`)
  const { briefing } = story
  const model = recoveryModel({
    snapshot: snapshotFrom(story, readAt),
    freshness,
    readAt,
    now: readAt + ageMs,
    gathering: { readings: new Map(), gaps: [] },
    briefing: briefing ? decodeBriefing(JSON.parse(JSON.stringify(briefing))) : NO_BRIEFING,
    language: 'en',
  })
  return recoveryNumbers({
    model,
    freshness: { kind: freshness, ageMs, readAt },
    replay: null,
    timeZone: 'Asia/Seoul',
    language: 'en',
    link: 'https://status.example/recovery/',
    method: {},
    notes: [],
  })
}

/** Every value of a file, with the path to it. */
function* leaves(json: Json, path = ''): Generator<readonly [path: string, value: Json]> {
  if (json === null || typeof json !== 'object') yield [path, json]
  else for (const [name, inner] of Object.entries(json)) yield* leaves(inner, `${path}.${name}`)
}

const at = (json: Json, ...path: readonly string[]): Json | undefined => {
  let found: Json | undefined = json
  for (const name of path) {
    found = found === null || typeof found !== 'object' ? undefined : Object(found)[name]
  }
  return found
}

describe('figures of the 2022 outage', () => {
  it.each(MOMENTS.slice(1))('equal the sum of the changes at %s', (moment) => {
    const told = figuresAt(Date.parse(`${moment}:00+09:00`))

    const figures = numbersOf(kakao2022(), moment)

    expect(at(figures, 'now', 'share_operational_ratio')).toBeCloseTo(told.share, 10)
    expect(at(figures, 'now', 'functions_operational_count')).toBe(told.working)
    expect(at(figures, 'outage', 'elapsed_ms')).toBe(told.elapsedMs)
    expect(at(figures, 'impact', 'user_hours_low')).toBeCloseTo(told.userHours.low, -2)
    expect(at(figures, 'impact', 'user_hours_weighted')).toBeCloseTo(told.userHours.weighted, -2)
    expect(at(figures, 'impact', 'user_hours_high')).toBeCloseTo(told.userHours.high, -2)
    for (const service of figures['services'] as readonly Json[]) {
      const id = at(service, 'id') as string
      const ms = (hours: number | null = null) => (hours === null ? null : hours * HOUR)
      expect(at(service, 'first_operational_ms')).toBe(ms(told.firstBackHours[id]))
      expect(at(service, 'all_operational_ms')).toBe(ms(told.allBackHours[id]))
    }
  })

  it('name shares, times and counts by unit', () => {
    const unit = /(?:_ms|_ratio|_count|user_hours_(?:low|weighted|high))$/
    const numbers = [...leaves(numbersOf(kakao2022(), '2022-10-18T09:00'))].filter(
      ([, value]) => typeof value === 'number',
    )

    expect(numbers.length).toBeGreaterThan(150)
    expect(numbers.filter(([path]) => !unit.test(path))).toEqual([])
  })
})

describe('unknown figures', () => {
  const stories = [kakao2022, odd, empty].flatMap((story) =>
    (['live', 'stale', 'blind'] as const).map((kind) => ({ story, name: story.name, kind })),
  )
  /** Not figures: whether there is such a thing at all. */
  const MAY_BE_NULL = /\.(?:replay|last_known|service|page_url|now)$/

  it.each(stories)('are null with a reason ($name, $kind)', ({ story, kind }) => {
    const start = new Date(story().startAt + 9 * HOUR + 20 * MINUTE).toISOString().slice(0, 16)
    const all = [
      ...leaves(numbersOf(story(), start, { freshness: kind, ageMs: kind === 'live' ? 0 : HOUR })),
    ]
    const paths = new Set(all.map(([path]) => path))

    const silent = all.filter(([path, value]) => {
      return value === null && !paths.has(`${path}_why`) && !MAY_BE_NULL.test(path)
    })

    expect(silent).toEqual([])
    expect(all.filter(([, value]) => Number.isNaN(value))).toEqual([])
  })

  it('include the present once the data is stale', () => {
    const figures = numbersOf(kakao2022(), '2022-10-20T23:30', {
      freshness: 'stale',
      ageMs: 8 * MINUTE,
    })

    expect(figures['now']).toEqual({
      share_operational_ratio: null,
      share_operational_ratio_why: 'the_data_is_old_see_last_known',
    })
    expect(at(figures, 'last_known', 'share_operational_ratio')).toBe(1)
    const statuses = (figures['services'] as readonly Json[]).map((it) => at(it, 'status'))
    expect(new Set(statuses)).toEqual(new Set(['unknown']))
    expect(at(figures, 'services', '0', 'last_known_status')).toBe('operational')
  })

  it('include all of the present when blind', () => {
    const figures = numbersOf(kakao2022(), '2022-10-18T09:00', { freshness: 'blind', ageMs: HOUR })

    expect(at(figures, 'now', 'share_operational_ratio_why')).toBe('nothing_can_be_seen')
    expect(figures['last_known']).toBeNull()
    const ways = (figures['services'] as readonly Json[]).map((it) => at(it, 'all_operational_ms'))
    expect(new Set(ways)).toEqual(new Set([null]))
  })
})
