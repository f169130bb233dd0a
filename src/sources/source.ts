import type { IncidentRecord, Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'

/** How things are, read and validated, with what the carrier said of time. */
export interface Answer {
  readonly summary: Summary
  /** The server's `Date`, epoch ms; `null` where it cannot be read, as across origins. */
  readonly serverDate: number | null
  /** How long it lay in caches on the way, ms: the HTTP `Age`. 0 where nobody says. */
  readonly ageMs: number
  /** When the page says that it was updated, epoch ms; `null` where it says nothing, or a time that no clock has come to. */
  readonly updatedAt: number | null
}

/**
 * Where a page's health comes from. Both calls reject with a `SourceError` and nothing else. An answer
 * whose text did not change gives the identical value again.
 */
export interface StatusSource {
  readonly name: string
  readonly readSummary: (signal: AbortSignal) => Promise<Answer>
  readonly readIncidents: (signal: AbortSignal) => Promise<IncidentRecord>
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The one error that leaves a source. */
export class SourceError extends Error {
  readonly problem: SourceProblem
  /** What the server asked us to wait, ms, as it said it; `null` where it did not. */
  readonly retryAfterMs: number | null
  /** True if a fallback URL is available, so Retry-After need not delay the next poll. */
  readonly hasFallback: boolean

  constructor(problem: SourceProblem, retryAfterMs: number | null = null, hasFallback = false) {
    super(`status source: ${problem.kind}`)
    this.name = 'SourceError'
    this.problem = problem
    this.retryAfterMs = retryAfterMs
    this.hasFallback = hasFallback
  }

  /** Whether the server answered 403, 404 or 410: an error of configuration, not weather. */
  get isRejected(): boolean {
    const { problem } = this
    return problem.kind === 'gone' || (problem.kind === 'refused' && problem.status === 403)
  }

  /** How long not to ask this URL again, ms: `Retry-After` clamped to 5 s to 15 min; at least 5 min when rejected. */
  get cooldownMs(): number {
    const { retryAfterMs } = this
    const asked =
      retryAfterMs === null ? 0 : Math.min(15 * MINUTE, Math.max(5 * SECOND, retryAfterMs))
    return Math.max(asked, this.isRejected ? 5 * MINUTE : 0)
  }
}
