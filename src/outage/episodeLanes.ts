import type { Snapshot } from '../status/snapshot.ts'
import {
  componentTimelines,
  type GatheredHistory,
  type Timelines,
} from './timeline/componentTimelines.ts'
import type { TimeWindow } from './timeline/healthTimeline.ts'

/** The outage of 2022 lasted 127 h; the strip before its onset stands for eight hours. */
const LONGEST_LEAD_MS = 12 * 3_600_000

/**
 * The timelines that a picture of an outage draws. It begins a little before the onset, so that the fall is seen:
 * where the record begins with the outage, what stood before the first change is taken to have held there too, for
 * twelve hours at most. What was before that nobody said.
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
