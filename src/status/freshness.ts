/** How far to trust what is on the screen. `ageMs` counts from the last answer that was validated. */
export type AnswerAge =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'live' | 'late' | 'stale' | 'blind'
      readonly ageMs: number
      /** The moment the newest validated answer speaks of, epoch ms of trusted time. */
      readonly readAt: number
    }

/** The four words readers and tests see; nothing ever read is `blind`. */
export type Freshness = 'live' | 'late' | 'stale' | 'blind'

/** Ages in ms up to which an answer is still live, late, stale; above the last it is blind. */
export interface FreshnessBounds {
  readonly live: number
  readonly late: number
  readonly stale: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Bounds for a screen that nobody touches: it polls every 15 s, so 90 s is six missed polls. */
export const WALL_BOUNDS: FreshnessBounds = {
  live: 90 * SECOND,
  late: 180 * SECOND,
  stale: 15 * MINUTE,
}

/** Bounds for readers' pages: they poll every 60 s, so 180 s is three missed polls. */
export const READER_BOUNDS: FreshnessBounds = {
  live: 180 * SECOND,
  late: 300 * SECOND,
  stale: 15 * MINUTE,
}

/**
 * How far to trust an answer of a given age.
 *
 * `last` is the newest validated answer; `undefined` where there was never one. An age that is negative
 * or no number cannot be judged and is `blind`: a clock that cannot be right proves nothing fresh.
 */
export function answerAge(
  last: { readonly readAt: number; readonly ageMs: number } | undefined,
  bounds: FreshnessBounds,
): AnswerAge {
  if (!last) return { kind: 'never' }
  const { readAt, ageMs } = last
  if (!(ageMs >= 0)) return { kind: 'blind', ageMs: 0, readAt }
  if (ageMs <= bounds.live) return { kind: 'live', ageMs, readAt }
  if (ageMs <= bounds.late) return { kind: 'late', ageMs, readAt }
  if (ageMs <= bounds.stale) return { kind: 'stale', ageMs, readAt }
  return { kind: 'blind', ageMs, readAt }
}

/** The word for a freshness that elements carry in `data-freshness`. */
export function freshnessOf(of: AnswerAge): Freshness {
  return of.kind === 'never' ? 'blind' : of.kind
}

/** Whether a reader may still be told that something works. */
export function isTrusted(freshness: Freshness): boolean {
  return freshness === 'live' || freshness === 'late'
}

/**
 * Freshness as the wall acts on it. A wall is read from five metres and at a glance, where "last known" is taken for
 * now: from stale on it is blind. The one rule in which views differ.
 */
export function wallFreshness(freshness: Freshness): Freshness {
  return isTrusted(freshness) ? freshness : 'blind'
}
