import type { IncidentRecord, Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/problems.ts'

/** A validated summary, with the times from its HTTP response. */
export interface Answer {
  readonly summary: Summary
  /** The server's `Date`, epoch ms; `null` if unreadable, as across origins. */
  readonly serverDate: number | null
  /** Time spent in caches, ms: the HTTP `Age`. 0 if not given. */
  readonly ageMs: number
  /**
   * Update time stated by the page, epoch ms; `null` if it states none, or one that lies ahead of
   * all clocks.
   */
  readonly updatedAt: number | null
}

/**
 * A source of statuses. Both calls reject with a `SourceError` and nothing else. An answer with
 * unchanged text returns the identical value again.
 */
export interface StatusSource {
  readonly name: string
  readonly readSummary: (signal: AbortSignal) => Promise<Answer>
  readonly readIncidents: (signal: AbortSignal) => Promise<IncidentRecord>
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The only error type that a source throws. */
export class SourceError extends Error {
  readonly problem: SourceProblem
  /** `Retry-After` of the server, ms, unclamped; `null` without one. */
  readonly retryAfterMs: number | null
  /**
   * Time until a fallback URL may be requested, ms: the next poll goes there, so Retry-After does
   * not apply to it. `null` without one.
   */
  readonly fallbackMs: number | null

  constructor(
    problem: SourceProblem,
    retryAfterMs: number | null = null,
    fallbackMs: number | null = null,
  ) {
    super(`status source: ${problem.kind}`)
    this.name = 'SourceError'
    this.problem = problem
    this.retryAfterMs = retryAfterMs
    this.fallbackMs = fallbackMs
  }

  /**
   * True if the server answered 403, 404 or 410: a configuration error, not a temporary failure.
   */
  get isRejected(): boolean {
    const { problem } = this
    return problem.kind === 'gone' || (problem.kind === 'refused' && problem.status === 403)
  }

  /**
   * Time for which this URL must not be requested, ms: `Retry-After` clamped to 5 s to 15 min; at
   * least 5 min when rejected.
   */
  get cooldownMs(): number {
    const { retryAfterMs } = this
    const requestedMs =
      retryAfterMs === null ? 0 : Math.min(15 * MINUTE, Math.max(5 * SECOND, retryAfterMs))
    return Math.max(requestedMs, this.isRejected ? 5 * MINUTE : 0)
  }
}
