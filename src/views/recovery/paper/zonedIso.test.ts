import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentInName, zonedIso } from './zonedIso.ts'

const ONSET = Date.parse('2022-10-15T15:30:00+09:00')

describe('zonedIso', () => {
  it.each([
    ['Asia/Seoul', '2022-10-15T15:30:00+09:00'],
    ['UTC', '2022-10-15T06:30:00+00:00'],
    ['America/Los_Angeles', '2022-10-14T23:30:00-07:00'],
    ['Asia/Kathmandu', '2022-10-15T12:15:00+05:45'],
    ['America/St_Johns', '2022-10-15T04:00:00-02:30'],
  ])('writes the offset in force in %s', (zone, text) => {
    expect(zonedIso(ONSET, zone)).toBe(text)
  })

  it('keeps its milliseconds', () => {
    expect(zonedIso(ONSET + 7, 'Asia/Seoul')).toBe('2022-10-15T15:30:00.007+09:00')
  })

  it('distinguishes the two passes of an hour when clocks go back', () => {
    const first = Date.parse('2022-11-06T08:30:00Z')

    expect(zonedIso(first, 'America/Los_Angeles')).toBe('2022-11-06T01:30:00-07:00')
    expect(zonedIso(first + 3_600_000, 'America/Los_Angeles')).toBe('2022-11-06T01:30:00-08:00')
  })

  it('parses back to the same moment', () => {
    const zones = ['Asia/Seoul', 'Europe/London', 'America/St_Johns', 'Pacific/Apia', 'UTC']
    const moments = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00:00Z') })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
        expect(Date.parse(zonedIso(at, zone))).toBe(at)
      }),
    )
  })
})

it('momentInName is safe in a file name', () => {
  expect(momentInName(Date.parse('2022-10-16T05:30:59Z'), 'Asia/Seoul')).toBe('2022-10-16T1430')
})
