import { describe, expect, it } from 'vitest'
import type { SourceProblem } from '../../status/sourceProblem.ts'
import { SourceError } from '../source.ts'
import { createAddresses } from './addresses.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const FAILING: SourceProblem = { kind: 'failing', status: 503 }
const AWAY: SourceProblem = { kind: 'refused', status: 403 }
const GONE: SourceProblem = { kind: 'gone', status: 404 }

let now = 0
function addressesOf(...urls: readonly string[]) {
  now = Date.parse('2026-03-10T14:20:00Z')
  const addresses = createAddresses(urls, () => now)
  /** The address to ask fails; gives back whether another may be asked meanwhile. */
  const fails = (problem = FAILING, retryAfterMs: number | null = null) =>
    addresses.failed(addresses.preferred(), new SourceError(problem, retryAfterMs), true)
      .hasFallback
  /** The address to ask gives a copy of an age, ms. */
  const answers = (ageMs = 0) => addresses.answered(addresses.preferred(), ageMs)
  return { ...addresses, fails, answers }
}

describe('of several addresses', () => {
  it('the first is asked until it fails, and then the next, without a way back', () => {
    const { preferred, fails, answers } = addressesOf('a', 'b', 'c')
    answers()
    expect(preferred()).toBe('a')
    expect(fails()).toBe(true)
    expect(preferred()).toBe('b')
    answers()
    expect(preferred()).toBe('b')
    fails()
    expect(preferred()).toBe('c')
    fails()
    expect(preferred()).toBe('a')
  })

  it('one that asks to wait does not hold up the others, and is passed over meanwhile', () => {
    const { preferred, fails } = addressesOf('a', 'b')
    expect(fails(FAILING, 10 * MINUTE)).toBe(true)
    expect(preferred()).toBe('b')
    expect(fails()).toBe(false)
    expect(preferred()).toBe('b')
    now += 10 * MINUTE
    expect(fails()).toBe(true)
    expect(preferred()).toBe('a')
  })

  it.each([AWAY, GONE])('one that turns us away ($kind) is left alone for five minutes', (away) => {
    const { preferred, fails } = addressesOf('a', 'b')
    expect(fails(away)).toBe(true)
    now += 5 * MINUTE - 1
    fails()
    expect(preferred()).toBe('b')
    now += 1
    fails()
    expect(preferred()).toBe('a')
  })

  it('the one whose rest ends first is asked, where all want to be left alone', () => {
    const { preferred, fails } = addressesOf('a', 'b', 'c')
    expect(fails(FAILING, 15 * MINUTE)).toBe(true)
    expect(fails(FAILING, MINUTE)).toBe(true)
    expect(fails(FAILING, 2 * MINUTE)).toBe(false)
    expect(preferred()).toBe('b')
  })

  it('a wish is kept from five seconds to fifteen minutes, whatever it is', () => {
    const { preferred, fails } = addressesOf('a', 'b')
    fails(FAILING, 0)
    now += 4 * SECOND
    fails()
    expect(preferred()).toBe('b')
    now += SECOND
    fails(FAILING, 1e15)
    expect(preferred()).toBe('a')
    now += 15 * MINUTE
    fails()
    expect(preferred()).toBe('b')
  })

  it('the next is asked after two old copies in a row, and not after one', () => {
    const { preferred, answers } = addressesOf('a', 'b')
    answers(151 * SECOND)
    answers(150 * SECOND)
    answers(151 * SECOND)
    expect(preferred()).toBe('a')
    answers(151 * SECOND)
    expect(preferred()).toBe('b')
    answers(151 * SECOND)
    expect(preferred()).toBe('b')
  })

  it('the wish of a file that is seldom asked for holds up nothing, and has the next asked', () => {
    const { preferred, failed } = addressesOf('a', 'b')
    failed('a', new SourceError(GONE), false)
    expect(preferred()).toBe('b')
    expect(failed('b', new SourceError(FAILING), true).hasFallback).toBe(true)
    expect(preferred()).toBe('a')
  })

  it('what comes late from the one before changes nothing', () => {
    const { preferred, answered, failed, fails } = addressesOf('a', 'b', 'c')
    fails()
    answered('a', 10 * MINUTE)
    answered('a', 10 * MINUTE)
    failed('a', new SourceError(FAILING), true)
    expect(preferred()).toBe('b')
  })
})

it('a single address is asked again, and its wish is the page’s', () => {
  const { preferred, fails, answers } = addressesOf('a')
  expect([fails(), fails(AWAY), fails(FAILING, MINUTE)]).toEqual([false, false, false])
  answers(10 * MINUTE)
  answers(10 * MINUTE)
  expect(preferred()).toBe('a')
})
