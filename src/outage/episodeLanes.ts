import type { Snapshot } from '../status/snapshot.ts'
import { componentTimelines, type GatheredHistory, type Timelines } from './componentTimelines.ts'
import type { TimeWindow } from './healthTimeline.ts'

/**
 * The timelines that a picture of an outage draws. It begins a little before the onset, so that the fall is seen:
 * where the record begins with the outage, what stood before the first change is taken to have held there too.
 */
export function episodeLanes(
  snapshot: Snapshot,
  over: TimeWindow,
  readAt: number,
  gathered: GatheredHistory,
): Timelines {
  const { recordFrom } = snapshot
  const beginsInside = recordFrom !== null && recordFrom > over.from
  const drawn = beginsInside ? { ...snapshot, recordFrom: over.from } : snapshot
  return componentTimelines(drawn, over, readAt, gathered)
}
