import { describe, expect, it } from 'vitest'
import { SourceError } from '../sources/source.ts'
import { createPace } from './pollDelay.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('the poll delay of a query', () => {
  const state = (
    dataUpdateCount: number,
    errorUpdateCount: number,
    error: SourceError | null = null,
  ) =>
    ({ state: { dataUpdateCount, errorUpdateCount, error } }) as Parameters<
      ReturnType<typeof createPace>
    >[0]

  it('is the same number until the next result', () => {
    const pace = createPace(MINUTE, Math.random)

    const before = [pace(state(1, 0)), pace(state(1, 0)), pace(state(1, 0))]
    const after = [pace(state(2, 0)), pace(state(2, 0))]

    expect(new Set(before).size).toBe(1)
    expect(new Set(after).size).toBe(1)
    expect(after[0]).not.toBe(before[0])
  })

  it('changes after a failure and an answer that arrived together', () => {
    const pace = createPace(MINUTE, Math.random)

    expect(pace(state(2, 2))).not.toBe(pace(state(3, 3)))
  })

  it('counts failures since the last answer only', () => {
    const pace = createPace(15 * SECOND, () => 1)
    const history = [state(1, 0), state(2, 0), state(2, 1), state(2, 2), state(3, 2), state(3, 3)]

    expect(history.map((it) => pace(it) / SECOND)).toEqual([15, 18, 30, 60, 18, 30])
  })

  it('spreads readers who arrived together, unless two failures have spread them already', () => {
    const shortestAfter = (...history: ReturnType<typeof state>[]) => {
      const pace = createPace(MINUTE, () => 0)
      return history.map((it) => pace(it) / SECOND).at(-1)
    }

    expect(shortestAfter(state(1, 0))).toBe(1)
    expect(shortestAfter(state(0, 1), state(1, 1))).toBe(1)
    expect(shortestAfter(state(0, 1), state(0, 2), state(1, 2))).toBe(48)
  })

  it('is half a minute at most after failed first requests, and longer once there was an answer', () => {
    const pace = createPace(MINUTE, () => 1)
    const history = [state(0, 1), state(0, 2), state(1, 2), state(1, 3)]

    expect(history.map((it) => pace(it) / SECOND)).toEqual([30, 120, 72, 120])
  })

  it('keeps the Retry-After of a failing source, and no longer than it fails', () => {
    const pace = createPace(MINUTE, () => 0)
    const busy = new SourceError({ kind: 'failing', status: 503 }, 200 * SECOND)
    const history = [
      state(2, 0),
      state(2, 1, busy),
      state(2, 2, new SourceError({ kind: 'timeout' })),
      state(3, 2),
    ]

    expect(history.map((it) => pace(it) / SECOND)).toEqual([48, 200, 60, 48])
  })

  it('is five minutes if the source rejects this page', () => {
    const turned = (problem: SourceError['problem']) =>
      createPace(15 * SECOND, () => 0.5)(state(0, 1, new SourceError(problem))) / MINUTE

    expect(turned({ kind: 'gone', status: 404 })).toBe(5)
    expect(turned({ kind: 'gone', status: 410 })).toBe(5)
    expect(turned({ kind: 'refused', status: 403 })).toBe(5)
    expect(turned({ kind: 'refused', status: 429 })).toBeLessThan(1)
  })

  it('follows the wait of the fallback URL, if there is one, in place of the Retry-After', () => {
    const delayOf = (fallbackMs: number | null) => {
      const pace = createPace(MINUTE, () => 0)
      pace(state(2, 0))
      const rejection = new SourceError({ kind: 'refused', status: 403 }, 600 * SECOND, fallbackMs)
      return pace(state(2, 1, rejection)) / SECOND
    }

    expect([null, 0, 200 * SECOND].map(delayOf)).toEqual([600, 60, 200])
  })
})
