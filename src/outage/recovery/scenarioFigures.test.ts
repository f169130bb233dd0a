import { describe, expect, it } from 'vitest'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { UPDATES } from '../../mock/scenarios/kakao2022/updates.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { recoveryModel } from './recoveryModel.ts'
import { comparisonModel } from './comparisonModel.ts'
import { countModel } from './countModel.ts'
import { forecastModel } from './forecastModel.ts'
import { impactModel } from './impactModel.ts'
import { noticeModel } from './noticesModel.ts'
import { type Mark, restorationModel } from './restorationModel.ts'
import { siteModel } from './sitesModel.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STORY = kakao2022()
const BRIEFING = decodeBriefing(JSON.parse(JSON.stringify(STORY.briefing)))

/** The view of the fire of 2022 at a moment of it, in Seoul. */
function at(moment: string) {
  const readAt = Date.parse(`2022-10-${moment}:00+09:00`)
  return recoveryModel({
    snapshot: snapshotFrom(STORY, readAt),
    freshness: 'live',
    readAt,
    now: readAt,
    gathering: { readings: new Map(), gaps: [] },
    briefing: BRIEFING,
    language: 'en',
  })
}

const END = '20T23:30'
const hours = (mark: Mark) => (mark.kind === 'at' ? mark.ms / HOUR : mark.kind)

describe('returns of services in the 2022 outage', () => {
  const marks = (moment: string) =>
    restorationModel(at(moment))?.rows.map(({ id, stop, first, full }) => {
      return [id, hours(stop), hours(first), hours(full)]
    })

  it('are three separate figures', () => {
    // First words of text, bank and portal on 16 October at 01:31; the first function fully there at 14:30.
    const [text, noon] = [10 + 1 / 60, 23]
    expect(marks(END)).toEqual([
      ['chat', text, noon, 95.5],
      ['taxi', 16.5, 22.5, 48 + 53 / 60],
      ['pay', 16.5, 19, 47.5],
      ['bank', text, noon, 65.5],
      ['portal', text, noon, 127.5],
    ])
  })

  it('are all open on the first evening', () => {
    expect(marks('15T20:00')?.flatMap(([, ...three]) => three)).toEqual(Array(15).fill('open'))
  })

  it('have an axis of whole days', () => {
    const axis = (moment: string) => (restorationModel(at(moment))?.axisMs ?? 0) / HOUR

    expect(['15T15:45', '16T14:30', '18T09:00', END].map(axis)).toEqual([1, 24, 72, 144])
  })
})

describe('cost of the 2022 outage', () => {
  const impact = impactModel(at(END))

  it('matches a calculation by hand for chat', () => {
    const chat = impact?.counted.find(({ id }) => id === 'chat')
    // Text, photos, PC sign-in, AlimTalk, channels: hours stopped, partly down a half, degraded a quarter.
    const lost = [
      10 + 1 / 60 + (5 + 53 / 60) / 2 + 14.1 / 4,
      30 + (11 + 31 / 60) / 4,
      18 + 55 / 60 + (4 + 5 / 60) / 4,
      50.5 + 15 / 2,
      65.5 + 30 / 2,
    ]
    const weighted = 47_637_000 * (lost.reduce((a, b) => a + b) / 5)

    expect(weighted).toBeCloseTo(1_979_793_720, 0)
    expect(chat?.userHours.weighted).toBeCloseTo(weighted, 0)
    expect(chat?.userHours.low).toBeCloseTo(47_637_000 * (10 + 1 / 60), 0)
    expect(chat?.userHours.high).toBeCloseTo(47_637_000 * 95.5, 0)
  })

  it('is the sum over services, shared out over all users', () => {
    const sum = impact?.counted.reduce((total, { userHours }) => total + userHours.weighted, 0) ?? 0

    expect(impact?.total?.users).toBe(98_197_000)
    expect(impact?.total?.userHours.weighted).toBeCloseTo(sum, 0)
    expect(impact?.hoursPerUser?.weighted).toBeCloseTo(sum / 98_197_000, 6)
    expect(impact?.uncounted).toEqual([])
  })

  it('equals the cost of the model', () => {
    const model = at('16T14:30')

    expect(impactModel(model)?.total).toMatchObject({
      users: model.impact?.users,
      userHours: model.impact?.userHours,
    })
  })

  it('equals the sum of times multiplied by factors', () => {
    for (const { impact: row, functions } of countModel(at('17T09:33')).arithmetic) {
      const lostMs = functions.reduce((sum, { lostMs: ms }) => sum + ms, 0) / functions.length
      expect((row.users * lostMs) / HOUR).toBeCloseTo(row.userHours.weighted, 0)
    }
  })
})

