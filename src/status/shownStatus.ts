import { type ComponentStatus, isBad } from './componentStatus.ts'
import type { Freshness } from './freshness.ts'

/** A status as displayed: the present claim and the last known status. */
export interface ShownStatus {
  /** Status that may be claimed now. */
  readonly status: ComponentStatus
  /**
   * Last known status, where it may still be shown; `null` if `status` is fresh or nothing may be
   * shown.
   */
  readonly was: ComponentStatus | null
  /** True if `status` is a bad last known status: hatched, with the text "last known". */
  readonly isHeld: boolean
}

/**
 * Derives the displayed status from the reported one and the freshness. Good news expires and bad
 * news persists: once stale, a working component is unknown and a bad one keeps its last known
 * status. When blind, everything is unknown.
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
