import { type GatheredHistory, NOTHING_GATHERED } from '../outage/timeline/componentTimelines.ts'
import type { StatusReading } from '../outage/timeline/statusChanges.ts'
import type { Component, ComponentId } from '../status/snapshot.ts'

/** What is kept between polls so that history can be gathered. */
export interface Gathering extends GatheredHistory {
  readonly lastReadAt: number | null
  /** Whether a poll failed since the last good one. */
  readonly hasFailed: boolean
}

/** A page that has read nothing yet. */
export const GATHERING: Gathering = { ...NOTHING_GATHERED, lastReadAt: null, hasFailed: false }

/** A stretch without a good answer counts as a gap only when it is longer than an answer stays live. */
const SHORTEST_GAP_MS = 180_000
/** Mirrors' clocks differ a little: time that went back by more is another world. */
const CLOCKS_DIFFER_MS = 120_000
/** A page may stay open for weeks: the oldest readings and gaps go first. */
const MOST_READINGS = 200
const MOST_GAPS = 200

/**
 * The gathering after a good poll. Only changes are kept. A stretch in which the page tried and failed becomes a
 * gap; one in which it did not try (a hidden tab) does not, because the record tells of it. If time went back,
 * as when a scenario is played again, what was gathered is of another world and goes.
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
    readings.set(id, [...known, { at: readAt, status }].slice(-MOST_READINGS))
    hasNews = true
  }
  return {
    // The same objects while nothing changed, so that what is worked out from them need not be again.
    readings: hasNews ? readings : before.readings,
    gaps: isGap ? [...gaps, { from: lastReadAt, to: readAt }].slice(-MOST_GAPS) : gaps,
    lastReadAt: readAt,
    hasFailed: false,
  }
}

/** The gathering after a failed poll. */
export function failed(before: Gathering): Gathering {
  return before.hasFailed ? before : { ...before, hasFailed: true }
}
