import type { IncidentRecord, Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'

/** One answer that was read and validated, with what its carrier said of time. */
export interface Answer<T> {
  readonly value: T
  /** The server's `Date`, epoch ms; `null` where it cannot be read, as across origins. */
  readonly serverDate: number | null
  /** How long it lay in caches on the way, ms: the HTTP `Age`. 0 where nobody says. */
  readonly ageMs: number
}

/**
 * Where a page's health comes from. Both calls reject with a `SourceError` and nothing else. An answer
 * whose text did not change gives the identical value again.
 */
export interface StatusSource {
  readonly name: string
  readonly readSummary: (signal: AbortSignal) => Promise<Answer<Summary>>
  readonly readIncidents: (signal: AbortSignal) => Promise<Answer<IncidentRecord>>
}

/** The one error that leaves a source. */
export class SourceError extends Error {
  readonly problem: SourceProblem
  /** What the server asked us to wait, ms, as it said it; `null` where it did not. */
  readonly retryAfterMs: number | null

  constructor(problem: SourceProblem, retryAfterMs: number | null = null) {
    super(`status source: ${problem.kind}`)
    this.name = 'SourceError'
    this.problem = problem
    this.retryAfterMs = retryAfterMs
  }
}
