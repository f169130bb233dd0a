import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from './curveDrawingLines.ts'
import { labelWidth } from './laneGeometry.ts'

it('breaks at blanks', () => {
  expect(linesOf('As of Tue 18 Oct 2022, 09:00 KST', 120)).toEqual([
    'As of Tue 18 Oct',
    '2022, 09:00 KST',
  ])
})

it('breaks a word that is longer than a line', () => {
  expect(linesOf('https://status.example/recovery/', 100)).toEqual([
    'https://status.',
    'example/recover',
    'y/',
  ])
})

it('loses no letter, and no line is too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('가', '나', 'a', 'b', ' ') }), (text) => {
      const lines = linesOf(text, 60)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(labelWidth(line) * (12 / 13)).toBeLessThanOrEqual(60)
    }),
  )
})
