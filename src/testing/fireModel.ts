import { kakao2022 } from '../mock/scenarios/kakao2022.ts'
import { type RecoveryModel, recoveryModel } from '../outage/recovery/recoveryModel.ts'
import { decodeBriefing } from '../sources/briefing/decode.ts'
import type { Freshness } from '../status/freshness.ts'
import { snapshotFrom } from './snapshotFrom.ts'

const STORY = kakao2022()
const BRIEFING = decodeBriefing(JSON.parse(JSON.stringify(STORY.briefing)))

/** A moment of the fire in Seoul, such as `18T12:00` of October 2022, as epoch ms. */
export const seoul = (moment: string): number => Date.parse(`2022-10-${moment}:00+09:00`)

/** The recovery model of the fire, read at a moment and shown `ageMs` later. For tests. */
export function fireModel(moment: string, freshness: Freshness = 'live', ageMs = 0): RecoveryModel {
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
