import {
  type GatheredHistory,
  componentTimelines,
  type Timelines,
} from '../../outage/timeline/componentTimelines.ts'
import { contradictions } from '../../outage/contradictions.ts'
import { episodeLanes } from '../../outage/episodeLanes.ts'
import {
  clippedTo,
  type HealthSpan,
  joinedByStatus,
  type TimeWindow,
} from '../../outage/timeline/healthTimeline.ts'
import {
  allBackAt,
  episodeWindow,
  type OutageEpisode,
  outageEpisode,
} from '../../outage/episode.ts'
import {
  type DayHealth,
  dailyHealth,
  type ServiceLevel,
  serviceLevel,
} from '../../outage/serviceLevel.ts'
import { serviceStatus, workingCount } from '../../outage/serviceStatus.ts'
import { serviceTimeline } from '../../outage/timeline/serviceTimeline.ts'
import type { Briefing, Language } from '../../status/briefing.ts'
import { type ComponentStatus, isBad } from '../../status/componentStatus.ts'
import type { Contradiction } from '../../status/contradiction.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { type ShownStatus, shownStatus } from '../../status/shownStatus.ts'
import type { Component, Service, Snapshot } from '../../status/snapshot.ts'
import { type LocalizedText, localized } from '../../status/names.ts'

/** One function as the page shows it. */
export interface FunctionModel {
  readonly id: string
  readonly name: LocalizedText
  readonly shortName: LocalizedText
  readonly shown: ShownStatus
  /** Its timeline over the lanes' window, one span a status; empty on a calm day. */
  readonly spans: readonly HealthSpan[]
  /** Since when it has its status, epoch ms; `null` where the record does not reach. */
  readonly since: number | null
  readonly strangeWord: string | null
  readonly isGone: boolean
  /** Whether it does not work, by what was last known, and a reader may ask to be told when it does. */
  readonly isWatchable: boolean
  readonly meanwhile: LocalizedText | null
}

/** Whether it is out: told from what is only slow, or under maintenance, or not known. */
const isOut = ({ shown }: FunctionModel): boolean =>
  isBad(shown.status) && shown.status !== 'degraded_performance'

/** The function that most readers of some services wait for: one that is out before one that is not quite right. */
export function awaitedMost(services: readonly ServiceModel[]): FunctionModel | undefined {
  const byUsers = services.toSorted((a, b) => b.users - a.users)
  const rows = byUsers.flatMap(({ functions }) => functions.filter((row) => row.isWatchable))
  return rows.find(isOut) ?? rows[0]
}

/** The last days of a service, on a calm day. */
export interface DaysModel {
  readonly days: readonly DayHealth[]
  readonly level: ServiceLevel | null
}

/** One service as the page shows it. */
export interface ServiceModel {
  readonly id: string
  readonly name: LocalizedText
  readonly shortName: LocalizedText
  readonly isGroup: boolean
  readonly shown: ShownStatus
  /** How many functions work; `null` where that is not to be claimed now. */
  readonly working: number | null
  readonly functions: readonly FunctionModel[]
  readonly days: DaysModel | null
  readonly users: number
}

/** Everything the public page shows of a snapshot, worked out. */
export interface PublicModel {
  readonly services: readonly ServiceModel[]
  readonly contradictions: readonly Contradiction[]
  readonly episode: OutageEpisode | null
  /** When all that failed since the last outage began worked again; `null` while it lasts, or where nobody saw it. */
  readonly allBackAt: number | null
  /** What lanes draw; `null` on a calm day, when there are bars of days. */
  readonly window: TimeWindow | null
  readonly statuses: readonly ComponentStatus[]
  readonly unreadable: number
  readonly ways: Ways
}

/** What besides this page can tell a reader that something is back. */
export interface Ways {
  /** The source's own page, where it has one that can be visited. */
  readonly page: URL | null
  /** Whether anything is forecast for a moment to come. */
  readonly isForecast: boolean
}

/** What the model is made from. `now` and `readAt` are epoch ms of trusted time. */
export interface PublicInputs {
  readonly snapshot: Snapshot
  readonly freshness: Freshness
  readonly readAt: number
  readonly now: number
  readonly gathering: GatheredHistory
  readonly briefing: Briefing
  readonly language: Language
  /** Whether `now` is a moment of the past that is shown again. */
  readonly isReplay?: boolean
  /** Beginnings of the last days, and the end of today; see `dayStarts`. Asked for on a calm day only. */
  readonly days: () => readonly number[]
}

/** Longer than the days that are shown, whatever the zone and its clocks do. */
const LONGEST_MS = 92 * 24 * 3_600_000

/** A second past now, so that what has changed this very moment has a width. */
const THIS_MOMENT_MS = 1_000

