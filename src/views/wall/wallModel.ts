import {
  componentTimelines,
  type GatheredHistory,
  type Timelines,
} from '../../outage/timeline/componentTimelines.ts'
import { contradictions } from '../../outage/contradictions.ts'
import { episodeLanes } from '../../outage/episodeLanes.ts'
import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { episodeWindow, type OutageEpisode, outageEpisode } from '../../outage/episode.ts'
import { joinedBySplit } from '../../outage/recoveryCurve.ts'
import { statusCounts, workingCount } from '../../outage/serviceStatus.ts'
import {
  shareCurve,
  type SharePoint,
  shareOfUse,
  type ShareOfUse,
  type UseWeights,
  weightsOfUse,
} from '../../outage/shareOfUse.ts'
import type { Briefing, Language } from '../../status/briefing.ts'
import { type ComponentStatus, isBad, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import type { Contradiction } from '../../status/contradiction.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { type CalmDay, calmDay } from './calmDay.ts'
import { type ServiceReturn, serviceReturns } from './serviceReturns.ts'
import { type StateCount, type WallService, wallServices } from './wallServices.ts'
import { type NextOnWall, nextOnWall, wallPlans } from './wallPlans.ts'
import { type WallUpdate, wallUpdates } from './wallUpdates.ts'

/** What the model is made from. `now` and `readAt` are epoch ms of trusted time. */
export interface WallInputs {
  readonly snapshot: Snapshot
  readonly freshness: Freshness
  readonly readAt: number
  readonly now: number
  readonly gathering: GatheredHistory
  readonly briefing: Briefing
  readonly language: Language
}

/** Everything the wall shows of a snapshot, worked out. */
export interface WallModel {
  readonly inputs: WallInputs
  readonly episode: OutageEpisode | null
  /** What lanes draw: the whole outage up to now, on a calm day the last 24 hours. */
  readonly over: TimeWindow
  /** How many functions worked when last read; `null` where that is not to be claimed now. */
  readonly working: number | null
  readonly total: number
  /** Whether any service has more than one function, so that functions and services are two things. */
  readonly hasFunctions: boolean
  readonly services: readonly WallService[]
  /** What was bad when last read, worst first; empty while it is seen: then the rows tell. */
  readonly lastTrouble: readonly StateCount[]
  /** How use is split; `null` where that is not to be claimed now. */
  readonly share: ShareOfUse | null
  readonly basis: UseWeights['basis']
  /** The share of use through the outage; empty on a calm day. */
  readonly curve: readonly SharePoint[]
  /** Whether a time is promised for anything that does not work. */
  readonly hasPlans: boolean
  readonly next: NextOnWall
  readonly updates: readonly WallUpdate[]
  /** What is told on a calm day; `null` on any other. */
  readonly calm: CalmDay | null
  /** How long each service took, once all is restored; empty before. */
  readonly returns: readonly ServiceReturn[]
  readonly contradictions: readonly Contradiction[]
  readonly unreadable: number
}

const DAY = 24 * 3_600_000
/** Outages are told of for seven days; what bounds them may lie a little further back. */
const REACH_MS = 8 * DAY
/** So that what has changed this very moment has a width. */
const THIS_MOMENT_MS = 1_000

/** Works the wall out. Pure: the same inputs, the same wall. */
export function wallModel(inputs: WallInputs): WallModel {
  const { snapshot, freshness, now, briefing } = inputs
  const isSeen = isTrusted(freshness)
  const { episode, over, lanes, timelines, known } = history(inputs)
  const usersOf = (id: ComponentId) => briefing.components.get(id)?.users?.monthly ?? null
  const weights = weightsOfUse(snapshot.services, usersOf)
  const functions = functionsOf(snapshot)
  const statuses = new Map(functions.map(({ id, status }) => [id, status]))
  const plans = wallPlans(inputs, episode, known)
  const share = shareOfUse((id) => statuses.get(id) ?? 'unknown', weights)
  const isOver = episode !== null && episode.endedAt !== null
  return {
    inputs,
    episode,
    over,
    working: isSeen ? workingCount([...statuses.values()]) : null,
    total: functions.length,
    hasFunctions: snapshot.services.some((service) => service.functions.length > 1),
    services: wallServices(inputs, { lanes, known, over, plans }),
    lastTrouble: isSeen ? [] : badCounts([...statuses.values()]),
    share: isSeen && share.unknown < 1 ? share : null,
    basis: weights.basis,
    curve: episode ? joinedBySplit(shareCurve(lanes, weights)) : [],
    hasPlans: plans.isAny,
    next: nextOnWall(inputs, plans),
    updates: wallUpdates(inputs, episode),
    calm: episode ? null : calmDay(inputs, timelines, now),
    returns: isOver ? serviceReturns(inputs, timelines, episode.onset) : [],
    contradictions: isSeen ? contradictions(snapshot) : [],
    unreadable: snapshot.unreadable,
  }
}

function badCounts(statuses: readonly ComponentStatus[]): readonly StateCount[] {
  const counts = statusCounts(statuses)
  return STATUSES_WORST_FIRST.filter(isBad)
    .map((status) => ({ status, count: counts.get(status) ?? 0 }))
    .filter(({ count }) => count > 0)
}

interface WallHistory {
  readonly episode: OutageEpisode | null
  readonly over: TimeWindow
  /** What lanes draw, over `over`; the time since the last answer is unknown where it is too long ago. */
  readonly lanes: Timelines
  /** The same functions further back. */
  readonly timelines: Timelines
  /** As `timelines`, without the time since the last answer. */
  readonly known: Timelines
}

function history({ snapshot, freshness, readAt, now, gathering }: WallInputs): WallHistory {
  const to = now + THIS_MOMENT_MS
  const from = Math.min(now - REACH_MS, snapshot.recordFrom ?? now)
  const unseen = isTrusted(freshness) ? [] : [{ from: readAt, to: Infinity }]
  const seen = { ...gathering, gaps: [...gathering.gaps, ...unseen] }
  const timelines = componentTimelines(snapshot, { from, to }, readAt, seen)
  const known =
    unseen.length === 0 ? timelines : componentTimelines(snapshot, { from, to }, readAt, gathering)
  const found = outageEpisode(snapshot, timelines, now)
  const episode = found && found.onset <= now ? found : null
  const over = episode ? { ...episodeWindow(episode.onset, now), to } : { from: now - DAY, to }
  const lanes = episode
    ? episodeLanes(snapshot, over, readAt, seen)
    : componentTimelines(snapshot, over, readAt, seen)
  return { episode, over, lanes, timelines, known }
}
