import { expect, it } from 'vitest'
import { textWidth } from './textWidth.ts'

it('gives combining accents no width', () => {
  expect(textWidth(`Log${'\u0301'.repeat(190)}in`, 20)).toBe(textWidth('Login', 20))
  expect(textWidth('caf\u0065\u0301', 20)).toBe(textWidth('cafe', 20))
})

it('grows with each letter, with the size, and is more for Hangul than for Latin', () => {
  expect(textWidth('', 20)).toBe(0)
  expect(textWidth('Login', 40)).toBe(2 * textWidth('Login', 20))
  expect(textWidth('로그인', 20)).toBeGreaterThan(textWidth('Log', 20))
})
