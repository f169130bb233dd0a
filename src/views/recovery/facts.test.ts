import { describe, expect, it } from 'vitest'
import { scenario, type Story } from '../../mock/scenario.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { BRIEFING } from '../../mock/scenarios/kakao2022/briefing.ts'
import { figuresAt } from '../../mock/scenarios/kakao2022/figures.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { type Briefing, NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { formats } from '../../texts/format.ts'
import type { Reader } from '../../ui/Reader.tsx'
import { en } from '../../texts/en/common.ts'
import { ko } from '../../texts/ko/common.ts'
import { factsOf } from './facts.ts'
import { recoveryModel } from '../../outage/recovery/recoveryModel.ts'

const EN: Reader = { language: 'en', t: en, formats: formats('en', 'Asia/Seoul') }
const KO: Reader = { language: 'ko', t: ko, formats: formats('ko', 'Asia/Seoul') }
const WHOLE: Briefing = decodeBriefing(JSON.parse(JSON.stringify(BRIEFING)))

interface Told {
  readonly briefing?: Briefing
  readonly freshness?: Freshness
  readonly reader?: Reader
  readonly story?: Story
  readonly asOf?: string
}

function factsAt(moment: string, told: Told = {}) {
  const {
    briefing = WHOLE,
    freshness = 'live',
    reader = EN,
    story = kakao2022(),
    asOf = null,
  } = told
  const now = Date.parse(moment)
  const model = recoveryModel({
    snapshot: snapshotFrom(story, now),
    freshness,
    readAt: now,
    now,
    gathering: { readings: new Map(), gaps: [] },
    briefing,
    language: reader.language,
  })
  const facts = factsOf(model, { freshness, now, asOf }, reader)
  return facts.map(({ figure, caption }) => [plain(figure), plain(caption)] as const)
}

/** With plain blanks and dashes. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

/** User-hours as the table of changes has them, in a unit. */
const counted = (moment: string, unit: number) =>
  figuresAt(Date.parse(moment)).userHours.weighted / unit

describe('facts beside the headline', () => {
  it('are functions back, duration, user-hours with range, and plan', () => {
    const moment = '2022-10-18T09:00:00+09:00'
    const facts = factsAt(moment)

    const lost = `${counted(moment, 1e9).toFixed(1)} bn`
    expect(facts.map(([figure]) => figure)).toEqual(['17/21', '65 h 30 min', lost, '−15 pts'])
    expect(facts[2]?.[1]).toMatch(/^user-hours lost \(\d.*–\d.* bn\)$/)
  })

  it('use Korean units in Korean', () => {
    const moment = '2022-10-18T09:00:00+09:00'
    const facts = factsAt(moment, { reader: KO })

    const lost = `${Math.round(counted(moment, 1e8))}억`
    expect(facts.map(([figure]) => figure)).toEqual(['17/21', '65시간 30분', lost, '−15%p'])
    expect(facts[2]?.[1]).toMatch(/^이용자·시간 손실 \(\d+–\d+억\)$/)
  })

  it('have the average interruption after the end, because the plan is history', () => {
    const facts = factsAt('2022-10-20T23:30:00+09:00')

    expect(facts.map(([, caption]) => caption).slice(0, 2)).toEqual([
      'functions back',
      'from onset to the end',
    ])
    expect(facts[3]?.[1]).toBe('average interruption per user')
  })

  it('omit the plan while the present is unknown', () => {
    const captions = factsAt('2022-10-18T09:00:00+09:00', { freshness: 'stale' }).map((it) => it[1])

    expect(captions).not.toContain('against plan')
  })

  it('have the worst moment and the last return without user numbers', () => {
    const facts = factsAt('2022-10-18T10:00:00+09:00', { briefing: NO_BRIEFING })

    expect(facts.slice(2)).toEqual([
      ['0/21', 'working at the worst moment'],
      ['1 h 0 min', 'since something last came back'],
    ])
  })

  it('omit the time since the last return once stale', () => {
    const moment = '2022-10-18T10:00:00+09:00'
    const told = { briefing: NO_BRIEFING, freshness: 'stale', asOf: 'as of 10:00' } as const

    expect(factsAt(moment, told).map(([, caption]) => caption)).toEqual([
      'functions back, as of 10:00',
      'since onset',
      'working at the worst moment',
    ])
  })

  it('name no onset if it is not on record', () => {
    const moment = '2022-10-18T10:00:00+09:00'
    const story = scenario('2022-10-01T00:00:00+09:00').at(0, 'Login', 'partial_outage')

    expect(factsAt(moment, { briefing: NO_BRIEFING, story })[1]).toEqual([
      '–',
      'start not on record',
    ])
  })

  it('are empty when blind and on a calm day', () => {
    expect(factsAt('2022-10-18T09:00:00+09:00', { freshness: 'blind' })).toEqual([])
    expect(factsAt('2022-10-15T15:00:00+09:00')).toEqual([])
  })
})
