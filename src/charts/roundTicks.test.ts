import { describe, expect, it } from 'vitest'
import { roundTicks } from './ticks.ts'

describe('round ticks', () => {
  it('are even, reach the most, and are at most so many steps', () => {
    expect(roundTicks(4_549_333_500, 5)).toEqual([0, 1e9, 2e9, 3e9, 4e9, 5e9])
    expect(roundTicks(4_549_333_500, 3)).toEqual([0, 2e9, 4e9, 6e9])
    expect(roundTicks(7, 1)).toEqual([0, 10])
  })

  it('have a unit where there is nothing', () => {
    expect(roundTicks(0, 5)).toEqual([0, 1])
  })
})
