import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError, type StatusSource } from '../sources/source.ts'
import type { Summary } from '../status/snapshot.ts'
import { answerOf } from '../testing/answerOf.ts'
import { createLive, type LiveOptions } from './live.ts'
import { readerOptions } from '../testing/readerOptions.ts'

const MINUTE = 60_000
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)
const calm: Summary = snapshotFrom(scenario(ZERO).component('login', 'Login'), DATE)

const observed: (() => void)[] = []

/**
 * Builds a page that polls each minute and counts requests. `answer` gives the n-th answer, from 1.
 */
function page(options: Partial<LiveOptions> = {}, answer: (n: number) => Summary = () => calm) {
  let polls = 0
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async () => {
      polls += 1
      return answerOf(answer(polls), Date.now())
    },
    readIncidents: () => Promise.reject(new SourceError({ kind: 'unreachable' })),
  }
  const live = createLive(readerOptions(source, options))
  observed.push(new QueryObserver(live.client, live.summaryQuery).subscribe(() => undefined))
  return { live, polls: () => polls }
}

beforeEach(() => {
  vi.useFakeTimers({ now: DATE })
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  for (const leave of observed.splice(0)) leave()
  vi.useRealTimers()
})

describe('a page that has been hidden for long', () => {
  it('stops polling, unless a reader waits for a notification', async () => {
    let hasSubscriptions = true
    const { live, polls } = page({ hasSubscriptions: () => hasSubscriptions })
    live.visibility.recordVisibility(true)
    await vi.advanceTimersByTimeAsync(20 * MINUTE)
    const before = polls()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(polls() - before).toBe(10)

    hasSubscriptions = false
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    const atRest = polls()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(polls()).toBe(atRest)
  })
})

describe('onAnswer', () => {
  it('reports each answer, even without changes, and no failure', async () => {
    const { live } = page({}, (n) => {
      if (n === 2) throw new SourceError({ kind: 'unreachable' })
      return calm
    })
    const received: Summary[] = []
    const leave = live.onAnswer((summary) => received.push(summary))
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    expect(received.length).toBeGreaterThanOrEqual(2)
    expect(new Set(received)).toEqual(new Set([calm]))
    const before = received.length
    leave()
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    expect(received).toHaveLength(before)
  })

  it('reports an answer that views already see', async () => {
    const { live } = page()
    const kinds: string[] = []
    live.onAnswer(() => kinds.push(live.monitor.seconds().freshness.kind))
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(kinds[0]).toBe('live')
  })
})
