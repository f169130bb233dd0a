import { describe, expect, it } from 'vitest'
import { calm } from '../../mock/scenarios/calm.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import type { Scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { type Briefing, NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { recoveryModel } from './recoveryModel.ts'
import { comparisonModel } from './comparisonModel.ts'
import { forecastModel } from './forecastModel.ts'
import { impactModel } from './impactModel.ts'
import { noticeModel } from './noticesModel.ts'
import { panelsOf } from './panelsOf.ts'
import { siteModel } from './sitesModel.ts'

const STORY = kakao2022()
const BRIEFING = decodeBriefing(JSON.parse(JSON.stringify(STORY.briefing)))

function modelOf(
  story: Scenario,
  readAt: number,
  briefing: Briefing = BRIEFING,
  freshness: Freshness = 'live',
) {
  const snapshot = snapshotFrom(story, readAt)
  const gathering = { readings: new Map(), gaps: [] }
  const now = freshness === 'live' ? readAt : readAt + 400_000
  return recoveryModel({ snapshot, freshness, readAt, now, gathering, briefing, language: 'en' })
}

const at = (moment: string) => Date.parse(`2022-10-${moment}:00+09:00`)

describe('the panels', () => {
  it('appear as soon as they have content, in a fixed order', () => {
    expect(panelsOf(modelOf(STORY, at('15T15:45')))).toEqual(['cost', 'counted', 'notice', 'place'])
    expect(panelsOf(modelOf(STORY, at('15T20:00')))).toEqual([
      'cost',
      'counted',
      'forecasts',
      'notice',
      'others',
      'place',
    ])
  })

  it('are those of the feed alone without a briefing', () => {
    expect(panelsOf(modelOf(STORY, at('18T09:00'), NO_BRIEFING))).toEqual([
      'cost',
      'counted',
      'notice',
    ])
  })

  it('of a calm day are method and sites', () => {
    const story = calm()

    expect(panelsOf(modelOf(story, story.startAt, NO_BRIEFING))).toEqual(['counted'])
  })

  it('have a button exactly if they have content', () => {
    const moments = ['15T15:29', '15T15:45', '15T16:00', '15T18:50', '17T09:33', '20T23:30']
    for (const moment of moments) {
      for (const kind of ['live', 'stale', 'blind'] as const) {
        const model = modelOf(STORY, at(moment), BRIEFING, kind)
        const shown = new Set(panelsOf(model))
        expect(
          ['cost', 'forecasts', 'notice', 'others', 'place'].map((id) => shown.has(id as 'cost')),
          `${moment} ${kind}`,
        ).toEqual(
          [impactModel, forecastModel, noticeModel, comparisonModel, siteModel].map(
            (of) => of(model) !== null,
          ),
        )
      }
    }
  })
})
