import { describe, expect, it } from 'vitest'
import { momentIn, momentText } from './prefs.ts'

const MOMENT = Date.UTC(2022, 9, 17, 0, 33)

describe('momentIn', () => {
  it('reads a time with its offset', () => {
    expect(momentIn('2022-10-17T09:33+09:00')).toBe(MOMENT)
  })

  it('reads a time whose plus has become a space', () => {
    expect(momentIn('2022-10-17T09:33 09:00')).toBe(MOMENT)
  })

  it('rejects a time without an offset, because its clock is unknown', () => {
    expect(momentIn('2022-10-17T09:33')).toBeNull()
  })

  it.each([null, '', '1', 'yesterday', '2022-10-17', '2022-13-45T99:99Z'])('rejects %s', (raw) => {
    expect(momentIn(raw)).toBeNull()
  })
})

describe('momentText', () => {
  it('omits seconds for a whole minute', () => {
    expect(momentText(MOMENT)).toBe('2022-10-17T00:33Z')
    expect(momentText(MOMENT + 7_000)).toBe('2022-10-17T00:33:07Z')
    expect(momentText(MOMENT + 7)).toBe('2022-10-17T00:33:00.007Z')
  })

  it.each([0, 1_000, 59_999, 12_345_678])('round-trips through momentIn, %i ms later', (ms) => {
    expect(momentIn(momentText(MOMENT + ms))).toBe(MOMENT + ms)
  })
})
