import { describe, expect, it } from 'vitest'
import { bigText, hoursText, markText } from './figures.ts'
import { en } from '../../../texts/en/comparison.ts'
import { ko } from '../../../texts/ko/comparison.ts'

describe('hours beside a picture', () => {
  it('have one decimal, omitted if 0', () => {
    const hours = [0, 0.3, 23, 48 + 53 / 60, 127.5].map((one) => hoursText(one * 3_600_000))

    expect(hours).toEqual(['0', '0.3', '23', '48.9', '127.5'])
  })
})

describe('a figure of a return', () => {
  it('is a word or a sign if there is no value', () => {
    const marks = [
      { kind: 'at', ms: 3_600_000 },
      { kind: 'open' },
      { kind: 'never' },
      { kind: 'unknown', wasMs: 3_600_000 },
    ] as const

    expect(marks.map((mark) => markText(mark, en))).toEqual(['1', 'open', '–', '?'])
    expect(marks.map((mark) => markText(mark, ko))).toEqual(['1', '남음', '–', '?'])
  })
})

describe('a large number', () => {
  it('has three digits and the unit of its language', () => {
    const values = [0, 12_345, 950_000_000, 999_900_000, 1_979_793_720, 1.5e12]

    expect(values.map((value) => bigText(value, 'en'))).toEqual([
      '0',
      '12,300',
      '950 m',
      '1 bn',
      '1.98 bn',
      '1.5 tn',
    ])
    expect(values.map((value) => bigText(value, 'ko'))).toEqual([
      '0',
      '1.23만',
      '9.5억',
      '10억',
      '19.8억',
      '1.5조',
    ])
  })
})
