import { expect, it } from 'vitest'
import { planPoints } from './curveModel.ts'

it.each([
  [-0.15, -15],
  [0.104, 10],
  [-0.02, -2],
  [-0.01, 0],
  [0.01, 0],
  [0.004, 0],
  [0, 0],
])('%d of all use are %d points', (ahead, points) => {
  expect(planPoints(ahead)).toBe(points)
})

it('is on plan at a hundredth that a sum of shares makes a hair longer', () => {
  expect(planPoints(0.3 - 0.29)).toBe(0)
})
