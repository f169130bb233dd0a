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

const left: (() => void)[] = []

/** Builds a page that polls each minute and draws on each update. */
function page() {
  let polls = 0
  let drawn = 0
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async () => {
      polls += 1
      return answerOf(calm, Date.now())
    },
    readIncidents: () => Promise.reject(new SourceError({ kind: 'unreachable' })),
  }
  const live = createLive(readerOptions(source))
  const observer = new QueryObserver(live.client, live.summaryQuery)
  left.push(observer.subscribe(() => undefined))
  left.push(
    live.monitor.subscribe(() => {
      drawn += 1
      observer.setOptions(live.client.defaultQueryOptions(live.summaryQuery))
    }),
  )
  left.push(startWakeups(live))
  return { live, polls: () => polls, drawn: () => drawn }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  const listens = { addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.useFakeTimers({ now: DATE })
  vi.stubGlobal('window', { ...listens, setTimeout, clearTimeout, setInterval, clearInterval })
  vi.stubGlobal('document', { ...listens, hidden: false })
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  for (const leave of left.splice(0)) leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('Pause stops polling and drawing, except for a loss of trust', async () => {
  const { live, polls, drawn } = page()
  await pass(10 * SECOND)
  live.pause(true)
  const [pollsThen, drawnThen] = [polls(), drawn()]

  await pass(160 * SECOND)
  expect([polls(), drawn()]).toEqual([pollsThen, drawnThen])
  await pass(20 * MINUTE)

  expect(polls()).toBe(pollsThen)
  expect(live.monitor.state()).toMatchObject({ freshness: 'blind', isPaused: true })
  expect(drawn()).toBe(drawnThen + 3)
})

it('Resume polls at once, and then at the usual interval', async () => {
  const { live, polls } = page()
  await pass(10 * SECOND)
  live.pause(true)
  await pass(10 * MINUTE)
  const before = polls()

  live.pause(false)
  await pass(SECOND)
  expect(polls()).toBe(before + 1)
  expect(live.monitor.state()).toMatchObject({ freshness: 'live', isPaused: false })
  await pass(10 * MINUTE)

  expect(polls()).toBe(before + 11)
})
