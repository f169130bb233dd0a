import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from './linesOf.ts'
import { textWidth } from './textWidth.ts'

it('breaks at blanks', () => {
  expect(linesOf('As of Tue 18 Oct 2022, 09:00 KST', 120, 12)).toEqual([
    'As of Tue 18 Oct',
    '2022, 09:00 KST',
  ])
})

it('breaks a word that is longer than a line', () => {
  const lines = linesOf('https://status.example/recovery/', 100, 12)

  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe('https://status.example/recovery/')
})

it('gives each letter a line if none fits', () => {
  expect(linesOf('ab', 1, 12)).toEqual(['a', 'b'])
})

it('loses no letter, and no line is too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('가', '나', 'a', 'b', ' ') }), (text) => {
      const lines = linesOf(text, 60, 12)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(60 + 1e-9)
    }),
  )
})
