import { expect, it } from 'vitest'
import { pageShift } from './pageShift.ts'

const TEN_MINUTES = 10 * 60_000
const NOON = Date.parse('2022-10-16T12:00:00+09:00')
const week = Array.from({ length: 7 * 24 * 6 }, (_, i) => pageShift(NOON + i * TEN_MINUTES))

it('moves the picture by at most four units', () => {
  for (const { x, y } of week) expect(Math.hypot(x, y)).toBeLessThanOrEqual(4)
})

it('moves it every ten minutes, and not in between', () => {
  const places = week.map(({ x, y }) => `${x} ${y}`)

  expect(pageShift(NOON + TEN_MINUTES - 1)).toEqual(pageShift(NOON))
  for (const [i, place] of places.entries()) expect(place).not.toBe(places[i + 1])
})

it('spreads over all sides, so that no edge stays where it is', () => {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

  expect(Math.abs(mean(week.map(({ x }) => x)))).toBeLessThan(0.3)
  expect(Math.abs(mean(week.map(({ y }) => y)))).toBeLessThan(0.3)
  expect(new Set(week.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(50)
})
