import { describe, expect, it } from 'vitest'
import {
  answerAge,
  freshnessOf,
  type Freshness,
  isTrusted,
  READER_BOUNDS,
  WALL_BOUNDS,
} from './freshness.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const readAt = Date.parse('2022-10-15T15:30:00+09:00')

const BOUNDARIES: readonly (readonly [number, Freshness, Freshness])[] = [
  // Age, freshness on a wall, freshness on a reader's page.
  [0, 'live', 'live'],
  [90 * SECOND, 'live', 'live'],
  [90 * SECOND + 1, 'late', 'live'],
  [180 * SECOND, 'late', 'live'],
  [180 * SECOND + 1, 'stale', 'late'],
  [300 * SECOND, 'stale', 'late'],
  [300 * SECOND + 1, 'stale', 'stale'],
  [15 * MINUTE, 'stale', 'stale'],
  [15 * MINUTE + 1, 'blind', 'blind'],
  [Infinity, 'blind', 'blind'],
]

describe('freshness', () => {
  it.each(BOUNDARIES)(
    'at an age of %i ms is %s on a wall and %s elsewhere',
    (ageMs, wall, page) => {
      expect(answerAge({ readAt, ageMs }, WALL_BOUNDS)).toEqual({ kind: wall, ageMs, readAt })
      expect(answerAge({ readAt, ageMs }, READER_BOUNDS)).toEqual({ kind: page, ageMs, readAt })
    },
  )

  it('is blind without any answer', () => {
    const never = answerAge(undefined, READER_BOUNDS)

    expect(never).toEqual({ kind: 'never' })
    expect(freshnessOf(never)).toBe('blind')
  })

  it.each([-1, -15 * MINUTE, NaN, -Infinity])('is blind at the impossible age of %d', (ageMs) => {
    expect(answerAge({ readAt, ageMs }, READER_BOUNDS)).toEqual({
      kind: 'blind',
      ageMs: 0,
      readAt,
    })
  })

  it('trusts good news while live and late only', () => {
    expect((['live', 'late', 'stale', 'blind'] as const).filter(isTrusted)).toEqual([
      'live',
      'late',
    ])
  })
})
