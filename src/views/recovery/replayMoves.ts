import type { ReplayRange } from './model.ts'

const MINUTE = 60_000
/** Distance of an arrow key. */
const ARROW_MS = 10 * MINUTE
/** Time in which the whole outage plays, ms. */
const PLAY_MS = 25_000

/** A moment of the replay; `null` is now. */
export type ReplayMoment = number | null

/**
 * Returns the moment that a key leads to; `undefined` if the key has no meaning here. Page Up goes forward, as in every
 * slider.
 */
export function movedByKey(
  key: string,
  from: ReplayMoment,
  track: ReplayRange,
): ReplayMoment | undefined {
  const at = from ?? track.end
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return placed(at - ARROW_MS, track)
    case 'ArrowRight':
    case 'ArrowUp':
      return placed(at + ARROW_MS, track)
    case 'PageUp':
      return nextChange(from, track)
    case 'PageDown':
      return placed(track.changes.findLast((change) => change < at) ?? track.onset, track)
    case 'Home':
      return placed(track.onset, track)
    case 'End':
      return null
    default:
      return undefined
  }
}

/** The next change after a moment; now after the last of them. */
export function nextChange(from: ReplayMoment, track: ReplayRange): ReplayMoment {
  if (from === null) return null
  return placed(track.changes.find((change) => change > from) ?? track.end, track)
}

/** Clamps a moment to the track. From the end of the track on it is now. */
function placed(at: number, { onset, end }: ReplayRange): ReplayMoment {
  return at >= end ? null : Math.max(onset, at)
}

/** Moment of a slider position, which is in whole minutes since the onset. */
export function momentAtMinute(minute: number, track: ReplayRange): ReplayMoment {
  return minute >= minutesLong(track) ? null : placed(track.onset + minute * MINUTE, track)
}

/** Position of a moment on the slider, in whole minutes since the onset. */
export function minuteOf(at: ReplayMoment, track: ReplayRange): number {
  if (at === null) return minutesLong(track)
  return Math.min(minutesLong(track), Math.max(0, Math.round((at - track.onset) / MINUTE)))
}

/** Number of minutes a slider has; at least one. */
export function minutesLong({ onset, end }: ReplayRange): number {
  return Math.max(1, Math.ceil((end - onset) / MINUTE))
}

/** Position of a replay after some time of playing, ms. From now it begins at the onset. */
export function playedTo(startedAt: ReplayMoment, playedMs: number, track: ReplayRange) {
  const from = Math.max(startedAt ?? track.onset, track.onset)
  return placed(from + (playedMs / PLAY_MS) * (track.end - track.onset), track)
}
