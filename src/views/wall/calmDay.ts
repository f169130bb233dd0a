import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import { clippedTo } from '../../outage/timeline/healthTimeline.ts'
import { type ServiceLevel, serviceLevel } from '../../outage/serviceLevel.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { Incident } from '../../status/incident.ts'
import { type LocalizedText, localized } from '../../status/names.ts'
import type { WallInputs } from './wallModel.ts'

/** An incident that is over. Moments are epoch ms. */
export interface PastIncident {
  readonly id: string
  readonly name: LocalizedText
  readonly startedAt: number | null
  readonly endedAt: number
}

/** What a wall tells on a calm day. Moments are epoch ms. */
export interface CalmDay {
  /** The incident that ended last; `null`: none is on record. */
  readonly last: PastIncident | null
  /** The ones that ended before it within three months, newest first. */
  readonly earlier: readonly PastIncident[]
  /** Since when there is a record; `null`: there is none. */
  readonly recordFrom: number | null
  /** Over all functions and the last 24 hours; `null`: nothing was observed, or nothing is to be claimed. */
  readonly level: ServiceLevel | null
  /** How much of the last 24 hours that rests on, ms: the mean of all functions. */
  readonly observedMs: number
  /** The next planned work; `null`: none is known. */
  readonly ahead: { readonly name: LocalizedText; readonly beginsAt: number } | null
}

const DAY = 24 * 3_600_000
const MOST_EARLIER = 3
/** Days are told without their year. */
const EARLIER_REACH_MS = 90 * DAY

/** A day without an outage, as it was up to now. */
export function calmDay(inputs: WallInputs, timelines: Timelines, now: number): CalmDay {
  const { snapshot, freshness, briefing, language } = inputs
  const nameOf = ({ id, name }: Incident) => localized(briefing.incidents.get(id), language, name)
  const [last = null, ...earlier] = snapshot.incidents
    .flatMap((incident) => {
      const { id, resolvedAt: endedAt, startedAt } = incident
      if (endedAt === null || endedAt > now) return []
      return [{ id, name: nameOf(incident), startedAt, endedAt }]
    })
    .toSorted((a, b) => b.endedAt - a.endedAt)
  const ahead = snapshot.maintenances.flatMap((work) =>
    work.scheduledFor !== null && work.scheduledFor > now
      ? [{ name: nameOf(work), beginsAt: work.scheduledFor }]
      : [],
  )
  const today = [...timelines.values()].flatMap((timeline) =>
    clippedTo(timeline, { from: now - DAY, to: now }),
  )
  const level = isTrusted(freshness) ? serviceLevel(today) : null
  return {
    last,
    earlier: earlier
      .filter(({ endedAt }) => endedAt > now - EARLIER_REACH_MS)
      .slice(0, MOST_EARLIER),
    recordFrom: snapshot.recordFrom,
    level,
    observedMs: level === null ? 0 : level.observedMs / timelines.size,
    ahead: ahead.toSorted((a, b) => a.beginsAt - b.beginsAt)[0] ?? null,
  }
}
