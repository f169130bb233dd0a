import type { Answer } from '../sources/source.ts'
import type { Summary } from '../status/snapshot.ts'

/** Builds a source's answer to a summary request; times are epoch ms, the age is ms. For tests. */
export const answerOf = (
  summary: Summary,
  serverDate: number | null,
  ageMs = 0,
  updatedAt: number | null = null,
): Answer => ({ summary, serverDate, ageMs, updatedAt })
