import { describe, expect, it } from 'vitest'
import { scenario } from '../../../mock/scenario.ts'
import { snapshotFrom } from '../../../testing/snapshotFrom.ts'
import type { ComponentId } from '../../../status/snapshot.ts'
import { formats } from '../../../texts/format.ts'
import type { WallAlarm } from './alarm.ts'
import { alarmText } from './alarmText.ts'
import { en } from '../../../texts/en/alarm.ts'
import { ko } from '../../../texts/ko/alarm.ts'

const ZERO = '2022-10-19T13:58:00+09:00'
const MINUTE = 60_000
const zero = Date.parse(ZERO)
const id = (text: string) => text as ComponentId

const { services } = snapshotFrom(
  scenario(ZERO)
    .service('bank', '뱅크')
    .component('easy', '간편이체', 'bank')
    .component('transfer', '이체', 'bank')
    .component('login', '로그인', 'bank')
    .service('pay', '페이')
    .component('checkout', '결제', 'pay')
    .service('taxi', '택시')
    .component('call', '호출', 'taxi'),
  zero,
)
const names = new Map<string, string>(
  services.flatMap((service) => [service, ...service.functions].map((one) => [one.id, one.name])),
)

const textOf = (alarm: WallAlarm, minutes: number, language: 'ko' | 'en' = 'ko') =>
  alarmText(alarm, {
    texts: language === 'ko' ? ko : en,
    formats: formats(language, 'Asia/Seoul'),
    services,
    nameOf: (one) => names.get(one) ?? one,
    now: zero + minutes * MINUTE,
  })

const downOf = (...functions: readonly string[]): WallAlarm => ({
  kind: 'down',
  serviceIds: services
    .filter((service) => service.functions.some((one) => functions.includes(one.id)))
    .map((service) => service.id),
  componentIds: functions.map(id),
  startedAt: zero,
  raisedAt: zero,
  acknowledgedAt: null,
})
const bank = downOf('easy', 'transfer', 'login')

describe('the words of a stop', () => {
  it('name a service only when all of it is down', () => {
    expect(textOf(bank, 8)).toMatchObject({
      headline: '뱅크 중단 8분째',
      detail: '기능 3개 모두 · 13:58부터',
      spoken: '경보: 뱅크 중단, 13:58부터.',
    })
    expect(textOf(bank, 8, 'en')).toMatchObject({
      headline: '뱅크 down for 8 min',
      detail: 'all 3 functions · since 13:58',
    })
  })

  it('name the one function, or the few', () => {
    expect(textOf(downOf('login'), 8)).toMatchObject({
      headline: '뱅크 로그인 중단 8분째',
      detail: '기능 3개 중 1개 · 13:58부터',
    })
    expect(textOf(downOf('easy', 'transfer'), 8)).toMatchObject({
      headline: '뱅크 기능 2개 중단 8분째',
      detail: '간편이체, 이체 · 13:58부터',
    })
    expect(textOf(downOf('easy', 'transfer'), 8, 'en').headline).toBe(
      '뱅크: 2 functions down for 8 min',
    )
  })

  it('count several services, and name them below', () => {
    const all = downOf('easy', 'transfer', 'login', 'checkout', 'call')

    expect(textOf(downOf('checkout', 'call'), 75).headline).toBe('페이·택시 중단 1시간째')
    expect(textOf(all, 8)).toMatchObject({
      headline: '서비스 3개 중단 8분째',
      detail: '뱅크, 페이, 택시 · 13:58부터',
    })
    expect(textOf(downOf('easy', 'checkout'), 8).headline).toBe('기능 2개 중단 8분째')
  })

  it('count below what the headline does not, where names are too many or too wide', () => {
    const wide = (text: string) => `${text} of a rather long name`
    const told = (functions: readonly string[], language: 'ko' | 'en') =>
      alarmText(downOf(...functions), {
        texts: language === 'ko' ? ko : en,
        formats: formats(language, 'Asia/Seoul'),
        services,
        nameOf: wide,
        now: zero + 8 * MINUTE,
      })

    expect(told(['easy', 'checkout', 'call'], 'en')).toMatchObject({
      headline: '3 functions down for 8 min',
      detail: 'in 3 services · since 13:58',
    })
    expect(told(['easy', 'checkout', 'call'], 'ko').detail).toBe('서비스 3개에서 · 13:58부터')
    expect(told(['easy', 'transfer', 'login', 'checkout', 'call'], 'en')).toMatchObject({
      headline: '3 services down for 8 min',
      detail: '5 functions · since 13:58',
    })
  })

  it('count no minutes before the first', () => {
    expect([textOf(bank, 0.9).headline, textOf(bank, 0.9, 'en').headline]).toEqual([
      '뱅크 방금 중단',
      '뱅크 down just now',
    ])
  })

  it('tell the day when it was another one', () => {
    expect(textOf(bank, 60 * 24).detail).toBe('기능 3개 모두 · 19일 13:58부터')
  })
})

describe('the words of a wall that sees nothing', () => {
  const unseen = (freshness: 'stale' | 'blind', readAt: number | null): WallAlarm => ({
    kind: 'unseen',
    freshness,
    readAt,
    raisedAt: zero + 3 * MINUTE,
  })

  it('count no minutes before the first, where there was never any', () => {
    const never = (minutes: number, language: 'ko' | 'en') =>
      textOf(unseen('blind', null), 3 + minutes, language).headline

    expect([never(0.9, 'ko'), never(0.9, 'en')]).toEqual(['아직 자료 없음', 'No data so far'])
    expect(never(2, 'ko')).toBe('자료 없음 2분째')
  })

  it('count from the last data', () => {
    expect(textOf(unseen('stale', zero), 12)).toMatchObject({
      headline: '자료 끊김 12분째',
      detail: '마지막 자료 13:58 · 지금 상태는 알 수 없습니다',
    })
    expect(textOf(unseen('blind', zero), 150, 'en')).toMatchObject({
      headline: 'No data for 2 h',
      detail: 'Last data 13:58 · This does not mean that all is well.',
    })
  })

  it('do not speak of last data where there never was any', () => {
    expect(textOf(unseen('blind', null), 9)).toMatchObject({
      headline: '자료 없음 6분째',
      detail: '정상이라는 뜻이 아닙니다.',
      spoken: expect.stringContaining('한 번도'),
    })
  })
})

it('never says anything good', () => {
  const texts = [bank, downOf('login')].flatMap((alarm) => [
    textOf(alarm, 3),
    textOf(alarm, 3, 'en'),
  ])
  const said = texts
    .map(({ headline, detail, spoken }) => `${headline} ${detail} ${spoken}`)
    .join(' ')

  expect(said).not.toMatch(/정상|작동|working|operational/)
})
