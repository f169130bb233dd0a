import { isBad } from '../status/componentStatus.ts'
import type { Incident } from '../status/incident.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'

/** A mean of several durations, always with how many it rests on. */
export interface MeanTime {
  readonly meanMs: number
  readonly count: number
}

/**
 * How long each interruption in a timeline lasted, from the first bad moment to the next operational
 * one, in ms, old to new. One that still lasts, or whose begin or end is not known, is not in the list.
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

/** The mean of some durations; `null` where there is none. */
export function meanTime(times: readonly number[]): MeanTime | null {
  if (times.length === 0) return null
  return { meanMs: times.reduce((a, b) => a + b, 0) / times.length, count: times.length }
}

/** How soon something was said of an incident. */
export interface TimesToTell {
  /** From the start to the first entry posted after it; `null`: there is none, or no start is known. */
  readonly firstNoticeMs: number | null
  /** From the start to the first entry that knows the cause, 0 where it was known at once; `null`: not said. */
  readonly causeMs: number | null
  /**
   * Whether an entry bears the start itself as the time at which it was posted, or an earlier one. Then the one dates
   * the other, and such an entry is no notice whose delay could be told.
   */
  readonly isDatedByEntry: boolean
}

/** How long after its start an incident was first spoken of, and its cause was known. By when it was posted. */
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
