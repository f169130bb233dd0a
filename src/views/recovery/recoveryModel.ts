import {
  componentTimelines,
  type GatheredHistory,
  type Timelines,
} from '../../outage/timeline/componentTimelines.ts'
import { contradictions } from '../../outage/contradictions.ts'
import { aheadOfPlan, type Plans, plansAt } from '../../outage/forecasts.ts'
import { type OutageImpact, outageImpact, serviceImpact } from '../../outage/impact.ts'
import { clippedTo, type TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { type OutageEpisode, outageEpisode } from '../../outage/episode.ts'
import { serviceStatus, workingCount } from '../../outage/serviceStatus.ts'
// The other name: what begins with `use` reads as a hook.
import {
  shareOfUse,
  type ShareOfUse,
  type UseWeights,
  weightsOfUse,
} from '../../outage/shareOfUse.ts'
import type { Briefing, Language } from '../../status/briefing.ts'
import type { Contradiction } from '../../status/contradiction.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { type ShownStatus, shownStatus } from '../../status/shownStatus.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import { type Announced, announced } from './announced.ts'
import { type CurveModel, curveModel } from './curveModel.ts'
import { type RemainingRow, remainingRows } from './remaining.ts'

/** One service as this view shows it. */
export interface RecoveryService {
  readonly id: string
  readonly name: LocalizedText
  readonly shown: ShownStatus
  /** How many of its functions worked when last read, and how many it has. */
  readonly working: number
  readonly total: number
  /** Users of all its functions together; 0 where nobody says. */
  readonly users: number
}

/** Everything the view shows of a snapshot, worked out. */
export interface RecoveryModel {
  readonly episode: OutageEpisode | null
  /** The split of use at the moment last read; `null` where nothing of it is known. */
  readonly share: ShareOfUse | null
  readonly weights: UseWeights
  readonly working: number
  readonly total: number
  readonly services: readonly RecoveryService[]
  readonly remaining: readonly RemainingRow[]
  /** `null` on a calm day. */
  readonly curve: CurveModel | null
  readonly announced: Announced
  readonly contradictions: readonly Contradiction[]
  readonly unreadable: number
  /** The forecast that holds for each function at the moment shown. */
  readonly plans: Plans
  /** How far ahead of the plan, as a ratio of all use, below 0 behind; `null` where nobody can say or it is over. */
  readonly ahead: number | null
  /** What the outage has cost its users so far; `null` on a calm day, and where nobody counts users. */
  readonly impact: OutageImpact | null
  /** The health of each function, from before the outage to the moment shown. */
  readonly timelines: Timelines
  readonly inputs: RecoveryInputs
}

/** What the model is made from. `now` and `readAt` are epoch ms of trusted time. */
export interface RecoveryInputs {
  readonly snapshot: Snapshot
  readonly freshness: Freshness
  readonly readAt: number
  readonly now: number
  readonly gathering: GatheredHistory
  readonly briefing: Briefing
  readonly language: Language
  /** What the replay adds where `now` is a moment of the past. */
  readonly replay?: {
    /** From where the curve is drawn, so that its axis stays while the moment moves; `null`: as for now. */
    readonly drawnFrom: number | null
    /** The whole outage, where it was worked out already and goes by the same clock: it is then only cut. */
    readonly whole: WholeOutage | null
  }
}

/** An outage worked out up to a later moment. */
export interface WholeOutage {
  readonly timelines: Timelines
  readonly curve: CurveModel
}

const DAY = 24 * 3_600_000
/** Outages are told of for seven days; what bounds them may lie a little further back. */
const REACH_MS = 8 * DAY
/** So that what has changed this very moment has a width. */
const THIS_MOMENT_MS = 1_000

/** Works the view out. Pure: the same inputs, the same view. */
export function recoveryModel(inputs: RecoveryInputs): RecoveryModel {
  const { snapshot, freshness, readAt, now, gathering, briefing } = inputs
  const to = now + THIS_MOMENT_MS
  const from = Math.min(now - REACH_MS, snapshot.recordFrom ?? now)
  // A replay ends at the moment it shows; what could not be seen since then is no part of it.
  const isCut = isTrusted(freshness) || inputs.replay !== undefined
  const unseen = isCut ? [] : [{ from: readAt, to: Infinity }]
  const seen = { ...gathering, gaps: [...gathering.gaps, ...unseen] }
  const timelines = inputs.replay?.whole
    ? cutAt(inputs.replay.whole.timelines, { from, to })
    : componentTimelines(snapshot, { from, to }, readAt, seen)
  const episode = outageEpisode(snapshot, timelines, now)
  const usersOf = (id: ComponentId) => briefing.components.get(id)?.users?.monthly ?? null
  const weights = weightsOfUse(snapshot.services, usersOf)
  const statuses = new Map(functionsOf(snapshot).map(({ id, status }) => [id, status]))
  const share = shareOfUse((id) => statuses.get(id) ?? 'unknown', weights)
  const all = [...statuses.values()]
  const plans = plansAt(briefing.forecasts, snapshot.services, now, episode?.onset)
  const isOpen = episode !== null && episode.endedAt === null
  return {
    episode,
    share: share.unknown === 1 ? null : share,
    weights,
    working: workingCount(all),
    total: all.length,
    services: services(inputs),
    remaining: remainingRows(inputs, timelines, weights),
    curve: episode && curveModel(inputs, episode, { weights, seen, plans, timelines }),
    announced: announced(inputs, episode),
    contradictions: isTrusted(freshness) ? contradictions(snapshot) : [],
    unreadable: snapshot.unreadable,
    plans,
    ahead: isOpen && isTrusted(freshness) ? aheadOfPlan(plans, timelines, weights, now) : null,
    impact: episode && weights.basis === 'users' ? impact(inputs, episode, timelines) : null,
    timelines,
    inputs,
  }
}

function cutAt(timelines: Timelines, over: TimeWindow): Timelines {
  return new Map([...timelines].map(([id, timeline]) => [id, clippedTo(timeline, over)]))
}

function impact(
  { snapshot, briefing, now }: RecoveryInputs,
  { onset, endedAt }: OutageEpisode,
  timelines: Timelines,
): OutageImpact {
  const over = { from: onset, to: endedAt ?? now }
  const served = snapshot.services.filter(({ functions }) => functions.length > 0)
  return outageImpact(
    served.map((service) => {
      const users = briefing.components.get(service.id)?.users?.monthly ?? 0
      return serviceImpact(service, timelines, users, over)
    }),
  )
}

function services({ snapshot, freshness, briefing, language }: RecoveryInputs) {
  return snapshot.services.map((service): RecoveryService => {
    const statuses = service.functions.map(({ status }) => status)
    return {
      id: service.id,
      name: namesOf(service, briefing, language).name,
      shown: shownStatus(serviceStatus(statuses), freshness),
      working: workingCount(statuses),
      total: statuses.length,
      users: briefing.components.get(service.id)?.users?.monthly ?? 0,
    }
  })
}

/**
 * The share of use restored as tests and scripts read it, `0.4212`; `undefined` where it may not be claimed. Never
 * rounded up to all nor down to nothing.
 */
export function shareMark(model: RecoveryModel | null, freshness: Freshness): string | undefined {
  if (!model?.share || !isTrusted(freshness)) return undefined
  const ratio = model.share.operational
  const mark = ratio.toFixed(4)
  if (mark === '1.0000' && ratio < 1) return '0.9999'
  return mark === '0.0000' && ratio > 0 ? '0.0001' : mark
}
