import { describe, expect, it } from 'vitest'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import type { Freshness } from '../../status/freshness.ts'
import { formats } from '../../texts/format.ts'
import { en } from '../../texts/en/common.ts'
import { curveOffScreen } from './curveShown.ts'
import { recoveryModel } from '../../outage/recovery/recoveryModel.ts'

const STORY = kakao2022()
const BRIEFING = decodeBriefing(JSON.parse(JSON.stringify(STORY.briefing)))
const READER = { language: 'en', t: en, formats: formats('en', 'Asia/Seoul') } as const
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

describe('curve on paper and in files', () => {
  it('shows the plan and the distance to it during an outage', () => {
    const curve = curveOffScreen(modelAt('18T09:00'), READER)

    expect(curve?.shown.at).toBe(seoul('18T09:00'))
    expect(curve?.axis.to).toBeGreaterThan(seoul('18T09:00'))
    expect(curve?.shown.plan.length).toBeGreaterThan(0)
    expect(curve?.shown.gap?.text).toBe('15 pts behind plan')
    expect(curve?.shown.gap?.planned).toBe(1)
  })

  it('omits the plan once the answer is stale', () => {
    const curve = curveOffScreen(modelAt('18T09:00', 'stale', 8 * 60_000), READER)

    expect(curve?.shown.plan).toEqual([])
    expect(curve?.shown.gap).toBeNull()
    expect(curve?.points.at(-1)?.unknown).toBe(1)
  })

  it('labels risers with names and gain', () => {
    const curve = curveOffScreen(modelAt('18T09:00'), READER)

    expect(curve?.shown.risers.map(({ text }) => text)).toContain('PC sign-in and 2 more +16')
  })

  it('is not there on a calm day', () => {
    expect(curveOffScreen(modelAt('15T15:00'), READER)).toBeNull()
  })
})
