import type { ComponentStatus } from '../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../status/freshness.ts'

/** How grave it is what a reader was told last, as far as it decides whether speech may break in. */
export interface SpeechUrgency {
  readonly isBlind: boolean
  /** Whether anything was down when that was last known; `null`: it never was. */
  readonly hasDown: boolean | null
}

/** How grave it is now. What cannot be trusted now says nothing new of what is down. */
export function speechUrgency(
  freshness: Freshness,
  statuses: readonly ComponentStatus[] | null,
  before: SpeechUrgency | null,
): SpeechUrgency {
  const known = statuses && isTrusted(freshness) ? statuses.includes('major_outage') : null
  return { isBlind: freshness === 'blind', hasDown: known ?? before?.hasDown ?? null }
}

/** Whether speech may break in: sight is lost, or something is down where nothing was. */
export function isMoreUrgent(now: SpeechUrgency, before: SpeechUrgency | null): boolean {
  if (now.isBlind) return !before?.isBlind
  return now.hasDown === true && before?.hasDown === false
}
