import { describe, expect, it } from 'vitest'
import { formats } from '../../texts/format.ts'
import { en } from '../../texts/en/common.ts'
import { ko } from '../../texts/ko/common.ts'
import { recoveryHeadlineText } from './recoveryHeadlineText.ts'
import { en as ownEn } from '../../texts/en/recovery.ts'
import { ko as ownKo } from '../../texts/ko/recovery.ts'
import { hoursMinutes } from '../../texts/hoursMinutes.ts'

const EN = { language: 'en', t: en, formats: formats('en', 'Asia/Seoul') } as const
const KO = { language: 'ko', t: ko, formats: formats('ko', 'Asia/Seoul') } as const

describe('recoveryHeadlineText', () => {
  it('has the share and the count of remaining functions', () => {
    const line = { kind: 'progress', ratio: 0.6217, remaining: 9 } as const

    expect(recoveryHeadlineText(line, EN)).toBe('62% of use is restored. 9 functions remain.')
    expect(recoveryHeadlineText(line, KO)).toBe('62% 이용이 회복됐습니다. 기능 9개가 남았습니다.')
  })

  it('never rounds up to all', () => {
    const line = { kind: 'progress', ratio: 0.9984, remaining: 1 } as const

    expect(recoveryHeadlineText(line, EN)).toBe('99% of use is restored. 1 function remains.')
  })

  it('has no figure when blind', () => {
    expect(recoveryHeadlineText({ kind: 'blind' }, EN)).toBe('We cannot see the services now')
    expect(recoveryHeadlineText({ kind: 'unseen' }, KO)).toBe(
      '지금 얼마나 회복됐는지 알 수 없습니다.',
    )
  })
})

describe('recoveryHeadlineText of another moment than now', () => {
  const at = Date.parse('2022-10-16T14:30:00+09:00')
  const progress = { kind: 'progress', ratio: 0.334, remaining: 14 } as const

  it('begins with the moment of a replay, in the past tense', () => {
    expect(recoveryHeadlineText(progress, EN, at)).toBe(
      'Replay of Sun 16 Oct, 14:30: 33% of use was restored. 14 functions were still missing.',
    )
    expect(recoveryHeadlineText(progress, KO, at)).toBe(
      '다시 보기 10월 16일 (일) 14:30: 33% 이용이 회복됐었습니다. 기능 14개가 남아 있었습니다.',
    )
    expect(recoveryHeadlineText({ kind: 'calm' }, EN, at)).toBe(
      'Replay of Sun 16 Oct, 14:30: No outage was on record then',
    )
  })

  it('begins with the time of the last reading when stale', () => {
    const stale = { ...progress, kind: 'stale' } as const

    expect(recoveryHeadlineText(stale, EN, null, at)).toBe(
      'As of 14:30 · 33% of use was restored. 14 functions were still missing.',
    )
    expect(recoveryHeadlineText(progress, EN, null, at)).not.toContain('14:30')
  })
})

describe('the length of an outage', () => {
  it('is in hours and minutes, however many days', () => {
    const long = (127 * 60 + 30) * 60_000

    expect(hoursMinutes(EN.formats, long)).toBe('127 h 30 min')
    expect(hoursMinutes(KO.formats, long)).toBe('127시간 30분')
    expect(hoursMinutes(EN.formats, 59_999)).toBe('0 min')
  })
})

describe('the caption of the curve', () => {
  it('has the share, its moment and the count of working functions', () => {
    expect(ownEn.curveCaption('62%', 'Mon 17 Oct, 09:33', 12, 21)).toBe(
      '62% of use was restored at Mon 17 Oct, 09:33; 12 of 21 functions were working.',
    )
    expect(ownKo.curveCaption('62%', '10월 17일 (월) 09:33', 12, 21)).toBe(
      '10월 17일 (월) 09:33 현재 이용의 62%가 회복됐고, 21개 기능 중 12개가 정상이었습니다.',
    )
  })
})
