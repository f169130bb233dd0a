import { describe, expect, it } from 'vitest'
import { wireTimes } from './wireParts.ts'

describe('wireTimes', () => {
  it('writes milliseconds and the offset of the page, not of the machine', () => {
    const time = wireTimes('Asia/Seoul')

    expect(time(Date.parse('2022-10-15T06:30:00Z'))).toBe('2022-10-15T15:30:00.000+09:00')
  })

  it('changes the offset with daylight saving time', () => {
    const time = wireTimes('America/Denver')

    expect(time(Date.parse('2021-07-01T12:00:00Z'))).toBe('2021-07-01T06:00:00.000-06:00')
    expect(time(Date.parse('2021-12-01T12:00:00Z'))).toBe('2021-12-01T05:00:00.000-07:00')
  })

  it('writes offsets of fractional hours', () => {
    expect(wireTimes('America/St_Johns')(0)).toBe('1969-12-31T20:30:00.000-03:30')
  })

  it('writes Z for a page in UTC', () => {
    expect(wireTimes('Etc/UTC')(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(wireTimes('Africa/Abidjan')(0)).toBe('1970-01-01T00:00:00.000+00:00')
  })
})
