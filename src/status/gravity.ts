import type { ComponentStatus } from './componentStatus.ts'
import { type FreshnessKind, isTrusted } from './freshness.ts'

/** How grave it is what a reader was told last, as far as it decides whether speech may break in. */
export interface Gravity {
  readonly isBlind: boolean
  /** Whether anything was down when that was last known; `null`: it never was. */
  readonly hasDown: boolean | null
}

/** How grave it is now. What cannot be trusted now says nothing new of what is down. */
export function gravityOf(
  kind: FreshnessKind,
  statuses: readonly ComponentStatus[] | null,
  before: Gravity | null,
): Gravity {
  const known = statuses && isTrusted(kind) ? statuses.includes('major_outage') : null
  return { isBlind: kind === 'blind', hasDown: known ?? before?.hasDown ?? null }
}

/** Whether speech may break in: sight is lost, or something is down where nothing was. */
export function isGraver(now: Gravity, before: Gravity | null): boolean {
  if (now.isBlind) return !before?.isBlind
  return now.hasDown === true && before?.hasDown === false
}
