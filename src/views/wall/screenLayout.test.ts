import { expect, it } from 'vitest'
import { screenLayout } from './screenLayout.ts'

it.each([
  ['a 16:9 screen of any sharpness', 1_920, 1_080, 'wide'],
  ['a 4:3 screen', 1_600, 1_200, 'wide'],
  ['a very wide one', 2_560, 1_080, 'wide'],
  ['one that stands upright', 1_080, 1_920, 'tall'],
  ['a phone', 780, 1_688, 'flow'],
  ['letters of twice the size', 960, 540, 'flow'],
])('%s', (_, width, height, layout) => {
  expect(screenLayout({ width, height })).toBe(layout)
})
