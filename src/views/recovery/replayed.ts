import { type ReplayClock, snapshotAt } from '../../outage/replay.ts'
import { type ReplayTrack, replayTrackOf } from './replayTrack.ts'
import { type RecoveryInputs, type RecoveryModel, recoveryModel } from './recoveryModel.ts'

/** What the page knows now. */
export type LiveInputs = Omit<RecoveryInputs, 'replay'>

/** A moment of the past to be shown, epoch ms. */
export interface Replayed {
  readonly at: number
  readonly clock: ReplayClock
  /** The outage it lies in, where that was worked out; `null`: not yet. */
  readonly replayTrack: ReplayTrack | null
}

/** The view as it would have been at a moment of the past, worked out from the record as it is now. */
export function replayedModel(
  live: LiveInputs,
  { at, clock, replayTrack }: Replayed,
): RecoveryModel {
  const { snapshot, readAt, gathering } = live
  // By the other clock each moment has a past of its own: what was said later had not happened yet.
  const isInside =
    clock === 'was' && replayTrack !== null && at >= replayTrack.axis.from && at < replayTrack.end
  const whole = isInside ? replayTrack.whole : null
  return recoveryModel({
    ...live,
    snapshot: snapshotAt(snapshot, at, clock, readAt, gathering, whole?.timelines),
    readAt: at,
    now: at,
    replay: { drawnFrom: replayTrack?.axis.from ?? null, whole },
  })
}

/** How long after an outage ended its course goes on: long enough to see that it stayed so. */
const AFTER_THE_END_MS = 3_600_000

/**
 * The course of the outage that a moment of the past lies in, where that is another than the page tells of now; `null`
 * where nothing was out then.
 */
export function replayedTrack(
  live: LiveInputs,
  at: number,
  clock: ReplayClock,
): ReplayTrack | null {
  const then = replayedModel(live, { at, clock, replayTrack: null })
  if (!then.outage) return null
  const ids = new Set(then.outage.incidentIds)
  const resolved = live.snapshot.incidents
    .filter(({ id }) => ids.has(id))
    .map(({ resolvedAt }) => resolvedAt ?? live.readAt)
  const end = Math.max(at, ...resolved) + AFTER_THE_END_MS
  return replayTrackOf(
    replayedModel(live, { at: Math.min(end, live.readAt - 1), clock, replayTrack: null }),
    clock,
  )
}
