import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError, type StatusSource } from '../sources/source.ts'
import { answerOf } from '../testing/answerOf.ts'
import { startWakeups } from './wakeups.ts'
import { createLive } from './live.ts'
import { readerOptions } from '../testing/readerOptions.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const ZERO = '2022-10-15T15:30:00+09:00'
const DATE = Date.parse(ZERO)
const calm = snapshotFrom(scenario(ZERO).component('login', 'Login'), DATE)

/** Event listeners of the page, and the state of its tab. */
const listeners = new Map<string, () => void>()
const tab = { hidden: false }
let leave: (() => void)[] = []

/** Builds a page that polls each minute; `fails` sets the result of the next polls. */
function page() {
  const polls: number[] = []
  let error: SourceError | null = null
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async () => {
      polls.push((Date.now() - DATE) / SECOND)
      if (error) throw error
      return answerOf(calm, Date.now())
    },
    readIncidents: () => Promise.reject(new SourceError({ kind: 'unreachable' })),
  }
  const live = createLive(readerOptions(source))
  const observer = new QueryObserver(live.client, live.summaryQuery)
  const draw = () => observer.setOptions(live.client.defaultQueryOptions(live.summaryQuery))
  leave = [observer.subscribe(() => undefined), live.monitor.subscribe(draw), startWakeups(live)]
  return { live, polls, fails: (with_: SourceError | null) => (error = with_) }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const happens = (event: string) => listeners.get(event)?.()
function hides(isHidden: boolean) {
  tab.hidden = isHidden
  happens('visibilitychange')
}

beforeEach(() => {
  const listens = {
    addEventListener: (event: string, listener: () => void) => listeners.set(event, listener),
    removeEventListener: (event: string) => listeners.delete(event),
  }
  vi.useFakeTimers({ now: DATE })
  vi.stubGlobal('window', { ...listens, setTimeout, clearTimeout, setInterval, clearInterval })
  vi.stubGlobal('document', { ...listens, ...tab })
  Object.defineProperty(document, 'hidden', { get: () => tab.hidden })
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  for (const end of leave) end()
  tab.hidden = false
  listeners.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const pollsIn = (polls: readonly number[], fromS: number, toS: number) =>
  polls.filter((at) => at > fromS && at <= toS).length

it('polls once when reader, network and device come back at the same time', async () => {
  const { polls } = page()
  await pass(10 * SECOND)
  hides(true)
  await pass(6 * MINUTE)
  const before = polls.length
  hides(false)
  happens('online')
  hides(true)
  hides(false)
  // The wall clock advanced ahead of the steady one: the device slept.
  vi.setSystemTime(Date.now() + MINUTE)
  await pass(12 * SECOND)

  expect(polls.length - before).toBe(1)
})

it('polls within two seconds of a reader’s return after half a minute, and not earlier than usual after a brief absence', async () => {
  const { polls } = page()
  await pass(61 * SECOND)
  hides(true)
  await pass(31 * SECOND)
  const before = polls.length
  hides(false)
  await pass(2 * SECOND)
  expect(polls.length - before).toBe(1)

  hides(true)
  await pass(29 * SECOND)
  hides(false)
  await pass(2 * SECOND)
  expect(polls.length - before).toBe(1)
})

it('polls within two seconds of a reader’s return, even if the network came back just before', async () => {
  const { polls } = page()
  await pass(61 * SECOND)
  hides(true)
  await pass(31 * SECOND)
  const before = polls.length
  happens('online')
  hides(false)
  await pass(2 * SECOND)
  expect(polls.length - before).toBe(1)

  await pass(10 * SECOND)
  expect(polls.length - before).toBe(1)
})

it.each([
  ['asks to wait ten minutes', new SourceError({ kind: 'failing', status: 503 }, 10 * MINUTE), 600],
  ['turns it away', new SourceError({ kind: 'refused', status: 403 }), 300],
])('does not poll a source that %s, whoever comes back', async (_, error, cooldownS) => {
  const { polls, fails } = page()
  await pass(10 * SECOND)
  fails(error)
  await pass(70 * SECOND)
  const failedAt = polls.at(-1) ?? 0
  const pollsThen = polls.length
  hides(true)
  await pass(40 * SECOND)
  hides(false)
  happens('online')
  await pass(60 * SECOND)
  expect(polls).toHaveLength(pollsThen)
  // Hidden for so long that polling stopped: only the reader's return resumes it.
  hides(true)
  await pass(6 * MINUTE)
  hides(false)
  await pass(20 * MINUTE)

  expect(pollsIn(polls, failedAt, failedAt + cooldownS * 0.8)).toBe(0)
  expect(pollsIn(polls, failedAt, failedAt + cooldownS * 2 + 30)).toBeGreaterThan(0)
})

it('polls a fallback URL early, because Retry-After applies to one URL', async () => {
  const { polls, fails } = page()
  await pass(10 * SECOND)
  fails(new SourceError({ kind: 'failing', status: 503 }, 10 * MINUTE, 0))
  await pass(70 * SECOND)
  const before = polls.length
  happens('online')
  await pass(10 * SECOND)

  expect(polls.length - before).toBe(1)
})

it('does not poll a paused page', async () => {
  const { live, polls } = page()
  await pass(10 * SECOND)
  live.pause(true)
  const before = polls.length
  happens('online')
  hides(true)
  await pass(2 * MINUTE)
  hides(false)
  await pass(MINUTE)

  expect(polls).toHaveLength(before)
})
