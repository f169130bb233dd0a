import type { Answer } from '../sources/source.ts'
import type { Summary } from '../status/snapshot.ts'

/** What a source gives for a summary, with the server's `Date` (epoch ms) and the answer's age (ms). For tests. */
export const answerOf = (
  summary: Summary,
  serverDate: number | null,
  ageMs = 0,
  isNewer = false,
): Answer => ({ summary, serverDate, ageMs, isNewer })
