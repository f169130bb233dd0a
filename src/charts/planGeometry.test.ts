import { describe, expect, it } from 'vitest'
import { placedGap, planPath } from './planGeometry.ts'

/** A picture of 400 by 200 px over 400 ms. */
const SCALE = { x: (at: number) => at, y: (ratio: number) => 200 - ratio * 200, right: 400 }
const WHOLE = { from: 0, to: 400 }

describe('the line of the plan', () => {
  const plan = [
    { from: 50, to: 100, ratio: 0 },
    { from: 100, to: 300, ratio: 0.5 },
    { from: 300, to: 300, ratio: 1 },
  ]

  it('steps from the forecast to the last promised moment', () => {
    expect(planPath(plan, SCALE, WHOLE)).toBe('M50 200H100V100H300V0H300')
  })

  it('is cut at the end of the picture', () => {
    expect(planPath(plan, SCALE, { from: 120, to: 250 })).toBe('M120 100H250')
  })

  it('is empty without a plan, or if the plan is outside the picture', () => {
    expect(planPath([], SCALE, WHOLE)).toBe('')
    expect(planPath(plan, SCALE, { from: 310, to: 400 })).toBe('')
  })
})

describe('the bracket between plan and actual', () => {
  const gap = (planned: number, actual: number, text = 'late') => ({ planned, actual, text })

  it('spans both levels right of the moment, with its words in the middle', () => {
    expect(placedGap(gap(0.9, 0.4), 200, SCALE)).toEqual({
      path: 'M207 20h5V120h-5',
      label: { x: 218, y: 75, lines: ['late'] },
    })
  })

  it('puts its words below if the levels are near, and above at the bottom of the picture', () => {
    expect(placedGap(gap(0.5, 0.45), 200, SCALE).label?.y).toBe(126)
    expect(placedGap(gap(0, 0.05), 200, SCALE).label?.y).toBe(184)
  })

  it('is words alone if the levels meet', () => {
    expect(placedGap(gap(0.5, 0.5), 200, SCALE)).toMatchObject({ path: '', label: { y: 116 } })
  })

  it('breaks words too long for one line, and drops words too long for two', () => {
    const long = gap(0.9, 0.4, '15 pts behind plan')

    expect(placedGap(long, 200, SCALE).label?.lines).toEqual(['15 pts behind plan'])
    expect(placedGap(long, 290, SCALE).label?.lines).toEqual(['15 pts', 'behind plan'])
    expect(placedGap(long, 380, SCALE).label).toBeNull()
  })

  it('is the same whichever of the two is higher', () => {
    expect(placedGap(gap(0.4, 0.9), 200, SCALE).path).toBe(
      placedGap(gap(0.9, 0.4), 200, SCALE).path,
    )
  })
})
