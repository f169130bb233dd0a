import { SourceError } from '../sources/source.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'

/**
 * Reads something, and keeps why it failed until it succeeds. The library forgets an error as soon as it asks anew, and
 * a page that followed it would take back what it said of the failure each time.
 */
export function createAttempts<T>(read: (signal: AbortSignal) => Promise<T>) {
  let problem: SourceProblem | null = null
  return {
    read: async (signal: AbortSignal): Promise<T> => {
      try {
        const value = await read(signal)
        problem = null
        return value
      } catch (error) {
        if (!signal.aborted && error instanceof SourceError) ({ problem } = error)
        throw error
      }
    },
    problem: () => problem,
  }
}
