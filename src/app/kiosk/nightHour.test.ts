import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNight, minuteOfDayIn, nextNight } from './nightHour.ts'

const HOUR = 3_600_000
const seoul = minuteOfDayIn('Asia/Seoul')
const at = (text: string) => Date.parse(`${text}+09:00`)
const shown = (moment: number) => new Date(moment + 9 * HOUR).toISOString().slice(0, 16)

it('is between three and five, this night or the next', () => {
  const earliest = (now: string) => shown(nextNight(at(now), seoul, () => 0))
  const latest = (now: string) => shown(nextNight(at(now), seoul, () => 0.999_999))

  expect(earliest('2026-03-10T14:20:00')).toBe('2026-03-11T03:00')
  expect(latest('2026-03-10T14:20:00')).toBe('2026-03-11T04:59')
  expect(earliest('2026-03-11T02:59:00')).toBe('2026-03-11T03:00')
})

it('is not in the present night: a wall that reloaded at three does not reload at four', () => {
  expect(shown(nextNight(at('2026-03-11T03:00:00'), seoul, () => 0.5))).toBe('2026-03-12T04:00')
})

it.each([
  'Asia/Seoul',
  'Europe/Berlin',
  'America/New_York',
  'Europe/Athens',
  'Australia/Lord_Howe',
])('is at night and within two days in %s, even when clocks change', (zone) => {
  const minuteOfDay = minuteOfDayIn(zone)
  const moment = fc.integer({
    min: Date.parse('2025-01-01T00:00Z'),
    max: Date.parse('2027-01-01T00:00Z'),
  })
  fc.assert(
    fc.property(moment, fc.double({ min: 0, max: 0.999_999, noNaN: true }), (now, drawn) => {
      const night = nextNight(now, minuteOfDay, () => drawn)
      expect(night).toBeGreaterThan(now)
      expect(night - now).toBeLessThan(28 * HOUR)
      expect(isNight(minuteOfDay(night))).toBe(true)
    }),
  )
})

it('gives the minute of the day, even just after midnight', () => {
  expect(seoul(at('2026-03-11T00:07:30'))).toBe(7)
})
