import { isTrusted } from '../status/freshness.ts'
import type { Incident, MaintenanceWindow } from '../status/incident.ts'
import type { Overview } from './overview.ts'
import { type ServiceLevel, serviceLevel } from './serviceLevel.ts'
import { clippedTo } from './timeline/healthTimeline.ts'

/** An incident that is over. Times are epoch ms. */
export interface PastIncident {
  readonly incident: Incident
  readonly endedAt: number
}

/** The facts of a day without an outage. Times are epoch ms. */
export interface CalmDay {
  /** The incident that ended last; `null` if none is on record. */
  readonly last: PastIncident | null
  /** The three that ended before it within 90 days, newest first. */
  readonly earlier: readonly PastIncident[]
  /** Start of the record; `null` without one. */
  readonly recordFrom: number | null
  /** Over all functions and the last 24 hours; `null` if nothing was observed, or nothing may be claimed. */
  readonly level: ServiceLevel | null
  /** Observed time behind it, ms, out of 24 hours: the mean of all functions. */
  readonly observedMs: number
  /** The next planned maintenance; `null` if none is known. */
  readonly ahead: { readonly window: MaintenanceWindow; readonly beginsAt: number } | null
}

const DAY = 24 * 3_600_000
const MOST_EARLIER = 3
/** Views show the day of an earlier incident without its year. */
const EARLIER_REACH_MS = 90 * DAY

/** Derives the facts of a calm day, as it was up to now. */
export function calmDay({ inputs, timelines, pastIncidents }: Overview): CalmDay {
  const { snapshot, freshness, now } = inputs
  const [last = null, ...older] = pastIncidents
    .flatMap((incident) => {
      const endedAt = incident.resolvedAt
      return endedAt === null || endedAt > now ? [] : [{ incident, endedAt }]
    })
    .toSorted((a, b) => b.endedAt - a.endedAt)
  const ahead = snapshot.maintenances.flatMap((window) =>
    window.scheduledFor !== null && window.scheduledFor > now
      ? [{ window, beginsAt: window.scheduledFor }]
      : [],
  )
  const today = [...timelines.values()].flatMap((timeline) =>
    clippedTo(timeline, { from: now - DAY, to: now }),
  )
  const level = isTrusted(freshness) ? serviceLevel(today) : null
  return {
    last,
    earlier: older.filter(({ endedAt }) => endedAt > now - EARLIER_REACH_MS).slice(0, MOST_EARLIER),
    recordFrom: snapshot.recordFrom,
    level,
    observedMs: level === null ? 0 : level.observedMs / timelines.size,
    ahead: ahead.toSorted((a, b) => a.beginsAt - b.beginsAt)[0] ?? null,
  }
}
