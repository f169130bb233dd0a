import type { Exchange } from './exchange.ts'
import { MINUTE, SECOND } from './world.ts'

/** Watches when a page asks, and says where that is too often, too late, or all at one moment with others. */
export interface Polls {
  /** A request for the summary is made of a mirror, at a moment by the timers of the device, ms. */
  readonly asked: (at: number, mirror: number) => string | null
  /** The request is over: whether its answer was good, and what it asked to wait, ms. */
  readonly ended: (at: number, isGood: boolean, exchange: Exchange) => void
  /** Something woke the page, which may then ask out of turn. */
  readonly woke: () => void
  /** Time that the page may take to poll after a moment of calm, ms. */
  readonly longestWaitMs: () => number
  readonly count: () => number
}

/** The failed first load is tried again after five seconds at least, anything else later than that. */
const SHORTEST_AFTER_FAILURE_MS = 5 * SECOND
const ALIKE_MS = 1
/** Among so many delays by chance no two are ever alike to the millisecond, all of them least of all. */
const SOME_DELAYS = 4

/** Polls of a page at a pace. */
export function pollsOf(baseMs: number): Polls {
  let count = 0
  let wakes = 0
  let sinceWake = Infinity
  let endedAt: number | null = null
  let wasGood = false
  let longestMs = 120 * SECOND
  /** Until when each mirror asked to be left alone. */
  const restsUntil = new Map<number, number>()
  const delays: number[] = []

  const problem = (at: number, mirror: number): string | null => {
    const allowed = 3 + at / (0.8 * baseMs) + 2 * wakes
    if (count > allowed) return `${count} requests within ${Math.round(at / SECOND)} s`
    if (endedAt === null || sinceWake < 2) return null
    const waited = at - endedAt
    if (!wasGood && waited < SHORTEST_AFTER_FAILURE_MS - 1)
      return `asked again after ${Math.round(waited)} ms, so soon after a failure`
    const tooSoonMs = (restsUntil.get(mirror) ?? 0) - at
    if (tooSoonMs > 1) return `asked mirror ${mirror} ${Math.round(tooSoonMs)} ms before it wished`
    const isAlike =
      delays.length >= SOME_DELAYS && Math.max(...delays) - Math.min(...delays) < ALIKE_MS
    return isAlike ? `${delays.length} delays are alike: all readers would come at once` : null
  }
  return {
    count: () => count,
    woke: () => {
      wakes += 1
      sinceWake = 0
    },
    asked: (at, mirror) => {
      count += 1
      if (endedAt !== null && wasGood && sinceWake >= 2) delays.push(at - endedAt)
      const found = problem(at, mirror)
      sinceWake += 1
      return found
    },
    ended: (at, isGood, { manner, status, headers, mirror }) => {
      // The first repeat has another range than those after it.
      if (isGood && !wasGood) delays.length = 0
      wasGood = isGood
      endedAt = at
      const isHeard = status !== 200 && manner !== 'lost' && manner !== 'hang'
      const wish = isHeard ? headers.get('retry-after') : undefined
      const asked = wish !== undefined && /^\d{1,9}$/.test(wish) ? Number(wish) * SECOND : null
      const isDate = wish !== undefined && asked === null && Date.parse(wish) > 0
      const wishMs =
        asked === null ? 0 : Math.min(15 * MINUTE, Math.max(SHORTEST_AFTER_FAILURE_MS, asked))
      restsUntil.set(mirror, at + wishMs)
      const isAway = status === 403 || status === 404 || status === 410
      longestMs = Math.max(120 * SECOND, isAway ? 6 * MINUTE : 0) + wishMs
      longestMs = Math.max(longestMs, wishMs * 2, isDate ? 30 * MINUTE : 0)
    },
    longestWaitMs: () => longestMs,
  }
}
