import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNightOver, type ReloadFacts, reloadReason, retryMs } from './reloadRules.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE

/** A running page that needs no reload, apart from the given facts. */
const facts = (given: Partial<ReloadFacts> = {}): ReloadFacts => ({
  now: NOW,
  pageAgeMs: 100 * MINUTE,
  lastAt: null,
  stillMs: 0,
  isNewBuildOut: false,
  nightAt: NOW + 60 * MINUTE,
  minuteOfDay: 4 * 60,
  alarmMs: null,
  freshness: 'live',
  ...given,
})
const atNight = { nightAt: NOW - MINUTE }

describe('a wall reloads', () => {
  it('if nothing was drawn for a minute, if a newer build is out, and at night', () => {
    expect(reloadReason(facts())).toBeNull()
    expect(reloadReason(facts({ stillMs: 59_999 }))).toBeNull()
    expect(reloadReason(facts({ stillMs: MINUTE }))).toBe('stuck')
    expect(reloadReason(facts({ isNewBuildOut: true }))).toBe('build')
    expect(reloadReason(facts(atNight))).toBe('night')
  })

  it('not while an alarm is less than five minutes old, unless drawing has stopped', () => {
    const young = { alarmMs: 5 * MINUTE - 1, isNewBuildOut: true, ...atNight }

    expect(reloadReason(facts(young))).toBeNull()
    expect(reloadReason(facts({ ...young, alarmMs: 5 * MINUTE }))).toBe('build')
    expect(reloadReason(facts({ ...young, stillMs: MINUTE }))).toBe('stuck')
  })

  it('not while the displayed data cannot be replaced', () => {
    const reasons = ['live', 'late', 'stale', 'blind', null].map((freshness) =>
      reloadReason(facts({ isNewBuildOut: true, freshness })),
    )

    expect(reasons).toEqual(['build', null, null, 'build', 'build'])
  })

  it('at most once in ten minutes', () => {
    const stuck = { stillMs: MINUTE }

    expect(reloadReason(facts({ ...stuck, lastAt: NOW - 10 * MINUTE + 1 }))).toBeNull()
    expect(reloadReason(facts({ ...stuck, lastAt: NOW - 10 * MINUTE }))).toBe('stuck')
  })

  it('only if the page is ten minutes old, without storage or after the clock was set back', () => {
    const young = { stillMs: MINUTE, pageAgeMs: 9 * MINUTE }
    const old = { stillMs: MINUTE, pageAgeMs: 10 * MINUTE }

    expect(reloadReason(facts({ ...young, lastAt: 'unknown' }))).toBeNull()
    expect(reloadReason(facts({ ...young, lastAt: NOW + MINUTE }))).toBeNull()
    expect(reloadReason(facts({ ...old, lastAt: 'unknown' }))).toBe('stuck')
    expect(reloadReason(facts({ ...old, lastAt: NOW + MINUTE }))).toBe('stuck')
  })

  it('not in the daytime because of a night that it slept through', () => {
    const morning = facts({ ...atNight, minuteOfDay: 9 * 60 })

    expect(reloadReason(morning)).toBeNull()
    expect(isNightOver(morning)).toBe(true)
    expect(isNightOver(facts(atNight))).toBe(false)
    expect(isNightOver(facts({ minuteOfDay: 9 * 60 }))).toBe(false)
  })
})

it('after checking its host ever less often, at least every twelve minutes', () => {
  const delays = [1, 2, 3, 4, 5, 6, 60].map((failures) => retryMs(failures, () => 0.5) / MINUTE)

  expect(delays).toEqual([1, 2, 4, 8, 10, 10, 10])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, r) => {
        const delay = retryMs(n, () => r)
        expect(delay).toBeGreaterThanOrEqual(0.8 * MINUTE)
        expect(delay).toBeLessThan(12 * MINUTE + 1)
      },
    ),
  )
})
