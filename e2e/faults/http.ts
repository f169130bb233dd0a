import { expect } from '@playwright/test'
import type { Fault } from '../support/faultyServer.mjs'
import { BLIND_MS, type FaultRow, type Stage } from './faultRow.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const failing = (status: number) => ({
  en: `The source reports a fault of its own (HTTP ${status}).`,
  ko: `원본 자체에 문제가 있습니다(HTTP ${status}).`,
})
const refused = (status: number) => ({
  en: `The source turns this device away (HTTP ${status}).`,
  ko: `원본이 이 기기를 받아 주지 않습니다(HTTP ${status}).`,
})
const gone = (status: number) => ({
  en: `There is nothing at the address of the source (HTTP ${status}).`,
  ko: `원본 주소에 아무것도 없습니다(HTTP ${status}).`,
})

/** A client that was refused polls again after about five minutes. */
const TURNED_AWAY_MS = 6 * MINUTE

const AGES_OUT = 'Ages out'

/** The source fails in one way for twenty minutes. */
async function twentyMinutes(stage: Stage): Promise<void> {
  await stage.growsStale()
  await stage.growsBlind()
  await stage.passes(20 * MINUTE - BLIND_MS)
  await stage.is('blind')
}

/** Asked to wait so long, the page waits so long: not less, and not much more. */
async function waits(stage: Stage, fault: Fault, leastMs: number, mostMs: number): Promise<void> {
  stage.source.fails(fault)
  const before = stage.asked
  let waited = 0
  // Until the page has been told to wait.
  while (stage.asked === before && waited < 2 * MINUTE) {
    await stage.passes(SECOND)
    waited += SECOND
  }
  expect(stage.asked).toBe(before + 1)
  await stage.passes(leastMs - 2 * SECOND)
  expect(stage.asked).toBe(before + 1)
  await stage.passes(mostMs - leastMs + 4 * SECOND)
  expect(stage.asked).toBeGreaterThan(before + 1)
}

const ABSURD: readonly (readonly [id: string, value: string])[] = [
  ['negative', '-1'],
  ['a-word', 'soon'],
  ['ages', '100000000000'],
  ['past-the-timer', '2147483649'],
  ['two-values', '60, 120'],
]

/** True if a poll came at a sane pace: neither a hot loop nor never. */
async function sanePace(stage: Stage): Promise<void> {
  const before = stage.asked
  await stage.passes(3 * MINUTE)
  const asked = stage.asked - before
  expect(asked).toBeLessThanOrEqual(Math.ceil((3 * MINUTE) / stage.view.baseMs) + 1)
}

