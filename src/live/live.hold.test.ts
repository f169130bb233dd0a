import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { SourceError, type StatusSource } from '../sources/source.ts'
import { answerOf } from '../testing/answerOf.ts'
import { attend } from './wakeups.ts'
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
  let asked = 0
  let drawn = 0
  const source: StatusSource = {
    name: 'pretend',
    readSummary: async () => {
      asked += 1
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
  left.push(attend(live))
  return { live, asked: () => asked, drawn: () => drawn }
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
  const { live, asked, drawn } = page()
  await pass(10 * SECOND)
  live.hold(true)
  const [askedThen, drawnThen] = [asked(), drawn()]

  await pass(160 * SECOND)
  expect([asked(), drawn()]).toEqual([askedThen, drawnThen])
  await pass(20 * MINUTE)

  expect(asked()).toBe(askedThen)
  expect(live.monitor.state()).toMatchObject({ freshness: 'blind', isHeld: true })
  expect(drawn()).toBe(drawnThen + 3)
})

it('Resume polls at once, and then at the usual interval', async () => {
  const { live, asked } = page()
  await pass(10 * SECOND)
  live.hold(true)
  await pass(10 * MINUTE)
  const before = asked()

  live.hold(false)
  await pass(SECOND)
  expect(asked()).toBe(before + 1)
  expect(live.monitor.state()).toMatchObject({ freshness: 'live', isHeld: false })
  await pass(10 * MINUTE)

  expect(asked()).toBe(before + 11)
})
