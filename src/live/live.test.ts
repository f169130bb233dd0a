import {
  environmentManager,
  focusManager,
  onlineManager,
  QueryObserver,
} from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { type Answer, SourceError, type StatusSource } from '../sources/source.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
import { answerOf } from '../testing/answerOf.ts'
import { createLive, type Live, type LiveOptions } from './live.ts'
import { readerOptions } from '../testing/readerOptions.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)

const summaryOf = (story: Story): Summary => snapshotFrom(story, DATE)
const calm = summaryOf(scenario(ZERO).component('login', 'Login'))
const down = summaryOf(scenario(ZERO).at(0, 'Login', 'major_outage'))
const failing = (retryAfterMs: number | null = null) =>
  new SourceError({ kind: 'failing', status: 503 }, retryAfterMs)

/** Result of the n-th poll, counted from 1. */
type Reply = (n: number, signal: AbortSignal) => Summary | Promise<Summary>

/** Unsubscribes the observers of a test. */
const observed: (() => void)[] = []

/**
 * Builds a page that polls every ten seconds and records the times. Views `look` at it and `draw`
 * it.
 */
function page(
  reply: Reply,
  options: Partial<LiveOptions> & { readonly isObserved?: boolean } = {},
) {
  const polls: number[] = []
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async (signal): Promise<Answer> => {
      polls.push((Date.now() - DATE) / SECOND)
      return answerOf(await reply(polls.length, signal), Date.now())
    },
    readIncidents: () => Promise.reject(failing()),
  }
  const live = createLive(readerOptions(source, { baseMs: 10 * SECOND, ...options }))
  const observer = new QueryObserver(live.client, live.summaryQuery)
  const observe = () => observed.push(observer.subscribe(() => undefined))
  const draw = () => observer.setOptions(live.client.defaultQueryOptions(live.summaryQuery))
  if (options.isObserved !== false) observe()
  return { live, polls, observe, draw }
}

/** Advances the time second by second with a tick each, as a page does. */
async function pass(ms: number, { live }: { readonly live: Live }) {
  for (let left = ms; left > 0; left -= SECOND) {
    await vi.advanceTimersByTimeAsync(Math.min(SECOND, left))
    live.monitor.tick()
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: DATE })
  // Without a window TanStack Query assumes a server and sets no timer.
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  for (const leave of observed.splice(0)) leave()
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
  vi.useRealTimers()
})

describe('polling', () => {
  it('polls at once, again within the interval, and then at the interval', async () => {
    const it = page(() => calm)

    await pass(40 * SECOND, it)

    expect(it.polls).toEqual([0, 5, 15, 25, 35])
    expect(it.live.monitor.state()).toMatchObject({ freshness: 'live', problem: null })
  })

  it('returns the answer and keeps it when a poll fails', async () => {
    const it = page((n) => (n === 2 ? Promise.reject(failing()) : down))

    await pass(6 * SECOND, it)

    const shown = it.live.client.getQueryData(it.live.summaryQuery.queryKey)
    expect(shown && functionsOf(shown).map(({ status }) => status)).toEqual(['major_outage'])
    expect(it.live.monitor.state()).toMatchObject({
      freshness: 'live',
      problem: { kind: 'failing', status: 503 },
    })
  })

  it('backs off while the source fails, and resumes its interval after one answer', async () => {
    const it = page((n) => (n > 1 && n < 6 ? Promise.reject(failing()) : calm))

    await pass(300 * SECOND, it)

    // Three quarters of 20, 40, 80 and 120 s.
    expect(it.polls.slice(0, 8)).toEqual([0, 5, 20, 50, 110, 200, 210, 220])
  })

  it('polls on demand without delay', async () => {
    const it = page(() => calm)
    await pass(7 * SECOND, it)

    it.live.pollNow()
    await pass(10 * SECOND, it)

    expect(it.polls).toEqual([0, 5, 7, 17])
  })

  it('gives the time until the next poll, however often a view draws', async () => {
    const it = page(() => calm)
    await pass(5 * SECOND, it)

    const left: (number | null)[] = []
    for (let second = 1; second <= 4; second += 1) {
      it.draw()
      await pass(SECOND, it)
      left.push(it.live.monitor.seconds().nextTryMs)
    }

    expect(left).toEqual([9, 8, 7, 6].map((seconds) => seconds * SECOND))
  })

  it('reports that a poll is in progress', async () => {
    const it = page((n) => (n === 2 ? new Promise(() => undefined) : calm))

    await pass(6 * SECOND, it)

    expect(it.live.monitor.seconds().nextTryMs).toBeNull()
  })
})

