import type { Snapshot } from '../status/snapshot.ts'
import {
  componentTimelines,
  type GatheredHistory,
  type Timelines,
} from './timeline/componentTimelines.ts'
import type { TimeWindow } from './timeline/healthTimeline.ts'

/**
 * Maximum length of the assumed strip before the record. For the outage of 2022 (127 h) the strip
 * before the onset spans eight hours.
 */
const LONGEST_LEAD_MS = 12 * 3_600_000

/**
 * Builds the timelines for a picture of an outage. They start shortly before the onset, so that the
 * fall is visible. If the record begins with the outage, the status before the first change is
 * assumed to have held before it, for twelve hours at most. Earlier times are unknown.
 */
export function episodeLanes(
  snapshot: Snapshot,
  over: TimeWindow,
  readAt: number,
  gathered: GatheredHistory,
): Timelines {
  const { recordFrom } = snapshot
  const drawn =
    recordFrom === null
      ? snapshot
      : { ...snapshot, recordFrom: Math.max(over.from, recordFrom - LONGEST_LEAD_MS) }
  return componentTimelines(drawn, over, readAt, gathered)
}
