import type { ComponentStatus } from '../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../status/freshness.ts'

/** The facts of the last announcement that decide whether the next one may interrupt. */
export interface SpeechUrgency {
  readonly isBlind: boolean
  /** True if anything was down when last known; `null` if that was never known. */
  readonly hasDown: boolean | null
}

/** Derives the present urgency. An untrusted answer does not change `hasDown`. */
export function speechUrgency(
  freshness: Freshness,
  statuses: readonly ComponentStatus[] | null,
  before: SpeechUrgency | null,
): SpeechUrgency {
  const known = statuses && isTrusted(freshness) ? statuses.includes('major_outage') : null
  return { isBlind: freshness === 'blind', hasDown: known ?? before?.hasDown ?? null }
}

/** True if speech may interrupt: data was lost, or something is down and nothing was before. */
export function isMoreUrgent(now: SpeechUrgency, before: SpeechUrgency | null): boolean {
  if (now.isBlind) return !before?.isBlind
  return now.hasDown === true && before?.hasDown === false
}
