import type { Query } from '@tanstack/react-query'
import { pollDelay } from './pollDelay.ts'

/** What the pace needs of a query. */
export type PacedQuery = Pick<Query, 'state'>

/** How many polls have ended, one way or the other. */
export const resultsOf = ({ state }: PacedQuery): number =>
  state.dataUpdateCount + state.errorUpdateCount

/**
 * The delay until the next poll, ms. The same number until the next result, because a changed one restarts the
 * timer, and a page that draws each second would never poll again.
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
    // A good answer takes the error away. One of several addresses does not speak for the others.
    const from = error?.hasFallback ? null : error
    delay = pollDelay(
      {
        baseMs,
        failures,
        everRead: read > 0,
        // Those who failed twice before it have parted already.
        isFirst: read === 1 && failures === 0 && failed < 2,
        retryAfterMs: from?.retryAfterMs ?? null,
        isRejected: from?.isRejected ?? false,
      },
      random,
    )
    return delay
  }
}