describe('polling survives', () => {
  it('an answer that never ends, once the source times out', async () => {
    const givenUp = () =>
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new SourceError({ kind: 'timeout' })), 8 * SECOND)
      })
    const it = page((n) => (n === 2 ? givenUp() : calm))

    await pass(60 * SECOND, it)

    // Timed out at 13 s, retried after three quarters of 20 s.
    expect(it.polls).toEqual([0, 5, 28, 38, 48, 58])
  })

  it('an error in a hidden page', async () => {
    focusManager.setFocused(false)
    const it = page((n) => (n === 2 ? Promise.reject(failing()) : calm))

    await pass(60 * SECOND, it)

    expect(it.polls).toEqual([0, 5, 20, 30, 40, 50, 60])
  })

  it('random delays in a page that draws ten times a second', async () => {
    let seed = 1
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const it = page(() => calm, { random })

    for (let i = 0; i < 1_200; i += 1) {
      await vi.advanceTimersByTimeAsync(100)
      it.draw()
    }

    // Two minutes at ten seconds each, plus or minus a fifth.
    expect(it.polls.length).toBeGreaterThanOrEqual(10)
    expect(it.polls.length).toBeLessThanOrEqual(17)
  })

  it('being offline: it keeps polling and recovers with the network', async () => {
    onlineManager.setOnline(false)
    let isOnline = false
    const it = page(() =>
      isOnline ? calm : Promise.reject(new SourceError({ kind: 'unreachable' })),
    )
    await pass(20 * SECOND, it)
    expect(it.polls.length).toBe(2)

    isOnline = true
    onlineManager.setOnline(true)
    await pass(100 * SECOND, it)

    expect(it.live.monitor.state()).toMatchObject({ freshness: 'live', problem: null })
    expect(it.polls.at(-1)).toBeGreaterThan(105)
  })

  it.each([-1, 0, NaN, Infinity, 1e11, 2 ** 31])(
    'a Retry-After of %d ms, without flooding the source',
    async (retryAfterMs) => {
      const it = page((n) => (n === 2 ? Promise.reject(failing(retryAfterMs)) : calm))

      await pass(30 * MINUTE, it)

      const gap = (it.polls[2] ?? Infinity) - (it.polls[1] ?? 0)
      expect(gap).toBeGreaterThanOrEqual(5)
      expect(gap).toBeLessThanOrEqual(30 * 60)
    },
  )

  it('a reader who presses "try again" repeatedly', async () => {
    const it = page(() => calm)
    for (let i = 0; i < 20; i += 1) {
      it.live.pollNow()
      await pass(SECOND, it)
    }
    const before = it.polls.length

    await pass(30 * SECOND, it)

    expect(it.polls.length - before).toBeGreaterThanOrEqual(3)
  })

  it('a failed first request before any view was mounted', async () => {
    const it = page((n) => (n === 1 ? Promise.reject(failing()) : calm), { isObserved: false })
    await it.live.client.prefetchQuery(it.live.summaryQuery)
    it.observe()

    await pass(MINUTE, it)

    expect(it.polls[1]).toBeGreaterThanOrEqual(5)
    expect(it.polls[1]).toBeLessThanOrEqual(30)
    expect(it.live.monitor.state()).toMatchObject({ freshness: 'live', problem: null })
  })

  it('a sleep during a request, whose answer is then as old as the sleep', async () => {
    let sleptMs = 0
    const clocks = { wall: () => Date.now() + sleptMs, steady: () => performance.now() }
    const wakeWith = (summary: Summary) => {
      sleptMs = 8 * 60 * MINUTE
      return summary
    }
    const it = page((n) => (n === 2 ? wakeWith(calm) : down), { clocks })
    await pass(6 * SECOND, it)

    expect(it.live.monitor.state()).toMatchObject({
      freshness: 'blind',
      problem: { kind: 'timeout' },
    })

    await pass(20 * SECOND, it)
    expect(it.live.monitor.state()).toMatchObject({ freshness: 'live', problem: null })
  })

  it('an exception in our own decoder', async () => {
    const it = page((n) => (n === 2 ? Promise.reject(new TypeError('a fault of ours')) : calm))

    await pass(60 * SECOND, it)

    expect(it.polls.length).toBeGreaterThanOrEqual(5)
  })
})

describe('a hidden page', () => {
  it('stops polling after five minutes and resumes on request', async () => {
    const it = page(() => calm)
    it.live.visibility.recordVisibility(true)
    await pass(20 * MINUTE, it)
    const count = it.polls.length

    expect(it.polls.at(-1)).toBeLessThanOrEqual(5 * 60 + 10)
    expect(it.live.monitor.state().freshness).toBe('stale')
    expect(it.live.monitor.seconds().nextTryMs).toBeNull()

    it.live.visibility.recordVisibility(false)
    it.live.pollNow()
    await pass(MINUTE, it)

    expect(it.polls.length).toBeGreaterThanOrEqual(count + 6)
    expect(it.live.monitor.state().freshness).toBe('live')
  })

  it('keeps polling all day on a wall', async () => {
    const it = page(() => calm, { pausesWhenHidden: false })
    it.live.visibility.recordVisibility(true)

    await pass(20 * MINUTE, it)

    expect(it.polls.length).toBeGreaterThan(110)
  })

  it('measures its hidden time even if the device clock is set back', async () => {
    let setByMs = 0
    const clocks = { wall: () => Date.now() + setByMs, steady: () => performance.now() }
    const it = page(() => calm, { clocks })
    it.live.visibility.recordVisibility(true)
    await pass(6 * MINUTE, it)

    setByMs = -60 * MINUTE
    await pass(MINUTE, it)

    expect(it.live.visibility.hiddenForMs()).toBe(7 * MINUTE)
  })

  it('does not count the time before it became visible again', async () => {
    const it = page(() => calm)
    it.live.visibility.recordVisibility(true)
    await pass(4 * MINUTE, it)
    it.live.visibility.recordVisibility(false)
    it.live.visibility.recordVisibility(true)

    await pass(4 * MINUTE, it)

    expect(it.polls.at(-1)).toBeGreaterThan(7.5 * 60)
  })
})
