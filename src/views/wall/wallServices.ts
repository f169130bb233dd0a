import {
  clippedTo,
  type HealthSpan,
  joinedByStatus,
  type TimeWindow,
} from '../../outage/timeline/healthTimeline.ts'
import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import { serviceStatus, statusCounts, workingCount } from '../../outage/serviceStatus.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import { type ShownStatus, shownStatus } from '../../status/shownStatus.ts'
import type { Component, ComponentId, Service } from '../../status/snapshot.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import type { WallInputs } from './wallModel.ts'
import type { PlanEntry, WallPlans } from './wallPlans.ts'

/** One function as the wall shows it. */
export interface WallLane {
  readonly id: ComponentId
  /** Its short name, where the briefing has one. */
  readonly name: LocalizedText
  /** What may be claimed of it now. */
  readonly status: ComponentStatus
  /** Only what did not work when last read is named. */
  readonly isNamed: boolean
  /** Over the lanes' window, one span a status. */
  readonly spans: readonly HealthSpan[]
  /** `null`: nothing is to be said of a plan. */
  readonly plan: PlanEntry | null
}

/** How many functions of a service are in a state. */
export interface StateCount {
  readonly status: ComponentStatus
  readonly count: number
}

/** One service as the wall shows it. */
export interface WallService {
  readonly id: ComponentId
  readonly name: LocalizedText
  readonly isGroup: boolean
  readonly shown: ShownStatus
  /** How many of its functions work; `null` where that is not to be claimed now. */
  readonly working: number | null
  readonly total: number
  /** The states that are not `operational`, worst first; empty where that is not to be claimed now. */
  readonly states: readonly StateCount[]
  /** From the top: what comes back last. */
  readonly lanes: readonly WallLane[]
}

interface Past {
  readonly lanes: Timelines
  /** Without the time since the last answer. */
  readonly known: Timelines
  readonly over: TimeWindow
  readonly plans: WallPlans
}

/** The services in the order of the page, each with its lanes. */
export function wallServices(inputs: WallInputs, past: Past): readonly WallService[] {
  return inputs.snapshot.services.map((service) => wallService(service, inputs, past))
}

function wallService(service: Service, inputs: WallInputs, past: Past): WallService {
  const { freshness, briefing, language } = inputs
  const statuses = service.functions.map(({ status }) => status)
  const counts = statusCounts(statuses)
  const isSeen = isTrusted(freshness)
  const states = STATUSES_WORST_FIRST.filter((status) => status !== 'operational')
    .map((status) => ({ status, count: counts.get(status) ?? 0 }))
    .filter(({ count }) => count > 0)
  return {
    id: service.id,
    name: namesOf(service, briefing, language).shortName,
    isGroup: service.isGroup,
    shown: onWall(serviceStatus(statuses), inputs),
    working: isSeen ? workingCount(statuses) : null,
    total: statuses.length,
    states: isSeen ? states : [],
    lanes: inOrder(service.functions, past).map((component) => wallLane(component, inputs, past)),
  }
}

function wallLane(component: Component, inputs: WallInputs, past: Past): WallLane {
  const { id, status } = component
  const { lanes, over, plans } = past
  return {
    id,
    name: namesOf(component, inputs.briefing, inputs.language).shortName,
    status: onWall(status, inputs).status,
    isNamed: status !== 'operational',
    spans: clippedTo(joinedByStatus(lanes.get(id) ?? []), over),
    plan: plans.entryOf(component),
  }
}

/** On a wall nothing is read twice: what is no longer seen is unknown, bad or not. */
const onWall = (status: ComponentStatus, { freshness }: WallInputs): ShownStatus =>
  shownStatus(status, isTrusted(freshness) ? freshness : 'blind')

/**
 * Functions by when they came back, or are planned to, the last at the top, so that light rises like stairs. Plans
 * count as they stood at the last change of a status: nothing moves because a promise was made or broken.
 */
function inOrder(functions: readonly Component[], past: Past): readonly Component[] {
  const backAt = (component: Component): number => {
    if (component.status !== 'operational') {
      return past.plans.expectedAtLastChange(component.id) ?? Infinity
    }
    const timeline = joinedByStatus(past.known.get(component.id) ?? [])
    const place = timeline.findLastIndex(({ status }) => status === 'operational')
    return place > 0 ? (timeline[place]?.from ?? -Infinity) : -Infinity
  }
  const isOut = ({ status }: Component) => Number(status !== 'operational')
  return functions
    .map((component) => ({ component, backAt: backAt(component) }))
    .toSorted((a, b) => isOut(b.component) - isOut(a.component) || compared(b.backAt, a.backAt))
    .map(({ component }) => component)
}

/** Infinities differ by nothing from themselves. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b)
