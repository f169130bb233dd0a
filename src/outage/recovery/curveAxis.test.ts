import { describe, expect, it } from 'vitest'
import { curveAxis } from './curveModel.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const at = (hours: number) => hours * HOUR

function endOf(now: number, planEndsAt: number | null, isOver = false): number {
  const drawn = { from: at(-1), to: now }
  return curveAxis({ drawn, onset: 0, isOver, planEndsAt }).to
}

describe('the axis of a recovery curve', () => {
  it('leaves half a day beyond now once the outage is old', () => {
    expect(endOf(at(65), null)).toBe(at(77))
  })

  it('leaves half a day beyond a plan that reaches further', () => {
    expect(endOf(at(65), at(80))).toBe(at(92))
    expect(endOf(at(65), at(20))).toBe(at(77))
  })

  it('leaves less while the outage is young, so that its hours can be seen', () => {
    expect(endOf(30 * MINUTE, null)).toBe(40 * MINUTE)
    expect(endOf(at(10), null)).toBe(at(12))
  })

  it('lets a plan of weeks run out of the picture of an hour', () => {
    expect(endOf(at(1), at(500))).toBe(at(5) + 12 * MINUTE)
  })

  it('ends with the curve once all is over', () => {
    expect(endOf(at(140), at(160), true)).toBe(at(140))
  })
})
