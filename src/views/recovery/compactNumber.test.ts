import { describe, expect, it } from 'vitest'
import { compactNumber, compactRange } from './compactNumber.ts'

/** With plain blanks and dashes. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

describe('a large number', () => {
  it.each([
    [6_200_000_000, '6.2 bn', '62억'],
    [62_000_000_000, '62 bn', '620억'],
    [999_999_999, '1 bn', '10억'],
    [950_000_000, '950 m', '9.5억'],
    [95_000_000, '95 m', '9,500만'],
    [140_000_000, '140 m', '1.4억'],
    [9_960_000, '10 m', '996만'],
    [820_000, '820,000', '82만'],
    [9_400, '9,400', '9,400'],
    [0, '0', '0'],
  ])('of %d is %s, in Korean %s', (value, en, ko) => {
    expect([compactNumber(value, 'en'), compactNumber(value, 'ko')].map(plain)).toEqual([en, ko])
  })
})

describe('a range', () => {
  it('uses one unit', () => {
    expect(plain(compactRange(910_000_000, 6_230_000_000, 'en'))).toBe('0.9–6.2 bn')
    expect(plain(compactRange(910_000_000, 6_230_000_000, 'ko'))).toBe('9.1–62억')
  })

  it('of zero width is one number', () => {
    expect(plain(compactRange(6_210_000_000, 6_230_000_000, 'en'))).toBe('6.2 bn')
  })
})
