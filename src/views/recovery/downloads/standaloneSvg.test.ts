import { expect, it } from 'vitest'
import { plainValue } from './standaloneSvg.ts'

it.each([
  ['rgb(20, 22, 31)', '#14161f'],
  ['color(srgb 0.659608 0.748549 0.874196)', '#a8bfdf'],
  ['color(srgb 1 -0.00001 1e-7)', '#ff0000'],
  ['url("#r1partly")', 'url(#r1partly)'],
  ['url("https://status.example/recovery/#r1partly")', 'url(#r1partly)'],
  ['none', 'none'],
  ['5px, 3px', '5px, 3px'],
])('writes %s as %s', (value, plain) => {
  expect(plainValue(value)).toBe(plain)
})
