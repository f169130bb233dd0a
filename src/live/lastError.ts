import { SourceError } from '../sources/source.ts'
import type { SourceProblem } from '../status/problems.ts'

/**
 * Runs a read and keeps the last error until a read succeeds. TanStack Query clears its error when
 * it refetches, so a view based on it would retract the failure message each time.
 */
export function createReader<T>(read: (signal: AbortSignal) => Promise<T>) {
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
