/** Trust in the displayed answer. `ageMs` is the time since the last validated answer. */
export type AnswerAge =
  | { readonly kind: 'never' }
  | {
      readonly kind: 'live' | 'late' | 'stale' | 'blind'
      readonly ageMs: number
      /** Time that the newest validated answer describes, epoch ms of trusted time. */
      readonly readAt: number
    }

/** The four freshness states that readers and tests see. Without any answer: `blind`. */
export type Freshness = 'live' | 'late' | 'stale' | 'blind'

/** Maximum age in ms of a live, a late and a stale answer. An older one is blind. */
export interface FreshnessBounds {
  readonly live: number
  readonly late: number
  readonly stale: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Bounds for an unattended screen: it polls every 15 s, so 90 s is six failed polls. */
export const WALL_BOUNDS: FreshnessBounds = {
  live: 90 * SECOND,
  late: 180 * SECOND,
  stale: 15 * MINUTE,
}

/** Bounds for readers' pages: they poll every 60 s, so 180 s is three failed polls. */
export const READER_BOUNDS: FreshnessBounds = {
  live: 180 * SECOND,
  late: 300 * SECOND,
  stale: 15 * MINUTE,
}

/**
 * Classifies an answer by its age.
 *
 * `last` is the newest validated answer; `undefined` if there was none. A negative or non-numeric
 * age is `blind`: a clock that is certainly wrong proves nothing fresh.
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

/** Maps the age to the value of the `data-freshness` attribute. */
export function freshnessOf(of: AnswerAge): Freshness {
  return of.kind === 'never' ? 'blind' : of.kind
}

/** True if the page may still claim that something works. */
export function isTrusted(freshness: Freshness): boolean {
  return freshness === 'live' || freshness === 'late'
}

/**
 * Freshness for a wall: stale counts as blind, because a wall is read from five metres, at a
 * glance, where "last known" passes for the present. The one rule in which views differ.
 */
export function wallFreshness(freshness: Freshness): Freshness {
  return isTrusted(freshness) ? freshness : 'blind'
}
