import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayStarts, daysUntil, formats } from './format.ts'
import { hoursMinutes } from './hoursMinutes.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const ko = formats('ko', 'Asia/Seoul')
const en = formats('en', 'Asia/Seoul')
const at = (iso: string) => Date.parse(iso)
const FIRE = at('2022-10-15T15:30:00+09:00')

describe('a formatted time', () => {
  it('uses the language and the time zone of the page', () => {
    expect([ko.clock(FIRE), ko.day(FIRE), ko.moment(FIRE), ko.zoneName]).toEqual([
      '15:30',
      '10월 15일 (토)',
      '10월 15일 (토) 15:30',
      '한국 표준시',
    ])
    expect([en.clock(FIRE), en.day(FIRE), en.moment(FIRE), en.zoneName]).toEqual([
      '15:30',
      'Sat 15 Oct',
      'Sat 15 Oct, 15:30',
      'KST',
    ])
  })

  it('has another hour, and maybe another day, in another zone', () => {
    const late = at('2022-10-16T08:59:00+09:00')

    expect(formats('en', 'UTC').moment(late)).toBe('Sat 15 Oct, 23:59')
    expect(formats('en', 'America/New_York').moment(late)).toBe('Sat 15 Oct, 19:59')
    expect(en.moment(late)).toBe('Sun 16 Oct, 08:59')
  })

  it('shows midnight as 00:00', () => {
    expect([ko, en].map(({ clock }) => clock(at('2022-10-16T00:00:00+09:00')))).toEqual([
      '00:00',
      '00:00',
    ])
  })

  it('includes the year if it is not the present one', () => {
    const now = at('2023-01-02T00:00:00+09:00')

    expect([ko.day(FIRE, now), en.day(FIRE, now)]).toEqual([
      '2022년 10월 15일 (토)',
      'Sat 15 Oct 2022',
    ])
  })

  it.each([
    ['2022-10-15T23:59:59+09:00', '15:30', '15:30'],
    ['2022-10-16T00:00:00+09:00', '15일 15:30', '15 Oct 15:30'],
    ['2022-11-01T00:00:00+09:00', '10월 15일 15:30', '15 Oct 15:30'],
    ['2022-11-15T15:30:00+09:00', '10월 15일 15:30', '15 Oct 15:30'],
    ['2023-10-15T15:30:00+09:00', '2022년 10월 15일 15:30', '15 Oct 2022 15:30'],
    ['2022-10-14T09:00:00+09:00', '15일 15:30', '15 Oct 15:30'],
  ])('is shortened at %s to %s', (now, korean, english) => {
    expect(ko.shortMoment(FIRE, at(now))).toBe(korean)
    expect(en.shortMoment(FIRE, at(now))).toBe(english)
  })

  it('gives axis ticks by day, date and month', () => {
    expect([ko.dayTick(FIRE), ko.dateTick(FIRE), ko.monthTick(FIRE)]).toEqual([
      '15일',
      '10월 15일',
      '2022년 10월',
    ])
    expect([en.dayTick(FIRE), en.dateTick(FIRE), en.monthTick(FIRE)]).toEqual([
      '15 Oct',
      '15 Oct',
      'Oct 2022',
    ])
  })

  it('has one key for all times of a day in the zone, and for no other', () => {
    const [first, last] = [at('2022-10-15T00:00:00+09:00'), at('2022-10-15T23:59:59.999+09:00')]

    expect(en.dayKey(first)).toBe(en.dayKey(last))
    expect(en.dayKey(first - 1)).not.toBe(en.dayKey(first))
    expect(en.dayKey(last + 1)).not.toBe(en.dayKey(last))
    expect(en.dayKey(first)).not.toBe(en.dayKey(at('2021-10-15T12:00:00+09:00')))
  })
})

describe('a formatted duration', () => {
  it.each([
    [0, '0분', '0 min'],
    [59_999, '0분', '0 min'],
    [20 * MINUTE, '20분', '20 min'],
    [HOUR - 1, '59분', '59 min'],
    [HOUR, '1시간', '1 h'],
    [48 * HOUR - 1, '47시간', '47 h'],
    [48 * HOUR, '2일', '2 days'],
    [127.5 * HOUR, '5일', '5 days'],
  ])('of %i ms has one unit, rounded down: %s', (ms, korean, english) => {
    expect([ko.duration(ms), en.duration(ms)]).toEqual([korean, english])
  })

  it.each([
    [30 * MINUTE, '30분', '30 min'],
    [HOUR, '1시간 0분', '1 h 0 min'],
    [127.5 * HOUR, '127시간 30분', '127 h 30 min'],
    [1_000 * HOUR - 1, '999시간 59분', '999 h 59 min'],
    [1_000 * HOUR, '41일', '41 days'],
  ])('of %i ms has exact hours and minutes: %s', (ms, korean, english) => {
    expect([hoursMinutes(ko, ms), hoursMinutes(en, ms)]).toEqual([korean, english])
  })

  it.each([
    [0, '0초 전', '0 s ago'],
    [12_900, '12초 전', '12 s ago'],
    [MINUTE, '1분 전', '1 min ago'],
    [26 * HOUR, '26시간 전', '26 h ago'],
  ])('of %i ms ago reads %s', (ms, korean, english) => {
    expect([ko.ago(ms), en.ago(ms)]).toEqual([korean, english])
  })
})

