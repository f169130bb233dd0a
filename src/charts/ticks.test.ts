import { describe, expect, it } from 'vitest'
import { hourTicks, roundTicks } from './ticks.ts'

describe('the ticks of an axis of hours', () => {
  it('are as many as have room', () => {
    expect(hourTicks(144, 240)).toEqual([0, 24, 48, 72, 96, 120, 144])
    expect(hourTicks(144, 110)).toEqual([0, 48, 96, 144])
    expect(hourTicks(72, 110)).toEqual([0, 24, 48, 72])
    expect(hourTicks(24, 200)).toEqual([0, 6, 12, 18, 24])
    expect(hourTicks(1, 200)).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  it('always have the two ends, however narrow and however long', () => {
    expect(hourTicks(72, 10)).toEqual([0, 72])
    expect(hourTicks(504, 60)).toEqual([0, 504])
  })
})

describe('round ticks', () => {
  it('are even, reach the maximum, and have at most `count` steps', () => {
    expect(roundTicks(4_549_333_500, 5)).toEqual([0, 1e9, 2e9, 3e9, 4e9, 5e9])
    expect(roundTicks(4_549_333_500, 3)).toEqual([0, 2e9, 4e9, 6e9])
    expect(roundTicks(7, 1)).toEqual([0, 10])
  })

  it('have one unit for a maximum of 0', () => {
    expect(roundTicks(0, 5)).toEqual([0, 1])
  })
})
