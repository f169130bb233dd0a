import type { Briefing } from '../status/briefing.ts'
import { type ComponentStatus, isBad, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { type Freshness, isTrusted, wallFreshness } from '../status/freshness.ts'
import { isOpen, type Incident } from '../status/incident.ts'
import { type ShownStatus, shownStatus } from '../status/shownStatus.ts'
import {
  type Component,
  type ComponentId,
  functionsOf,
  type Service,
  type Snapshot,
} from '../status/snapshot.ts'
import { episodeLanes } from './episodeLanes.ts'
import { episodeWindow, isOnsetOnRecord, type OutageEpisode, outageEpisode } from './episode.ts'
import { type DayHealth, dailyHealth, type ServiceLevel, serviceLevel } from './serviceLevel.ts'
import { serviceStatus, statusCounts, workingCount } from './serviceStatus.ts'
import {
  componentTimelines,
  type GatheredHistory,
  type Timelines,
} from './timeline/componentTimelines.ts'
import {
  clippedTo,
  type HealthSpan,
  joinedByStatus,
  type TimeWindow,
} from './timeline/healthTimeline.ts'
import { serviceTimeline } from './timeline/serviceTimeline.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** Inputs of an overview. Times are epoch ms of trusted time. */
export interface OverviewInputs {
  readonly snapshot: Snapshot
  readonly freshness: Freshness
  /** The moment the snapshot speaks of. */
  readonly readAt: number
  /** The moment shown. */
  readonly now: number
  readonly gathering: GatheredHistory
  readonly briefing: Briefing
  /** A wall: see `wallFreshness`. */
  readonly isWall?: boolean
  /** `now` is a moment of the past: the time since then is no gap. */
  readonly isReplay?: boolean
  /** Timelines of this snapshot over a window that holds `now`, where a replay has them already. */
  readonly timelines?: Timelines | undefined
}

/** One function. */
export interface FunctionOverview {
  /** As last read. */
  readonly component: Component
  /** As it may be shown now. */
  readonly shown: ShownStatus
  /** Start of its last read status, epoch ms; `null` if it is not on record. */
  readonly since: number | null
}

/** Number of functions that have a status. */
export interface StatusCount {
  readonly status: ComponentStatus
  readonly count: number
}

/** One service with its functions, in the order of the page. */
export interface ServiceOverview {
  readonly service: Service
  /** From its functions as they are shown. */
  readonly shown: ShownStatus
  /** Number of functions that may be claimed to work; `null` while nothing may be. */
  readonly working: number | null
  /** Number of its functions that have each status as shown, worst first; statuses that none has are left out. */
  readonly counts: readonly StatusCount[]
  readonly functions: readonly FunctionOverview[]
}

/** The outage that a page is about. */
export interface Outage extends OutageEpisode {
  /** False if it began at `onset` or earlier: no clock may run from it. */
  readonly isOnsetOnRecord: boolean
}

/** The facts about the moment shown, derived once. Every view shows these. */
export interface Overview {
  readonly inputs: OverviewInputs
  readonly verdict: Verdict
  readonly services: readonly ServiceOverview[]
  /** A service has more than one function, so that functions and services are two things. */
  readonly hasFunctions: boolean
  /** Number of functions that have each status as shown, worst first; statuses that none has are left out. */
  readonly counts: readonly StatusCount[]
  /** Number of functions that worked when last read, however old that is. */
  readonly lastWorking: number
  /** Functions that were bad when last read, by status, worst first. */
  readonly lastBad: readonly StatusCount[]
  readonly outage: Outage | null
  /** Health of each function. The time since the last answer is `unknown` once the answer is not trusted. */
  readonly timelines: Timelines
  /** The gathered history with that last gap. */
  readonly history: GatheredHistory
  /** As `timelines`, without that last gap. */
  readonly known: Timelines
  /** The window that lanes draw during and after an outage; `null` on a calm day. */
  readonly window: TimeWindow | null
  /** The health that lanes draw over `window`; on a calm day the same as `timelines`. */
  readonly lanes: Timelines
  /** Incidents that are open, or that the outage just over consists of; in the order of the snapshot. */
  readonly incidents: readonly Incident[]
  /** All other incidents. */
  readonly pastIncidents: readonly Incident[]
}

const DAY = 24 * 3_600_000
/** Longer than the 90 days of the history bars, in any time zone. */
const REACH_MS = 92 * DAY
/** Gives a change of this very moment a width. */
export const THIS_MOMENT_MS = 1_000

/** Derives an overview. Pure: equal inputs give equal overviews. Never throws. */
export function overviewOf(inputs: OverviewInputs): Overview {
  const { snapshot, freshness } = inputs
  const past = pastOf(inputs)
  const statuses = functionsOf(snapshot).map(({ status }) => status)
  const services = snapshot.services.map((service) => serviceOverview(service, inputs, past.known))
  const incidents = snapshot.incidents.filter(
    (incident) => isOpen(incident) || past.outage?.incidentIds.includes(incident.id),
  )
  const shown = services.flatMap(({ functions }) => functions.map((one) => one.shown.status))
  return {
    inputs,
    verdict: verdictOf(snapshot, freshness),
    services,
    hasFunctions: snapshot.services.some(({ functions }) => functions.length > 1),
    counts: countsOf(shown),
    lastWorking: workingCount(statuses),
    lastBad: countsOf(statuses).filter(({ status }) => isBad(status)),
    ...past,
    incidents,
    pastIncidents: snapshot.incidents.filter((incident) => !incidents.includes(incident)),
  }
}

function pastOf(inputs: OverviewInputs) {
  const { snapshot, freshness, readAt, now, gathering } = inputs
  const to = now + THIS_MOMENT_MS
  const over = { from: Math.min(now - REACH_MS, snapshot.recordFrom ?? now), to }
  const isSeen = isTrusted(freshness) || inputs.isReplay === true
  const unseen = isSeen ? [] : [{ from: readAt, to: Infinity }]
  const history = { ...gathering, gaps: [...gathering.gaps, ...unseen] }
  const timelines = inputs.timelines ?? componentTimelines(snapshot, over, readAt, history)
  const known = isSeen ? timelines : componentTimelines(snapshot, over, readAt, gathering)
  const episode = outageEpisode(snapshot, timelines, now)
  if (!episode || episode.onset > now) {
    return { outage: null, history, timelines, known, window: null, lanes: timelines }
  }
  const window = { ...episodeWindow(episode.onset, now), to }
  return {
    outage: { ...episode, isOnsetOnRecord: isOnsetOnRecord(episode, timelines) },
    history,
    timelines,
    known,
    window,
    lanes: episodeLanes(snapshot, window, readAt, history),
  }
}

/** The statuses that some functions have, worst first. */
function countsOf(statuses: readonly ComponentStatus[]): readonly StatusCount[] {
  const counts = statusCounts(statuses)
  return STATUSES_WORST_FIRST.flatMap((status) => {
    const count = counts.get(status)
    return count === undefined ? [] : [{ status, count }]
  })
}

function serviceOverview(
  service: Service,
  { freshness, now, isWall, gathering }: OverviewInputs,
  known: Timelines,
): ServiceOverview {
  const acted = isWall ? wallFreshness(freshness) : freshness
  const functions = service.functions.map((component) => ({
    component,
    shown: shownStatus(component.status, acted),
    since: sinceOf(component, known.get(component.id) ?? [], now, gathering),
  }))
  const last = serviceStatus(service.functions.map(({ status }) => status))
  const shown = serviceStatus(functions.map((one) => one.shown.status))
  const isSeen = isTrusted(freshness)
  return {
    service,
    // Good news about a function expires, and with it the good part of what was known of its service.
    shown: isSeen
      ? shownStatus(shown, acted)
      : { status: shown, was: shownStatus(last, acted).was, isHeld: isBad(shown) },
    working: isSeen ? workingCount(service.functions.map(({ status }) => status)) : null,
    counts: countsOf(functions.map((one) => one.shown.status)),
    functions,
  }
}

/** A status that follows a time nobody saw did not begin there, unless an update says so. */
function sinceOf(
  { status }: Component,
  timeline: readonly HealthSpan[],
  now: number,
  { gaps }: GatheredHistory,
): number | null {
  const spans = joinedByStatus(timeline).filter(({ from }) => from <= now)
  const last = spans.at(-1)
  if (last?.status !== status) return null
  const followsKnown = (spans.at(-2)?.status ?? 'unknown') !== 'unknown'
  const isReported = last.basis === 'reported' && gaps.every((gap) => gap.to !== last.from)
  return followsKnown || isReported ? last.from : null
}

/** The lane of a function over a window, one span per status. */
export function laneOf(
  { lanes }: Overview,
  id: ComponentId,
  over: TimeWindow,
): readonly HealthSpan[] {
  return clippedTo(joinedByStatus(lanes.get(id) ?? []), over)
}

/** The last days of a service. */
export interface ServiceDays {
  readonly days: readonly DayHealth[]
  /** Over all these days; `null` if nothing of them was observed. */
  readonly level: ServiceLevel | null
}

/** Derives the days of a service. `dayStarts`: epoch ms, old to new, with the end of the last day. */
export function daysOf(
  { functions }: ServiceOverview,
  { timelines }: Overview,
  dayStarts: readonly number[],
): ServiceDays {
  const lanes = functions.map(({ component }) => timelines.get(component.id) ?? [])
  const over = { from: dayStarts[0] ?? 0, to: dayStarts.at(-1) ?? 0 }
  const timeline = clippedTo(serviceTimeline(lanes), over)
  return { days: dailyHealth(timeline, dayStarts), level: serviceLevel(timeline) }
}
