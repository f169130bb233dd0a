import { type ComponentStatus, isBad } from './componentStatus.ts'
import type { Freshness } from './freshness.ts'

/** A status as it may be shown: what is claimed of now, and what was known before. */
export interface ShownStatus {
  /** The word that may be claimed now. */
  readonly status: ComponentStatus
  /** What was last known, where that may still be told; `null` where `status` is fresh or nothing is left. */
  readonly was: ComponentStatus | null
  /** Whether `status` is last known and bad: drawn hatched and said to be last known. */
  readonly isHeld: boolean
}

/**
 * What may be shown of a status at a given freshness. Good news expires, bad news persists: from stale on what
 * worked is unknown, and what was bad stays as last known; when blind nothing keeps its health.
 */
export function shownStatus(status: ComponentStatus, freshness: Freshness): ShownStatus {
  switch (freshness) {
    case 'live':
    case 'late':
      return { status, was: null, isHeld: false }
    case 'stale':
      return isBad(status)
        ? { status, was: status, isHeld: true }
        : { status: 'unknown', was: status, isHeld: false }
    case 'blind':
      return { status: 'unknown', was: isBad(status) ? status : null, isHeld: false }
  }
}
