import {
  daysOf,
  type FunctionOverview,
  laneOf,
  type Outage,
  type Overview,
  overviewOf,
  type OverviewInputs,
  type ServiceDays,
  type ServiceOverview,
  type StatusCount,
} from '../../outage/overview.ts'
import type { HealthSpan, TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import type { Verdict } from '../../outage/verdict.ts'
import type { Language } from '../../status/briefing.ts'
import { isBad } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { Incident } from '../../status/incident.ts'
import { type LocalizedText, localized, namesOf } from '../../status/names.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'

/** One function as the page shows it. */
export interface FunctionModel {
  readonly id: string
  readonly name: LocalizedText
  readonly shortName: LocalizedText
  readonly shown: ShownStatus
  /** Its timeline over the lanes' window, one span a status; empty on a calm day. */
  readonly spans: readonly HealthSpan[]
  /** Start of its status, epoch ms; `null` if not on record. */
  readonly since: number | null
  readonly strangeWord: string | null
  readonly isGone: boolean
  /** True if it does not work, by what was last known, and a reader may ask to be told when it does. */
  readonly isWatchable: boolean
  readonly meanwhile: LocalizedText | null
}

/** True if it is out: told from what is only slow, or under maintenance, or not known. */
const isOut = ({ shown }: FunctionModel): boolean =>
  isBad(shown.status) && shown.status !== 'degraded_performance'

/** The function that most readers of some services wait for: one that is out before one that is not quite right. */
export function awaitedMost(services: readonly ServiceModel[]): FunctionModel | undefined {
  const byUsers = services.toSorted((a, b) => b.users - a.users)
  const rows = byUsers.flatMap(({ functions }) => functions.filter((row) => row.isWatchable))
  return rows.find(isOut) ?? rows[0]
}

/** One service as the page shows it. */
export interface ServiceModel {
  readonly id: string
  readonly name: LocalizedText
  readonly shortName: LocalizedText
  readonly isGroup: boolean
  readonly shown: ShownStatus
  /** Number of functions that work; `null` where that is not to be claimed now. */
  readonly working: number | null
  readonly functions: readonly FunctionModel[]
  /** On a calm day; else `null`. */
  readonly days: ServiceDays | null
  readonly counts: readonly StatusCount[]
  readonly users: number
}

/** Everything the public page shows, selected and named. */
export interface PublicModel {
  readonly verdict: Verdict
  readonly services: readonly ServiceModel[]
  readonly hasFunctions: boolean
  readonly counts: readonly StatusCount[]
  readonly outage: Outage | null
  /** Window of the lanes; `null` on a calm day, which has bars of days. */
  readonly window: TimeWindow | null
  /** Incidents whose updates stand on the page, and the ones before them. */
  readonly incidents: readonly Incident[]
  readonly pastIncidents: readonly Incident[]
  /** True if the briefing advises on any function. */
  readonly hasAdvice: boolean
  readonly ways: Ways
}

/** Other ways for a reader to learn that something is back. */
export interface Ways {
  /** The source's own page, where it has one that can be visited. */
  readonly page: URL | null
  /** True if anything is forecast for a moment to come. */
  readonly isForecast: boolean
}

/** Inputs of the model. */
export interface PublicInputs extends OverviewInputs {
  readonly language: Language
  /** Beginnings of the last days, and the end of today; see `dayStarts`. Asked for on a calm day only. */
  readonly days: () => readonly number[]
}

/** Selects and names what the page shows. */
export function publicModel(
  inputs: PublicInputs,
  overview: Overview = overviewOf(inputs),
): PublicModel {
  const { snapshot, now, briefing } = inputs
  const { verdict, hasFunctions, counts, outage, window, incidents, pastIncidents } = overview
  const services = overview.services.map((service) => serviceModel(service, inputs, overview))
  return {
    verdict,
    services,
    hasAdvice: services.some((one) => one.functions.some(({ meanwhile }) => meanwhile !== null)),
    hasFunctions,
    counts,
    outage,
    window,
    incidents,
    pastIncidents,
    ways: {
      page: visitable(snapshot.page.url),
      isForecast: briefing.forecasts.some(
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

function serviceModel(
  one: ServiceOverview,
  inputs: PublicInputs,
  overview: Overview,
): ServiceModel {
  const { briefing, language } = inputs
  const { service, shown, working, counts, functions } = one
  return {
    id: service.id,
    ...namesOf(service, briefing, language),
    isGroup: service.isGroup,
    shown,
    working,
    counts,
    functions: functions.map((each) => functionModel(each, inputs, overview)),
    days: overview.window ? null : daysOf(one, overview, inputs.days()),
    users: briefing.components.get(service.id)?.users?.monthly ?? 0,
  }
}

function functionModel(
  { component, shown, since }: FunctionOverview,
  { briefing, language, freshness, isReplay }: PublicInputs,
  overview: Overview,
): FunctionModel {
  const { id, isGone, strangeWord } = component
  const meanwhile = localized(briefing.components.get(id)?.meanwhile, language, '')
  // Of the functions that cannot be seen, only those that were bad are known not to work.
  const known = shown.was ?? (isTrusted(freshness) ? shown.status : 'operational')
  return {
    id,
    ...namesOf(component, briefing, language),
    shown,
    spans: overview.window ? laneOf(overview, id, overview.window) : [],
    since,
    strangeWord,
    isGone,
    isWatchable: known !== 'operational' && !isGone && !isReplay,
    meanwhile: meanwhile.text === '' ? null : meanwhile,
  }
}
