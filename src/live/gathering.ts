import { type GatheredHistory, NOTHING_GATHERED } from '../outage/timeline/componentTimelines.ts'
import type { StatusReading } from '../outage/timeline/statusChanges.ts'
import type { Component, ComponentId } from '../status/snapshot.ts'

/** State kept between polls to collect history. */
export interface Gathering extends GatheredHistory {
  readonly lastReadAt: number | null
  /** True if a poll failed since the last answer. */
  readonly hasFailed: boolean
}

/** The initial state, before any answer. */
export const GATHERING: Gathering = { ...NOTHING_GATHERED, lastReadAt: null, hasFailed: false }

/**
 * Minimum length of a gap: an interval without an answer counts only when it is longer than an
 * answer stays live.
 */
const SHORTEST_GAP_MS = 180_000
/** Mirrors' clocks differ slightly. A larger step back means that a scenario restarted. */
const CLOCKS_DIFFER_MS = 120_000
/** Limit for pages that stay open for weeks: the oldest readings and gaps are dropped. */
const MAX_READINGS = 200
const MAX_GAPS = 200

/**
 * Updates the state after an answer. Keeps changes only. An interval of failed polls becomes a gap;
 * an interval without polls (a hidden tab) does not, because the record covers it. If time went
 * back, as when a scenario restarts, the collected history is cleared.
 */
export function gathered(
  before: Gathering,
  functions: readonly Component[],
  readAt: number,
): Gathering {
  const { lastReadAt, hasFailed, gaps } = before
  if (lastReadAt !== null && readAt < lastReadAt) {
    const isReplayed = lastReadAt - readAt > CLOCKS_DIFFER_MS
    return gathered(isReplayed ? GATHERING : before, functions, isReplayed ? readAt : lastReadAt)
  }
  const isGap = hasFailed && lastReadAt !== null && readAt - lastReadAt > SHORTEST_GAP_MS
  const readings = new Map<ComponentId, readonly StatusReading[]>(before.readings)
  let hasNews = isGap
  for (const { id, status } of functions) {
    const known = readings.get(id) ?? []
    if (known.at(-1)?.status === status) continue
    readings.set(id, [...known, { at: readAt, status }].slice(-MAX_READINGS))
    hasNews = true
  }
  return {
    // Unchanged objects keep their identity, so that nothing derived from them is recomputed.
    readings: hasNews ? readings : before.readings,
    gaps: isGap ? [...gaps, { from: lastReadAt, to: readAt }].slice(-MAX_GAPS) : gaps,
    lastReadAt: readAt,
    hasFailed: false,
  }
}

/** Updates the state after a failed poll. */
export function failed(before: Gathering): Gathering {
  return before.hasFailed ? before : { ...before, hasFailed: true }
}
