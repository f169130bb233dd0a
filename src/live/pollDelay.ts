import type { Query } from '@tanstack/react-query'

/** Input of the next delay. Times in ms. */
export interface PollHistory {
  /** Poll interval of the view. */
  readonly baseMs: number
  /** Number of consecutive failures; 0 after an answer. */
  readonly failures: number
  /** True if there was any answer. */
  readonly everRead: boolean
  /** True if the last poll gave the first answer. */
  readonly isFirst: boolean
  /** `Retry-After` of the server; `null` without one. */
  readonly retryAfterMs: number | null
  /**
   * True if the source answered 403, 404 or 410: a configuration error, not a temporary failure.
   */
  readonly isRejected: boolean
  /** Time until a fallback URL may be requested, ms; 0 if it may be now, or without one. */
  readonly fallbackMs: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** 120 s is the knee: longer caps shed more load but leave readers blind for 4 to 5 minutes. */
const LONGEST_BACKOFF = 120 * SECOND
const SHORTEST = SECOND
const LONGEST = 60 * MINUTE

/**
 * Computes the delay before the next poll, in ms: 1 s to 1 h, always finite, because browsers fire
 * a timer of NaN or 2**31 at once. `random` gives uniform numbers from 0 to 1.
 *
 * After an answer: base x U(0.8, 1.2); after the very first: U(0, base), to spread readers who
 * arrived together. After n failures: U(0.5, 1) x min(120 s, base x 2^n); after a failed first
 * load: U(5 s, 30 s). A `Retry-After` is obeyed and spread: max(it, the above) + U(0, it), clamped
 * to 5 s to 15 min. A fallback URL that may not be requested yet is waited for, spread by a fifth.
 */
export function pollDelay(history: PollHistory, random: () => number): number {
  const between = (from: number, to: number) => from + (to - from) * random()
  const usual = usualDelay(history, between)
  const { retryAfterMs } = history
  const retryMs =
    retryAfterMs === null || !Number.isFinite(retryAfterMs)
      ? 0
      : clamp(retryAfterMs, 5 * SECOND, 15 * MINUTE)
  const fallbackMs = history.fallbackMs * between(1, 1.2)
  const delay = Math.max(retryMs, usual, fallbackMs) + retryMs * between(0, 1)
  return clamp(Number.isFinite(delay) ? delay : MINUTE, SHORTEST, LONGEST)
}

function usualDelay(
  { baseMs, failures, everRead, isFirst, isRejected }: PollHistory,
  between: (from: number, to: number) => number,
): number {
  if (failures === 0) return baseMs * (isFirst ? between(0, 1) : between(0.8, 1.2))
  if (isRejected) return 5 * MINUTE * between(0.8, 1.2)
  if (!everRead && failures === 1) return between(5 * SECOND, 30 * SECOND)
  return between(0.5, 1) * Math.min(LONGEST_BACKOFF, baseMs * 2 ** failures)
}

const clamp = (ms: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, ms))

/** The part of a query that determines its poll delay. */
export type PacedQuery = Pick<Query, 'state'>

/** Number of completed polls, successful or not. */
export const resultsOf = ({ state }: PacedQuery): number =>
  state.dataUpdateCount + state.errorUpdateCount

/**
 * Computes the delay until the next poll, ms. Returns the same number until the next result: a
 * changed one restarts the timer, and a page that draws each second would never poll again.
 */
export function createPace(baseMs: number, random: () => number) {
  let results: number | null = null
  let failuresAtRead = 0
  let lastRead = 0
  let delay = baseMs
  return (query: PacedQuery): number => {
    const { dataUpdateCount: read, errorUpdateCount: failed, error } = query.state
    if (read !== lastRead) {
      lastRead = read
      failuresAtRead = failed
    }
    if (resultsOf(query) === results) return delay
    results = resultsOf(query)
    const failures = failed - failuresAtRead
    // An answer clears the error. An error of one URL does not delay the fallback.
    const from = (error?.fallbackMs ?? null) === null ? error : null
    delay = pollDelay(
      {
        baseMs,
        failures,
        everRead: read > 0,
        // Readers with two failures before it are spread already.
        isFirst: read === 1 && failures === 0 && failed < 2,
        retryAfterMs: from?.retryAfterMs ?? null,
        isRejected: from?.isRejected ?? false,
        fallbackMs: error?.fallbackMs ?? 0,
      },
      random,
    )
    return delay
  }
}
