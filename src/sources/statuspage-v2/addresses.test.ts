import { describe, expect, it } from 'vitest'
import type { SourceProblem } from '../../status/problems.ts'
import { SourceError } from '../source.ts'
import { createAddresses } from './addresses.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const FAILING: SourceProblem = { kind: 'failing', status: 503 }
const REJECTED: SourceProblem = { kind: 'refused', status: 403 }
const GONE: SourceProblem = { kind: 'gone', status: 404 }

let now = 0
function addressesOf(...urls: readonly string[]) {
  now = Date.parse('2026-03-10T14:20:00Z')
  const addresses = createAddresses(urls, () => now)
  /** Fails the preferred URL; returns true if a fallback URL may be requested at once. */
  const fails = (problem = FAILING, retryAfterMs: number | null = null) =>
    addresses.failed(addresses.preferred(), new SourceError(problem, retryAfterMs), true)
      .fallbackMs === 0
  /** Answers from the preferred URL with a copy of the given age, ms. */
  const answers = (ageMs = 0) => addresses.answered(addresses.preferred(), ageMs)
  return { ...addresses, fails, answers }
}

describe('several URLs', () => {
  it('uses the first URL until it fails, then the next, without switching back', () => {
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

  it('skips a URL during its Retry-After and uses the others', () => {
    const { preferred, fails } = addressesOf('a', 'b')
    expect(fails(FAILING, 10 * MINUTE)).toBe(true)
    expect(preferred()).toBe('b')
    expect(fails()).toBe(false)
    expect(preferred()).toBe('b')
    now += 10 * MINUTE
    expect(fails()).toBe(true)
    expect(preferred()).toBe('a')
  })

  it('waits for the URL that is free first, not for the one that failed last', () => {
    const { preferred, failed } = addressesOf('a', 'b')
    failed('a', new SourceError(FAILING, 6 * MINUTE), true)
    now += MINUTE

    const error = failed('b', new SourceError(REJECTED, 41 * SECOND), true)

    expect(preferred()).toBe('a')
    expect(error.fallbackMs).toBe(5 * MINUTE)
  })

  it.each([REJECTED, GONE])(
    'does not request a URL that rejects us ($kind) for five minutes',
    (rejection) => {
      const { preferred, fails } = addressesOf('a', 'b')
      expect(fails(rejection)).toBe(true)
      now += 5 * MINUTE - 1
      fails()
      expect(preferred()).toBe('b')
      now += 1
      fails()
      expect(preferred()).toBe('a')
    },
  )

  it('uses the URL whose cool-down ends first if all have one', () => {
    const { preferred, fails } = addressesOf('a', 'b', 'c')
    expect(fails(FAILING, 15 * MINUTE)).toBe(true)
    expect(fails(FAILING, MINUTE)).toBe(true)
    expect(fails(FAILING, 2 * MINUTE)).toBe(false)
    expect(preferred()).toBe('b')
  })

  it('clamps Retry-After to between five seconds and fifteen minutes', () => {
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

  it('switches after two old copies in a row, not after one', () => {
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

  it('Retry-After on incidents.json does not delay polling but switches to the next URL', () => {
    const { preferred, failed } = addressesOf('a', 'b')
    failed('a', new SourceError(GONE), false)
    expect(preferred()).toBe('b')
    expect(failed('b', new SourceError(FAILING), true).fallbackMs).toBe(0)
    expect(preferred()).toBe('a')
  })

  it('ignores a late failure of the previous URL', () => {
    const { preferred, answered, failed, fails } = addressesOf('a', 'b', 'c')
    fails()
    answered('a', 10 * MINUTE)
    answered('a', 10 * MINUTE)
    failed('a', new SourceError(FAILING), true)
    expect(preferred()).toBe('b')
  })
})

it('requests a single URL again, and passes its Retry-After on', () => {
  const { preferred, fails, answers } = addressesOf('a')
  expect([fails(), fails(REJECTED), fails(FAILING, MINUTE)]).toEqual([false, false, false])
  answers(10 * MINUTE)
  answers(10 * MINUTE)
  expect(preferred()).toBe('a')
})
