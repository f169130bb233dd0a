import { describe, expect, it } from 'vitest'
import { momentIn, momentText } from './prefs.ts'

const MOMENT = Date.UTC(2022, 9, 17, 0, 33)

describe('a moment in an address', () => {
  it('is read with its offset', () => {
    expect(momentIn('2022-10-17T09:33+09:00')).toBe(MOMENT)
  })

  it('is read where the plus has arrived as a blank', () => {
    expect(momentIn('2022-10-17T09:33 09:00')).toBe(MOMENT)
  })

  it('is nothing without an offset, because nobody knows whose clock it means', () => {
    expect(momentIn('2022-10-17T09:33')).toBeNull()
  })

  it.each([null, '', '1', 'yesterday', '2022-10-17', '2022-13-45T99:99Z'])(
    'is nothing for %s',
    (raw) => {
      expect(momentIn(raw)).toBeNull()
    },
  )
})

describe('a moment written into an address', () => {
  it('is told to the minute where it is a whole one', () => {
    expect(momentText(MOMENT)).toBe('2022-10-17T00:33Z')
    expect(momentText(MOMENT + 7_000)).toBe('2022-10-17T00:33:07Z')
    expect(momentText(MOMENT + 7)).toBe('2022-10-17T00:33:00.007Z')
  })

  it.each([0, 1_000, 59_999, 12_345_678])('is read back as it was, %i ms later', (ms) => {
    expect(momentIn(momentText(MOMENT + ms))).toBe(MOMENT + ms)
  })
})
