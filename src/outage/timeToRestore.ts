import { isBad } from '../status/componentStatus.ts'
import type { Incident } from '../status/incident.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'

/** A mean of several durations, with their number. */
export interface MeanTime {
  readonly meanMs: number
  readonly count: number
}

/**
 * Measures each interruption in a timeline, from the first bad time to the next operational one, in
 * ms, old to new. Leaves out an interruption that still lasts or whose start or end is unknown.
 */
export function timesToRestore(timeline: readonly HealthSpan[]): readonly number[] {
  const times: number[] = []
  let since: number | null = null
  let beginIsKnown = false
  for (const { status, from } of timeline) {
    if (status === 'operational') {
      if (since !== null) times.push(from - since)
      since = null
      beginIsKnown = true
    } else if (status === 'unknown') {
      since = null
      beginIsKnown = false
    } else if (isBad(status) && since === null && beginIsKnown) since = from
  }
  return times
}

/** Averages durations; `null` without any. */
export function meanTime(times: readonly number[]): MeanTime | null {
  if (times.length === 0) return null
  return { meanMs: times.reduce((a, b) => a + b, 0) / times.length, count: times.length }
}

/** Delay until an incident was communicated. */
export interface TimesToTell {
  /**
   * From the start to the first update posted after it; `null` without such an update or without a
   * start.
   */
  readonly firstNoticeMs: number | null
  /**
   * From the start to the first update that names the cause, 0 if it was known at once; `null` if
   * none does.
   */
  readonly causeMs: number | null
  /**
   * True if an update was posted at the start or earlier. Then one dates the other, and the update
   * gives no measurable delay.
   */
  readonly isDatedByEntry: boolean
}

/**
 * Measures the time from an incident's start to its first update and to its known cause, by time of
 * posting.
 */
export function timesToTell(incident: Incident): TimesToTell {
  const { startedAt, updates } = incident
  if (startedAt === null) return { firstNoticeMs: null, causeMs: null, isDatedByEntry: false }
  const said = updates.map(({ createdAt }) => createdAt)
  const after = said.filter((at) => at > startedAt)
  const cause = updates
    .filter(({ status }) => status === 'identified')
    .map(({ createdAt }) => createdAt)
  return {
    firstNoticeMs: after.length > 0 ? Math.min(...after) - startedAt : null,
    causeMs: cause.length > 0 ? Math.max(0, Math.min(...cause) - startedAt) : null,
    isDatedByEntry: after.length < said.length,
  }
}