describe('a formatted number', () => {
  it('has thousands separators', () => {
    expect([ko.number(47_637_000), en.number(1_234)]).toEqual(['47,637,000', '1,234'])
  })

  it.each([
    [0, '0%', '0.00%'],
    [0.000_01, '1%', '0.00%'],
    [0.5, '50%', '50.00%'],
    [0.994, '99%', '99.40%'],
    [0.999_99, '99%', '99.99%'],
    [1, '100%', '100%'],
  ])('as a ratio of %d is %s, or exactly %s', (ratio, rough, precise) => {
    expect([en.percent(ratio), ko.percent(ratio), en.precisePercent(ratio)]).toEqual([
      rough,
      rough,
      precise,
    ])
  })

  it('never rounds up to 100 per cent, nor down to zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (ratio) => {
        if (ratio < 1) expect([en.percent(ratio), en.precisePercent(ratio)]).not.toContain('100%')
        if (ratio < 1) expect(en.precisePercent(ratio)).not.toBe('100.00%')
        if (ratio > 0) expect(en.percent(ratio)).not.toBe('0%')
      }),
    )
  })
})

describe('dayStarts', () => {
  const written = (zone: string, now: string, count: number) =>
    dayStarts(at(now), count, formats('en', zone)).map((start) => new Date(start).toISOString())

  it('returns midnights of the zone and the end of today', () => {
    expect(written('Asia/Seoul', '2022-10-15T15:30:00+09:00', 3)).toEqual([
      '2022-10-12T15:00:00.000Z',
      '2022-10-13T15:00:00.000Z',
      '2022-10-14T15:00:00.000Z',
      '2022-10-15T15:00:00.000Z',
    ])
  })

  it('assigns midnight to the day that starts with it', () => {
    expect(written('UTC', '2022-10-15T00:00:00Z', 1)).toEqual([
      '2022-10-15T00:00:00.000Z',
      '2022-10-16T00:00:00.000Z',
    ])
  })

  it('returns days of 25 and 23 hours where clocks change', () => {
    expect(written('America/New_York', '2022-11-06T18:00:00Z', 2)).toEqual([
      '2022-11-05T04:00:00.000Z',
      '2022-11-06T04:00:00.000Z',
      '2022-11-07T05:00:00.000Z',
    ])
    expect(written('America/New_York', '2023-03-13T18:00:00Z', 2)).toEqual([
      '2023-03-12T05:00:00.000Z',
      '2023-03-13T04:00:00.000Z',
      '2023-03-14T04:00:00.000Z',
    ])
  })

  it('returns one o’clock where clocks are set ahead at midnight', () => {
    expect(written('Asia/Beirut', '2022-03-27T12:00:00+03:00', 2)).toEqual([
      '2022-03-25T22:00:00.000Z',
      '2022-03-26T22:00:00.000Z',
      '2022-03-27T21:00:00.000Z',
    ])
  })

  it.each([
    'Asia/Seoul',
    'America/New_York',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ])('encloses now with adjacent days in %s at any time', (zone) => {
    const of = formats('en', zone)
    const moments = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') })
    fc.assert(
      fc.property(moments, (now) => {
        const starts = dayStarts(now, 3, of)

        expect(starts).toHaveLength(4)
        expect(starts[2]).toBeLessThanOrEqual(now)
        expect(starts[3]).toBeGreaterThan(now)
        for (const [i, start] of starts.entries()) {
          expect(of.dayKey(start)).not.toBe(of.dayKey(start - 1))
          const length = start - (starts[i - 1] ?? start - DAY)
          expect(length).toBeGreaterThanOrEqual(23 * HOUR)
          expect(length).toBeLessThanOrEqual(25 * HOUR)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('returns one list for all minutes of a day, and another one the next day', () => {
    const today = daysUntil(FIRE, en)

    expect(today).toHaveLength(91)
    expect(daysUntil(FIRE + HOUR, en)).toBe(today)
    expect(daysUntil(FIRE + DAY, en)[0]).toBe(today[1])
  })
})