/** Faults in the answers of a reachable server. */
export const HTTP: readonly FaultRow[] = [
  ...[500, 502, 503, 504].map((status): FaultRow => ({
    id: `status-${status}`,
    fault: `HTTP ${status} for twenty minutes`,
    seen: `${AGES_OUT}; at most 25 requests at an interval of a minute`,
    cause: failing(status),
    play: async (stage) => {
      stage.source.fails({ status })
      const before = stage.asked
      await twentyMinutes(stage)
      expect(stage.asked - before).toBeLessThanOrEqual(25)
    },
  })),
  ...[401, 403, 429].map((status): FaultRow => ({
    id: `status-${status}`,
    fault: `HTTP ${status}: the source rejects the client`,
    seen: AGES_OUT,
    cause: refused(status),
    ...(status === 403 && { longestWaitMs: TURNED_AWAY_MS }),
    play: async (stage) => {
      stage.source.fails({ status, body: '<html>Checking your browser' })
      await stage.growsStale()
    },
  })),
  ...[404, 410].map((status): FaultRow => ({
    id: `status-${status}`,
    fault: `HTTP ${status}: nothing at this URL`,
    seen: `${AGES_OUT}; polls every five minutes`,
    cause: gone(status),
    longestWaitMs: TURNED_AWAY_MS,
    play: async (stage) => {
      stage.source.fails({ status })
      const before = stage.asked
      await twentyMinutes(stage)
      expect(stage.asked - before).toBeLessThanOrEqual(7)
    },
  })),
  {
    id: 'retry-after-seconds',
    fault: '503 with Retry-After: 240',
    seen: 'The next poll comes after four to eight minutes',
    play: (stage) => waits(stage, { status: 503, retryAfter: 240 }, 4 * MINUTE, 8 * MINUTE),
    longestWaitMs: 8 * MINUTE,
  },
  ...[503, 429].flatMap((status) =>
    [-1, 1].map((hours): FaultRow => {
      const date = (now: number, moreMs: number) =>
        new Date(now + hours * HOUR + moreMs).toUTCString()
      return {
        id: `retry-after-date-${status}-${hours < 0 ? 'behind' : 'ahead'}`,
        fault: `${status} with Retry-After as a date, from a server whose clock is an hour ${hours < 0 ? 'behind' : 'ahead'}`,
        seen: "Waits by the server's clock: five to ten minutes",
        before: ({ source }) => source.fails({ headers: { Date: date(source.now(), 0) } }),
        play: (stage) => {
          const now = stage.source.now()
          // Each answer names the same five minutes, by a clock that stands: so does each wait.
          const headers = { Date: date(now, 0), 'Retry-After': date(now, 5 * MINUTE) }
          return waits(stage, { status, headers }, 5 * MINUTE, 10 * MINUTE)
        },
        longestWaitMs: 10 * MINUTE,
      }
    }),
  ),
  ...ABSURD.map(([id, value]): FaultRow => ({
    id: `retry-after-${id}`,
    fault: `503 with Retry-After: ${value}`,
    seen: 'No tight loop, and at most fifteen minutes plus jitter',
    play: async (stage) => {
      stage.source.fails({ status: 503, retryAfter: value })
      await sanePace(stage)
      await stage.passes(31 * MINUTE)
      const before = stage.asked
      await stage.passes(31 * MINUTE)
      expect(stage.asked).toBeGreaterThan(before)
      await stage.is('blind')
      await stage.nothingGood()
    },
  })),
  {
    id: 'age-of-a-day',
    fault: 'A cache serves a response that is one day old (Age: 86400)',
    seen: 'Blind by the age of the response, although each request succeeds',
    isRead: true,
    play: async (stage) => {
      stage.source.fails({ headers: { Age: '86400' } })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'age-from-the-start',
    fault: 'The first response is ten minutes old (Age: 600)',
    seen: 'Stale at once: working functions are unknown',
    isRead: true,
    isFromTheStart: true,
    before: ({ source }) => source.fails({ headers: { Age: '600' } }),
    play: async (stage) => {
      await stage.is('stale')
      await stage.nothingGood()
    },
  },
  {
    id: 'stale-while-revalidate',
    fault: 'Headers that allow old responses (stale-while-revalidate, a long max-age)',
    seen: 'Each poll shows the current answer, never an earlier one',
    isRead: true,
    before: ({ source }) =>
      source.fails({
        headers: { 'Cache-Control': 'max-age=86400, stale-while-revalidate=604800' },
      }),
    play: async (stage) => {
      stage.source.changes((summary) => {
        for (const one of summary.components) if (!one.group) one.status = 'major_outage'
      })
      await stage.aPoll()
      await stage.claims({ sgn1n5x8k2qa: 'major_outage' }, [])
    },
  },
  ...[-1, 1].map((days): FaultRow => ({
    id: `date-a-day-${days < 0 ? 'behind' : 'ahead'}`,
    fault: `The server's clock is a day ${days < 0 ? 'behind' : 'ahead'}, in every Date header`,
    seen: 'As with a correct clock, at each freshness',
    before: ({ source }) => source.fails({ dateOffMs: days * 24 * HOUR }),
    play: async (stage) => {
      await stage.passes(2 * stage.view.baseMs)
      await stage.is('live')
      stage.source.fails({ stopped: true })
      // The last answer may have come one long delay of 72 s before.
      await stage.passes(stage.view.staleMs - 80 * SECOND)
      await stage.notStale()
      await stage.passes(90 * SECOND)
      await stage.is('stale')
      await stage.nothingGood()
    },
  })),
  {
    id: 'no-date',
    fault: 'Responses without a Date header',
    seen: 'Live: age counts from the arrival',
    isRead: true,
    before: ({ source }) => source.fails({ headers: { Date: null } }),
    play: async (stage) => {
      await stage.passes(2 * stage.view.baseMs)
      await stage.is('live')
    },
  },
]
