import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Room to the right of the last thing drawn, as a ratio of the outage so far, and its bounds. */
const ROOM_RATIO = 0.2
const LEAST_ROOM_MS = 10 * MINUTE
const MOST_ROOM_MS = 12 * HOUR
/** A plan that reaches further than so many times the outage so far runs out of the picture. */
const LONGEST_PLAN = 4

/** What the axis of a recovery curve must hold. Epoch ms. */
export interface AxisNeeds {
  /** The window of the curve itself, up to now. */
  readonly drawn: TimeWindow
  readonly onset: number
  readonly isOver: boolean
  /** When the last of what is promised is expected; `null` where nothing is. */
  readonly planEndsAt: number | null
}

/**
 * The axis of a recovery curve. While the outage lasts it reaches beyond now and the plan, by half a day at most:
 * less early on, so that the first hours do not shrink to a needle. Once it is over nothing is to the right of it.
 */
export function curveAxis({ drawn, onset, isOver, planEndsAt }: AxisNeeds): TimeWindow {
  if (isOver) return drawn
  const soFar = Math.max(drawn.to - onset, LEAST_ROOM_MS)
  const planned = Math.min(planEndsAt ?? drawn.to, drawn.to + LONGEST_PLAN * soFar)
  const room = Math.min(MOST_ROOM_MS, Math.max(LEAST_ROOM_MS, soFar * ROOM_RATIO))
  return { from: drawn.from, to: Math.max(drawn.to, planned) + room }
}
