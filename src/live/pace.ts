import type { Query } from '@tanstack/react-query'
import { pollDelay } from './pollDelay.ts'

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
    const from = error?.hasFallback ? null : error
    delay = pollDelay(
      {
        baseMs,
        failures,
        everRead: read > 0,
        // Readers with two failures before it are spread already.
        isFirst: read === 1 && failures === 0 && failed < 2,
        retryAfterMs: from?.retryAfterMs ?? null,
        isRejected: from?.isRejected ?? false,
      },
      random,
    )
    return delay
  }
}
