import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pollDelay, type PollHistory } from './pollDelay.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const healthy: PollHistory = {
  baseMs: MINUTE,
  failures: 0,
  everRead: true,
  isFirst: false,
  retryAfterMs: null,
  isRejected: false,
  fallbackMs: 0,
}
/** The shortest and longest delay in seconds, from the extremes of the random numbers. */
const range = (history: Partial<PollHistory>) =>
  [0, 1].map((end) => pollDelay({ ...healthy, ...history }, () => end) / SECOND)

describe('the delay until the next poll', () => {
  it.each<[string, Partial<PollHistory>, number, number]>([
    ['a good poll of a reader', {}, 48, 72],
    ['a good poll of a wall', { baseMs: 15 * SECOND }, 12, 18],
    ['a good poll of a scenario', { baseMs: 2 * SECOND }, 1.6, 2.4],
    ['the very first good poll', { isFirst: true }, 1, 60],
    ['a failed first load', { failures: 1, everRead: false }, 5, 30],
    ['a second failure of the first load', { failures: 2, everRead: false }, 60, 120],
    ['one failure', { failures: 1 }, 60, 120],
    ['one failure on a wall', { failures: 1, baseMs: 15 * SECOND }, 15, 30],
    ['two failures on a wall', { failures: 2, baseMs: 15 * SECOND }, 30, 60],
    ['three failures on a wall', { failures: 3, baseMs: 15 * SECOND }, 60, 120],
    ['a thousand failures', { failures: 1_000 }, 60, 120],
    ['being turned away', { failures: 3, isRejected: true }, 240, 360],
    [
      'a failure with a fallback that is busy for 200 s',
      { failures: 1, fallbackMs: 200 * SECOND },
      200,
      240,
    ],
  ])('after %s is %j: from %d to %d s', (_, history, least, most) => {
    expect(range(history)).toEqual([least, most])
  })

  it.each<[string, number, number, number]>([
    // Retry-After, shortest and longest delay in seconds, after one failure on a reader's page.
    ['a minute', 60, 60, 180],
    ['no time at all', 0, 60, 125],
    ['less than five seconds', 1, 60, 125],
    ['five minutes', 300, 300, 600],
    ['fifteen minutes', 900, 900, 1_800],
    ['a year', 31_536_000, 900, 1_800],
    ['less than nothing', -5, 60, 125],
    ['no number', NaN, 60, 120],
    ['endlessly', Infinity, 60, 120],
  ])('obeys and spreads a Retry-After of %s', (_, seconds, least, most) => {
    expect(range({ failures: 1, retryAfterMs: seconds * SECOND })).toEqual([least, most])
  })

  it('is spread evenly around the interval of the view', () => {
    const delays = Array.from({ length: 1_001 }, (_, i) => pollDelay(healthy, () => i / 1_000))

    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length
    expect(mean).toBeCloseTo(MINUTE, 3)
  })

  it('is finite and from one second to one hour for any input', () => {
    const absurd = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 2 ** 31, Number.MAX_VALUE),
    )
    const histories = fc.record({
      baseMs: absurd,
      failures: absurd,
      everRead: fc.boolean(),
      isFirst: fc.boolean(),
      retryAfterMs: fc.option(absurd),
      isRejected: fc.boolean(),
      fallbackMs: absurd,
    })
    fc.assert(
      fc.property(histories, absurd, (history, chance) => {
        const delay = pollDelay(history, () => chance)

        expect(Number.isFinite(delay)).toBe(true)
        expect(delay).toBeGreaterThanOrEqual(SECOND)
        expect(delay).toBeLessThanOrEqual(60 * MINUTE)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is at least the Retry-After, and at most twice the maximum of it and the backoff', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    const retryAfter = fc.integer({ min: 0, max: 3_600_000 })
    fc.assert(
      fc.property(
        retryAfter,
        fc.integer({ min: 1, max: 20 }),
        chance,
        (retryAfterMs, failures, random) => {
          const delay = pollDelay({ ...healthy, failures, retryAfterMs }, () => random)

          expect(delay).toBeGreaterThanOrEqual(Math.min(retryAfterMs, 15 * MINUTE))
          expect(delay).toBeLessThanOrEqual(2 * 15 * MINUTE)
        },
      ),
    )
  })
})
