import { describe, expect, it } from 'vitest'
import { momentIn } from './prefs.ts'

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