describe('forecasts of the 2022 outage', () => {
  const told = (moment: string) =>
    forecastModel(at(moment))?.rows.map(({ verdict, inTime, late, open, lateByMs }) => {
      return [verdict, inTime, late, open, lateByMs === null ? null : lateByMs / HOUR]
    })

  it('came true once in five', () => {
    expect(told(END)).toEqual([
      ['missed', 0, 21, 0, 115.5],
      ['missed', 0, 1, 0, 4 + 23 / 60],
      ['missed', 0, 1, 0, 15],
      ['missed', 0, 1, 0, 47],
      ['kept', 1, 0, 0, 0],
    ])
    expect(forecastModel(at(END))?.counts).toMatchObject({ kept: 1, missed: 4, pending: 0 })
  })

  it('were one by the second day, missed for all functions, returned or not', () => {
    expect(told('16T14:30')).toEqual([['missed', 0, 7, 14, null]])
    expect(forecastModel(at('16T14:30'))?.rows[0]?.lateSoFarMs).toBe(11 * HOUR)
  })

  it('are missed as soon as their time has passed with functions out', () => {
    expect(told('17T12:00')?.[1]).toEqual(['pending', 0, 0, 1, null])
    expect(told('17T12:01')?.[1]).toEqual(['missed', 0, 0, 1, null])
  })

  it('are pending before their time, and absent before they are made', () => {
    expect(told('15T20:00')).toEqual([['pending', 0, 0, 21, null]])
    expect(forecastModel(at('15T18:00'))).toBeNull()
  })

  it('have reconstructed returns if no report has the moment: the kept one', () => {
    expect(forecastModel(at(END))?.rows.map(({ workedOut }) => workedOut)).toEqual([
      // Parking, easy transfer, photos, AlimTalk, bikes, channels, search, cafe, mail.
      9, 1, 1, 1, 1,
    ])
  })
})

describe('notices of the 2022 outage', () => {
  it('came first after 22 minutes, with the cause after 40', () => {
    const [notice] = noticeModel(at(END))?.notices ?? []

    expect(notice).toMatchObject({
      firstNoticeMs: 22 * MINUTE,
      causeMs: 40 * MINUTE,
      isDatedByEntry: true,
      entries: 28,
      postedLate: 0,
      hasOneClock: true,
    })
    expect(noticeModel(at('15T16:00'))?.notices[0]?.causeMs).toBeNull()
  })

  it('have the mean time to restore and its count', () => {
    const restores = noticeModel(at(END))?.restores.map(({ id, mean, open }) => {
      return [id, (mean?.meanMs ?? 0) / HOUR, mean?.count, open]
    })

    expect(restores).toEqual([
      ['chat', (30 + (41 + 31 / 60) + 23 + 65.5 + 95.5) / 5, 5, 0],
      ['taxi', (38.5 + 22.5 + 30 + (48 + 53 / 60)) / 4, 4, 0],
      ['pay', (19 + 19 + 47.5 + 19) / 4, 4, 0],
      ['bank', (23 + 30 + 65.5) / 3, 3, 0],
      ['portal', (23 + 86.5 + 86.5 + 65.5 + 127.5) / 5, 5, 0],
    ])
    expect(noticeModel(at(END))?.overall?.count).toBe(21)
  })

  it('leave open interruptions out of the mean, and count them', () => {
    const chat = noticeModel(at('16T14:30'))?.restores.find(({ id }) => id === 'chat')

    expect(chat).toMatchObject({ mean: { meanMs: 23 * HOUR, count: 1 }, open: 4 })
  })
})

describe('the comparison of 2022', () => {
  it('has Naver back within eight hours, and these services within 127 and a half', () => {
    const lanes = comparisonModel(at(END))?.lanes.map(({ id, lastedMs, isOpen }) => {
      return [id, lastedMs / HOUR, isOpen]
    })

    expect(lanes).toEqual([
      ['ours', 127.5, false],
      ['naver', 8, false],
    ])
  })

  it('has Naver absent before it failed, and open while it lasted', () => {
    expect(comparisonModel(at('15T15:45'))).toBeNull()
    expect(comparisonModel(at('15T20:00'))?.lanes[1]).toMatchObject({
      isOpen: true,
      sources: ['P90'],
      confidences: ['corroborated'],
    })
  })
})

describe('sites of the services of 2022', () => {
  it('are one for four services; the bank is elsewhere but depends on chat', () => {
    const site = siteModel(at('16T14:30'))
    const names = (said: readonly { readonly text: string }[]) => said.map(({ text }) => text)

    expect(names(site?.sites[0]?.hosts ?? [])).toEqual([
      'KakaoTalk',
      'Kakao T',
      'KakaoPay',
      'Daum portal',
    ])
    expect(names(site?.elsewhere ?? [])).toEqual(['KakaoBank'])
    expect(site?.dependencies.map(names)).toEqual([
      ['KakaoBank', 'KakaoTalk'],
      ['KakaoPay', 'KakaoTalk'],
    ])
    expect(site?.frames).toEqual([
      { from: 0, to: 4, isSite: true },
      { from: 5, to: 6, isSite: false },
    ])
    expect(site?.links).toEqual([
      { from: 6, to: 1 },
      { from: 3, to: 1 },
    ])
  })
})

describe('grounds of the record of 2022', () => {
  it('are reports throughout, graded change by change', () => {
    const { changes } = countModel(at(END))

    expect(changes.total).toBe(UPDATES.flatMap((update) => update.changes).length)
    expect(changes.assumed).toBe(0)
    expect(changes.byConfidence).toEqual({
      stated: 21,
      corroborated: 28,
      reconstructed: 14,
      ungraded: 0,
    })
  })
})
