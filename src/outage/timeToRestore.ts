import { isBad } from '../status/componentStatus.ts'
import type { Incident } from '../status/incident.ts'
import type { HealthSpan } from './healthTimeline.ts'

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

/** How long after its start an incident was first spoken of, and its cause was known; `null`: not said. */
export function timesToTell(incident: Incident): {
  readonly firstNoticeMs: number | null
  readonly causeMs: number | null
} {
  const { startedAt, updates } = incident
  if (startedAt === null) return { firstNoticeMs: null, causeMs: null }
  const said = updates.map(({ createdAt }) => createdAt)
  const identified = updates.filter(({ status }) => status === 'identified')
  const cause = identified.map(({ createdAt }) => createdAt)
  return {
    firstNoticeMs: said.length > 0 ? Math.min(...said) - startedAt : null,
    causeMs: cause.length > 0 ? Math.min(...cause) - startedAt : null,
  }
}
