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
  let asked = 0
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async () => {
      asked += 1
      return answerOf(answer(asked), Date.now())
    },
    readIncidents: () => Promise.reject(new SourceError({ kind: 'unreachable' })),
  }
  const live = createLive(readerOptions(source, options))
  observed.push(new QueryObserver(live.client, live.summaryQuery).subscribe(() => undefined))
  return { live, asked: () => asked }
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
    let isAwaited = true
    const { live, asked } = page({ isAwaited: () => isAwaited })
    live.attention.sawVisibility(true)
    await vi.advanceTimersByTimeAsync(20 * MINUTE)
    const before = asked()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(asked() - before).toBe(10)

    isAwaited = false
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    const atRest = asked()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(asked()).toBe(atRest)
  })
})

describe('onAnswer', () => {
  it('reports each answer, even without changes, and no failure', async () => {
    const { live } = page({}, (n) => {
      if (n === 2) throw new SourceError({ kind: 'unreachable' })
      return calm
    })
    const heard: Summary[] = []
    const leave = live.onAnswer((summary) => heard.push(summary))
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    expect(heard.length).toBeGreaterThanOrEqual(2)
    expect(new Set(heard)).toEqual(new Set([calm]))
    const before = heard.length
    leave()
    await vi.advanceTimersByTimeAsync(4 * MINUTE)
    expect(heard).toHaveLength(before)
  })

  it('reports an answer that views already see', async () => {
    const { live } = page()
    const kinds: string[] = []
    live.onAnswer(() => kinds.push(live.monitor.seconds().freshness.kind))
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(kinds[0]).toBe('live')
  })
})