/** Works the page out. Pure: the same inputs, the same page. */
export function publicModel(inputs: PublicInputs): PublicModel {
  const { snapshot, now, freshness } = inputs
  const { timelines, lanes, episode, window } = history(inputs)
  const services = snapshot.services.map((service) =>
    serviceModel(service, inputs, { timelines, lanes, window }),
  )
  return {
    services,
    contradictions: isTrusted(freshness) ? contradictions(snapshot) : [],
    episode: episode && episode.onset <= now ? episode : null,
    allBackAt: episode && allBackAt(episode, timelines),
    window,
    statuses: services.flatMap(({ functions }) => functions.map(({ shown }) => shown.status)),
    unreadable: snapshot.unreadable,
    ways: {
      page: visitable(snapshot.page.url),
      isForecast: inputs.briefing.forecasts.some(
        ({ madeAt, expectedAt }) => madeAt <= now && expectedAt > now,
      ),
    },
  }
}

/** An address of the snapshot, as long as it may exist: names reserved for examples and tests never do. */
export function visitable(url: string | null): URL | null {
  const page = url === null ? null : new URL(url)
  return page && !/\.(example|invalid|test)$/.test(page.hostname) ? page : null
}

function history({ snapshot, freshness, readAt, now, gathering }: PublicInputs) {
  const to = now + THIS_MOMENT_MS
  const from = Math.min(now - LONGEST_MS, snapshot.recordFrom ?? now)
  const tail = isTrusted(freshness) ? [] : [{ from: readAt, to }]
  const seen = { ...gathering, gaps: [...gathering.gaps, ...tail] }
  const timelines = componentTimelines(snapshot, { from, to }, readAt, seen)
  const episode = outageEpisode(snapshot, timelines, now)
  if (!episode) return { timelines, lanes: timelines, episode, window: null }
  const window = { ...episodeWindow(episode.onset, now), to }
  const lanes = episodeLanes(snapshot, window, readAt, seen)
  return { timelines, lanes, episode, window }
}

interface Past {
  readonly timelines: Timelines
  readonly lanes: Timelines
  readonly window: TimeWindow | null
}

function serviceModel(service: Service, inputs: PublicInputs, past: Past): ServiceModel {
  const { briefing, language, freshness } = inputs
  const about = briefing.components.get(service.id)
  const functions = service.functions.map((component) => functionModel(component, inputs, past))
  const statuses = functions.map(({ shown }) => shown.status)
  const name = localized(about?.name, language, service.name)
  const status = serviceStatus(statuses)
  const wasStatus = serviceStatus(service.functions.map((f) => f.status))
  const shown = shownStatus(wasStatus, freshness)
  return {
    id: service.id,
    name,
    shortName: about?.shortName[language] ? localized(about.shortName, language, '') : name,
    isGroup: service.isGroup,
    shown: isTrusted(freshness) ? shown : { status, was: shown.was, isHeld: isBad(status) },
    working: isTrusted(freshness) ? workingCount(statuses) : null,
    functions,
    days: past.window ? null : daysModel(service, past.timelines, inputs.days()),
    users: about?.users?.monthly ?? 0,
  }
}

function functionModel(
  component: Component,
  { briefing, language, freshness, gathering, isReplay }: PublicInputs,
  { timelines, lanes, window }: Past,
): FunctionModel {
  const about = briefing.components.get(component.id)
  const timeline = joinedByStatus(timelines.get(component.id) ?? [])
  const name = localized(about?.name, language, component.name)
  const meanwhile = localized(about?.meanwhile, language, '')
  const last = timeline.at(-1)
  // What goes on after time that is not known did not begin there, unless a report says so.
  const isBegun =
    (timeline.at(-2)?.status ?? 'unknown') !== 'unknown' ||
    (last?.basis === 'reported' && gathering.gaps.every((gap) => gap.to !== last.from))
  const isSince = last?.status === component.status && isBegun
  const shown = shownStatus(component.status, freshness)
  // Of what we cannot see only what was bad is known not to work.
  const known = shown.was ?? (isTrusted(freshness) ? shown.status : 'operational')
  return {
    id: component.id,
    name,
    shortName: about?.shortName[language] ? localized(about.shortName, language, '') : name,
    shown,
    spans: window ? clippedTo(joinedByStatus(lanes.get(component.id) ?? []), window) : [],
    since: isSince ? last.from : null,
    strangeWord: component.strangeWord,
    isGone: component.isGone,
    isWatchable: known !== 'operational' && !component.isGone && !isReplay,
    meanwhile: meanwhile.text === '' ? null : meanwhile,
  }
}

function daysModel(
  service: Service,
  timelines: Timelines,
  dayStarts: readonly number[],
): DaysModel {
  const lanes = service.functions.map(({ id }) => timelines.get(id) ?? [])
  const over = { from: dayStarts[0] ?? 0, to: dayStarts.at(-1) ?? 0 }
  const timeline = clippedTo(serviceTimeline(lanes), over)
  return { days: dailyHealth(timeline, dayStarts), level: serviceLevel(timeline) }
}
