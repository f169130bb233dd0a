import type { Language } from '../../status/briefing.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { localized, type LocalizedText, namesOf } from '../../status/names.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import type { Plans } from '../forecasts.ts'
import type { OutageImpact } from '../impact.ts'
import { type Outage, type Overview, overviewOf, THIS_MOMENT_MS } from '../overview.ts'
import { postsOf, type Progress, progressOf } from '../progress.ts'
import type { ShareOfUse, UseWeights } from '../shareOfUse.ts'
import type { Timelines } from '../timeline/componentTimelines.ts'
import { clippedTo, type TimeWindow } from '../timeline/healthTimeline.ts'
import type { Verdict } from '../verdict.ts'
import { type CurveModel, curveModel, planPoints, type RecoveryInputs } from './curveModel.ts'

/** One service as this view shows it. */
export interface RecoveryService {
  readonly id: string
  readonly name: LocalizedText
  readonly shown: ShownStatus
  /** Number of its functions that worked when last read, and how many it has. */
  readonly working: number
  readonly total: number
  /** Users of all its functions together; 0 if not known. */
  readonly users: number
}

/** The facts that the view shows of a snapshot. */
export interface RecoveryModel {
  readonly outage: Outage | null
  readonly overview: Overview
  /** The split of use at the moment last read; `null` where nothing of it is known. */
  readonly share: ShareOfUse | null
  readonly weights: UseWeights
  readonly working: number
  readonly total: number
  readonly services: readonly RecoveryService[]
  readonly remaining: readonly RemainingRow[]
  /** `null` on a calm day. */
  readonly curve: CurveModel | null
  /** Newest first. */
  readonly announcements: readonly Announcement[]
  readonly verdict: Verdict
  /** The forecast that holds for each function at the moment shown. */
  readonly plans: Plans
  /** Lead over the plan, as a ratio of all use, below 0 behind; `null` if it cannot be told or all is over. */
  readonly ahead: number | null
  /** The same in points of all use; 0 within one point of the plan. */
  readonly pointsAhead: number | null
  /** The smallest number of functions that worked at one time since the onset; `null` if shares count users. */
  readonly fewestWorking: number | null
  /** Cost to users so far; `null` on a calm day, and without user numbers. */
  readonly impact: OutageImpact | null
  /** The health of each function, from before the outage to the moment shown. */
  readonly timelines: Timelines
  readonly inputs: RecoveryInputs
}

/** Derives and names the facts that the view shows. */
export function recoveryModel(inputs: RecoveryInputs): RecoveryModel {
  const { snapshot, now, replay } = inputs
  const whole = replay?.whole
  const over = {
    from: Math.min(now - REACH_MS, snapshot.recordFrom ?? now),
    to: now + THIS_MOMENT_MS,
  }
  const overview = overviewOf({
    ...inputs,
    isReplay: replay !== undefined,
    timelines: whole ? cutAt(whole.timelines, over) : inputs.timelines,
  })
  const { outage, timelines, verdict, lastWorking } = overview
  const progress = progressOf(overview)
  const { weights, share, plans, ahead, impact } = progress
  const curve = curveModel(inputs, overview, { weights, plans, timelines })
  return {
    outage,
    overview,
    share,
    weights,
    working: lastWorking,
    total: verdict.total,
    services: services(overview, inputs),
    remaining: remainingRows(overview, progress, inputs.language),
    curve,
    announcements: announcements(overview, inputs.language),
    verdict,
    plans,
    ahead,
    pointsAhead: ahead === null ? null : planPoints(ahead),
    fewestWorking: fewestWorking(curve, weights),
    impact,
    timelines,
    inputs,
  }
}

const DAY = 24 * 3_600_000
/** Outages are shown for seven days after they end; their bounds may lie a little further back. */
const REACH_MS = 8 * DAY

function cutAt(timelines: Timelines, over: TimeWindow): Timelines {
  return new Map([...timelines].map(([id, timeline]) => [id, clippedTo(timeline, over)]))
}

function services(overview: Overview, { briefing, language }: RecoveryInputs) {
  return overview.services.map(({ service, shown, functions }): RecoveryService => ({
    id: service.id,
    name: namesOf(service, briefing, language).name,
    shown,
    working: functions.filter(({ component }) => component.status === 'operational').length,
    total: functions.length,
    users: briefing.components.get(service.id)?.users?.monthly ?? 0,
  }))
}

/**
 * The share of use restored as tests and scripts read it, `0.4212`; `undefined` if it may not be claimed. Never rounded
 * up to all nor down to nothing.
 */
export function shareMark(model: RecoveryModel | null, freshness: Freshness): string | undefined {
  if (!model?.share || !isTrusted(freshness)) return undefined
  const ratio = model.share.operational
  const mark = ratio.toFixed(4)
  if (mark === '1.0000' && ratio < 1) return '0.9999'
  return mark === '0.0000' && ratio > 0 ? '0.0001' : mark
}

/** One incident update, in the reader's language. */
export interface Announcement {
  readonly id: string
  /** The moment it speaks of, epoch ms. */
  readonly at: number
  readonly text: LocalizedText
  /** The wire's own words with their tags, where they have any. */
  readonly html: string | undefined
  /** When it was posted, if well after the moment; else `null`. */
  readonly postedAt: number | null
}

/** The posts of an overview, newest first. */
function announcements(overview: Overview, language: Language) {
  const { briefing } = overview.inputs
  return postsOf(overview).map(({ update, postedAt }): Announcement => {
    const { id, displayAt: at, html, body } = update
    const text = localized(briefing.updates.get(id)?.body, language, body)
    return { id, at, text, html, postedAt }
  })
}

/** One function that is not back, with its promise. Times are epoch ms. */
export interface RemainingRow {
  readonly id: string
  readonly name: LocalizedText
  /** Its service; `null` for a service of its own. */
  readonly service: LocalizedText | null
  readonly shown: ShownStatus
  /** Start of its status; `null` if not on record. */
  readonly since: number | null
  /** Promised return; `null` without a promise. */
  readonly plannedAt: number | null
  /** Time since then, ms; `null` if it has not passed, or while the answer is not trusted. */
  readonly lateMs: number | null
}

/** Functions that did not work when last read, named, in the order of the progress. */
function remainingRows(
  { services, inputs: { briefing, freshness } }: Overview,
  { remaining, plans, late }: Progress,
  language: Language,
): readonly RemainingRow[] {
  const rows = new Map(
    services.flatMap(({ service, functions }) =>
      functions.map(({ component, shown, since }): readonly [ComponentId, RemainingRow] => [
        component.id,
        {
          id: component.id,
          name: namesOf(component, briefing, language).name,
          service: service.isGroup ? namesOf(service, briefing, language).shortName : null,
          shown,
          since,
          plannedAt: plans.get(component.id)?.expectedAt ?? null,
          lateMs: isTrusted(freshness) ? (late.get(component.id) ?? null) : null,
        },
      ]),
    ),
  )
  return remaining.flatMap((id) => rows.get(id) ?? [])
}

function fewestWorking(curve: CurveModel | null, weights: UseWeights): number | null {
  const known = (curve?.points ?? []).filter(
    ({ to, unknown }) => unknown === 0 && to > (curve?.onset ?? 0),
  )
  if (weights.basis !== 'functions' || known.length === 0) return null
  return Math.round(Math.min(...known.map(({ operational }) => operational)) * weights.total)
}
