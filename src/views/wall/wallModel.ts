import { type CalmDay, calmDay } from '../../outage/calmDay.ts'
import {
  type FunctionOverview,
  laneOf,
  type Outage,
  type Overview,
  overviewOf,
  type OverviewInputs,
  type ServiceOverview,
  type StatusCount,
  THIS_MOMENT_MS,
} from '../../outage/overview.ts'
import {
  byReturn,
  hasPromises,
  type Post,
  postsOf,
  type Progress,
  type Promised,
  promiseOf,
  progressOf,
  serviceReturns,
  shareThrough,
} from '../../outage/progress.ts'
import type { SharePoint, ShareOfUse } from '../../outage/shareOfUse.ts'
import type { HealthSpan, TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import type { Verdict } from '../../outage/verdict.ts'
import type { Language } from '../../status/briefing.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import { type LocalizedText, localized, namesOf } from '../../status/names.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'
import { type ComponentId, functionsOf } from '../../status/snapshot.ts'

/** Inputs of the model. */
export interface WallInputs extends Omit<OverviewInputs, 'isWall'> {
  readonly language: Language
}

/** One function as the wall shows it. */
export interface WallLane {
  readonly id: ComponentId
  /** Its short name, where the briefing has one. */
  readonly name: LocalizedText
  /** Status that may be claimed now. */
  readonly status: ComponentStatus
  /** Only what did not work when last read is named. */
  readonly isNamed: boolean
  /** Over the lanes' window, one span a status. */
  readonly spans: readonly HealthSpan[]
  /** `null`: nothing is to be said of a plan. */
  readonly plan: Promised | null
}

/** One service as the wall shows it. */
export interface WallService {
  readonly id: ComponentId
  readonly name: LocalizedText
  readonly isGroup: boolean
  readonly shown: ShownStatus
  /** Number of functions that may be claimed to work; `null` while nothing may be. */
  readonly working: number | null
  readonly total: number
  /** The states that are not `operational`, worst first; empty while nothing may be claimed. */
  readonly states: readonly StatusCount[]
  /** From the top: what comes back last. */
  readonly lanes: readonly WallLane[]
}

/** The next promised stage, named. */
export interface NextOnWall {
  /** `null`: nothing more is promised. */
  readonly stage: {
    readonly expectedAt: number
    /** The first of what is promised, and how many more there are. */
    readonly name: LocalizedText
    readonly more: number
  } | null
  /** Number of functions that are past their time; 0 while that may not be claimed. */
  readonly lateCount: number
}

/** Everything the wall shows, selected and named. */
export interface WallModel {
  readonly inputs: WallInputs
  readonly verdict: Verdict
  readonly outage: Outage | null
  /** Everything works, after an outage. */
  readonly isRestored: boolean
  /** Window of the lanes: the whole outage up to now, on a calm day the last 24 hours. */
  readonly over: TimeWindow
  readonly hasFunctions: boolean
  readonly services: readonly WallService[]
  /** Functions that were bad when last read, worst first; empty while the answer is trusted, because the rows show it. */
  readonly lastTrouble: readonly StatusCount[]
  /** Split of use; `null` while it may not be claimed. */
  readonly share: ShareOfUse | null
  readonly basis: Progress['weights']['basis']
  /** The share of use through the outage; empty on a calm day. */
  readonly curve: readonly SharePoint[]
  /** True if a time is promised for anything that does not work. */
  readonly hasPlans: boolean
  readonly next: NextOnWall
  readonly updates: readonly WallUpdate[]
  /** `null` on any other day. */
  readonly calm: CalmDay | null
  /** Time each service took, once all is restored; empty before. */
  readonly returns: readonly (Named & { readonly tookMs: number })[]
}

interface Named {
  readonly id: string
  readonly name: LocalizedText
}

/** One incident update on the wall. */
export interface WallUpdate {
  readonly id: string
  /** The moment it speaks of, epoch ms. */
  readonly at: number
  readonly text: LocalizedText
}

const DAY = 24 * 3_600_000
const MOST_UPDATES = 4

/** Selects and names what the wall shows. */
export function wallModel(inputs: WallInputs): WallModel {
  const { snapshot, freshness, now, briefing, language } = inputs
  const overview = overviewOf({ ...inputs, isWall: true })
  const progress = progressOf(overview)
  const { verdict, outage, hasFunctions, window } = overview
  const isSeen = isTrusted(freshness)
  const over = window ?? { from: now - DAY, to: now + THIS_MOMENT_MS }
  const hasPlans = hasPromises(overview, progress)
  const inOrder = byReturn(overview)
  const isRestored = verdict.claim === 'all_working' && outage !== null && outage.endedAt !== null
  const services = new Map<string, LocalizedText>(
    snapshot.services.map((one) => [one.id, namesOf(one, briefing, language).shortName]),
  )
  return {
    inputs,
    verdict,
    outage,
    isRestored,
    over,
    hasFunctions,
    services: overview.services.map((one) =>
      wallService(one, inputs, {
        overview,
        over,
        inOrder,
        planOf: (of) => (hasPlans ? promiseOf(of, overview, progress) : null),
      }),
    ),
    lastTrouble: isSeen ? [] : overview.lastBad,
    share: isSeen ? progress.share : null,
    basis: progress.weights.basis,
    curve: shareThrough(overview, progress),
    hasPlans,
    next: nextOnWall(inputs, progress),
    updates: postsOf(overview)
      .filter(({ update }) => update.displayAt <= now)
      .slice(0, MOST_UPDATES)
      .map(({ update }) => updateOf(update, inputs)),
    calm: outage ? null : calmDay(overview),
    returns: isRestored
      ? serviceReturns(overview).map(({ id, tookMs }) => ({
          id,
          tookMs,
          name: services.get(id) ?? { text: id, language: null },
        }))
      : [],
  }
}

function updateOf({ id, displayAt, body }: Post['update'], inputs: WallInputs): WallUpdate {
  const { briefing, language } = inputs
  return { id, at: displayAt, text: localized(briefing.updates.get(id)?.body, language, body) }
}

function nextOnWall(
  { snapshot, freshness, briefing, language }: WallInputs,
  { next, late }: Progress,
): NextOnWall {
  const first = next && functionsOf(snapshot).find(({ id }) => id === next.componentIds[0])
  return {
    stage:
      next && first
        ? {
            expectedAt: next.expectedAt,
            name: namesOf(first, briefing, language).shortName,
            more: next.componentIds.length - 1,
          }
        : null,
    lateCount: isTrusted(freshness) ? late.size : 0,
  }
}

interface Parts {
  readonly overview: Overview
  readonly over: TimeWindow
  readonly inOrder: ReturnType<typeof byReturn>
  readonly planOf: (one: FunctionOverview) => Promised | null
}

function wallService(
  { service, shown, working, counts, functions }: ServiceOverview,
  inputs: WallInputs,
  parts: Parts,
): WallService {
  return {
    id: service.id,
    name: namesOf(service, inputs.briefing, inputs.language).shortName,
    isGroup: service.isGroup,
    shown,
    working,
    total: functions.length,
    states: isTrusted(inputs.freshness)
      ? counts.filter(({ status }) => status !== 'operational')
      : [],
    lanes: parts.inOrder(functions).map((one) => wallLane(one, inputs, parts)),
  }
}

function wallLane(
  one: FunctionOverview,
  { briefing, language }: WallInputs,
  { overview, over, planOf }: Parts,
): WallLane {
  const { id, status } = one.component
  return {
    id,
    name: namesOf(one.component, briefing, language).shortName,
    status: one.shown.status,
    isNamed: status !== 'operational',
    spans: laneOf(overview, id, over),
    plan: planOf(one),
  }
}
