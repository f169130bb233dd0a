import { describe, expect, it } from 'vitest'
import { kakao2022 } from '../../../mock/scenarios/kakao2022.ts'
import { snapshotFrom } from '../../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../../sources/briefing/decode.ts'
import type { Freshness } from '../../../status/freshness.ts'
import { recoveryModel } from '../recoveryModel.ts'
import { drawnCurve } from './drawnCurve.ts'
import { paperModel } from './paperModel.ts'

const HOUR = 3_600_000
const STORY = kakao2022()
const BRIEFING = decodeBriefing(JSON.parse(JSON.stringify(STORY.briefing)))
const seoul = (moment: string) => Date.parse(`2022-10-${moment}:00+09:00`)

function modelAt(moment: string, freshness: Freshness = 'live', ageMs = 0) {
  const readAt = seoul(moment)
  return recoveryModel({
    snapshot: snapshotFrom(STORY, readAt),
    freshness,
    readAt,
    now: readAt + ageMs,
    gathering: { readings: new Map(), gaps: [] },
    briefing: BRIEFING,
    language: 'en',
  })
}

describe('the table of what remains', () => {
  it('says what was promised for a function and how long that has passed', () => {
    const { rows } = paperModel(modelAt('18T12:00'), 'was')

    const mail = rows.find(({ id }) => id === 'portal-mail')
    expect(mail?.plannedAt).toBe(seoul('19T00:00'))
    expect(mail?.lateMs).toBeNull()
    const cafe = rows.find(({ id }) => id === 'portal-cafe')
    expect(cafe?.lateMs).toBe((2 * 24 + 8.5) * HOUR)
  })

  it('calls nothing late that nobody can see', () => {
    const { rows } = paperModel(modelAt('18T12:00', 'stale', 8 * 60_000), 'was')

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ lateMs }) => lateMs !== null)).toEqual([])
    expect(rows.some(({ plannedAt }) => plannedAt !== null)).toBe(true)
  })
})

describe('the announcements', () => {
  it('stand old to new, and all of them', () => {
    const { announced } = paperModel(modelAt('20T23:30'), 'was')

    expect(announced.map(({ at }) => at)).toEqual(
      announced.map(({ at }) => at).toSorted((a, b) => a - b),
    )
    expect(announced[0]?.at).toBe(seoul('15T15:30'))
    expect(announced.at(-1)?.at).toBe(seoul('20T23:00'))
  })
})

describe('the services compared', () => {
  it('have what the outage cost their users', () => {
    const { compared, axisMs } = paperModel(modelAt('18T09:00'), 'was')

    expect(compared.map(({ id }) => id)).toEqual(['chat', 'taxi', 'pay', 'bank', 'portal'])
    expect(axisMs).toBe(72 * HOUR)
    for (const { userHours } of compared) {
      expect(userHours?.low).toBeLessThanOrEqual(userHours?.weighted ?? 0)
      expect(userHours?.weighted).toBeLessThanOrEqual(userHours?.high ?? 0)
    }
  })

  it('are left out when nothing can be seen', () => {
    expect(paperModel(modelAt('18T09:00', 'blind', HOUR), 'was').compared).toEqual([])
  })
})

describe('the curve on paper', () => {
  it('is beside the plan while the outage lasts, and says how far behind it is', () => {
    const curve = drawnCurve(modelAt('18T09:00'), 'en')

    expect(curve?.nowAt).toBe(seoul('18T09:00'))
    expect(curve?.over.to).toBeGreaterThan(seoul('18T09:00'))
    expect(curve?.plan.length).toBeGreaterThan(0)
    expect(curve?.gap?.text).toBe('15 pts behind plan')
    expect(curve?.gap?.planned).toBe(1)
  })

  it('says nothing of a plan to what nobody can see', () => {
    const curve = drawnCurve(modelAt('18T09:00', 'stale', 8 * 60_000), 'en')

    expect(curve?.plan).toEqual([])
    expect(curve?.gap).toBeNull()
    expect(curve?.points.at(-1)?.unknown).toBe(1)
  })

  it('names what came back, and how much of use with it', () => {
    const curve = drawnCurve(modelAt('18T09:00'), 'en')

    expect(curve?.risers.map(({ text }) => text)).toContain('PC sign-in and 2 more +16')
  })

  it('is not there on a calm day', () => {
    expect(drawnCurve(modelAt('15T15:00'), 'en')).toBeNull()
  })
})
