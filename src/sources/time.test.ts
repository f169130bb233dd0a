import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentOf, zoneOf } from './time.ts'

describe('momentOf', () => {
  it.each([
    ['2022-10-15T15:30:00.000+09:00', '2022-10-15T06:30:00.000Z'],
    ['2022-10-15T15:30:00+0900', '2022-10-15T06:30:00.000Z'],
    ['2022-10-15T15:30:00.5-03:30', '2022-10-15T19:00:00.500Z'],
    ['2022-10-15T06:30:00Z', '2022-10-15T06:30:00.000Z'],
    ['2022-10-15T06:30Z', '2022-10-15T06:30:00.000Z'],
    ['2022-10-15T06:30:00.123456789Z', '2022-10-15T06:30:00.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
  ])('reads %s', (raw, iso) => {
    expect(momentOf(raw)).toBe(Date.parse(iso))
  })

  it.each([
    ['a number in quotes', '1'],
    ['a year', '2022'],
    ['a day', '2022-10-15'],
    ['without zone', '2022-10-15T15:30:00'],
    ['with a zone by name', '2022-10-15T15:30:00 KST'],
    ['with a space for the T', '2022-10-15 15:30:00Z'],
    ['with spaces around', ' 2022-10-15T15:30:00Z '],
    ['on 30 February', '2022-02-30T00:00:00Z'],
    ['on 29 February of a common year', '2023-02-29T00:00:00Z'],
    ['on 31 April', '2022-04-31T00:00:00Z'],
    ['on day 0', '2022-04-00T00:00:00Z'],
    ['in month 13', '2022-13-01T00:00:00Z'],
    ['in month 0', '2022-00-01T00:00:00Z'],
    ['at 24:00', '2022-10-15T24:00:00Z'],
    ['at 15:60', '2022-10-15T15:60:00Z'],
    ['at a leap second', '2016-12-31T23:59:60Z'],
    ['with an offset of 99 minutes', '2022-10-15T15:30:00+09:99'],
    ['before status pages', '1970-01-01T00:00:00Z'],
    ['with six digits of year', '+022022-10-15T15:30:00Z'],
    ['empty', ''],
    ['a word', 'soon'],
    ['HTML', '<time>2022-10-15T15:30:00Z</time>'],
    ['in milliseconds', 1_665_815_400_000],
    ['nothing', null],
    ['absent', undefined],
    ['a list', ['2022-10-15T15:30:00Z']],
    ['an object', { at: '2022-10-15T15:30:00Z' }],
    ['true', true],
  ])('rejects %s', (_, raw) => {
    expect(momentOf(raw)).toBeNull()
  })

  it('round-trips any written time', () => {
    const dates = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        expect(momentOf(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  it('returns a time or null for any input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue()), (raw) => {
        const at = momentOf(raw)

        expect(at === null || Number.isFinite(at)).toBe(true)
      }),
    )
  })
})

describe('zoneOf', () => {
  it('accepts an IANA name', () => {
    expect(zoneOf('Asia/Seoul')).toBe('Asia/Seoul')
    expect(zoneOf('UTC')).toBe('UTC')
  })

  it('checks a name that differs from the previous one, known or not', () => {
    const zones = ['Asia/Seoul', 'Asia/Seoul', 'Seoul', 'Asia/Seoul', 'Seoul', 'UTC']
    expect(zones.map(zoneOf)).toEqual(['Asia/Seoul', 'Asia/Seoul', null, 'Asia/Seoul', null, 'UTC'])
  })

  it.each(['Seoul', '', 'Mars/Olympus', '__proto__', 'x'.repeat(65), null, undefined, 9, {}])(
    'rejects %j without guessing',
    (raw) => {
      expect(zoneOf(raw)).toBeNull()
    },
  )
})
