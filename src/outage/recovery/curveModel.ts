import type { Language } from '../../status/briefing.ts'
import { isTrusted } from '../../status/freshness.ts'
import { type LocalizedText, type Names, namesOf } from '../../status/names.ts'
import { episodeLanes } from '../episodeLanes.ts'
import { type PlanPoint, planCurve, type Plans } from '../forecasts.ts'
import type { Outage, Overview, OverviewInputs } from '../overview.ts'
import { curveWindow, joinedBySplit, risers } from '../recoveryCurve.ts'
import { type RestorationStep, restorationSteps } from '../restoration.ts'
import { shareCurve, type SharePoint, type UseWeights } from '../shareOfUse.ts'
import type { Timelines } from '../timeline/componentTimelines.ts'
import type { TimeWindow } from '../timeline/healthTimeline.ts'

/** A change for the better, named for readers. */
export interface NamedStep extends Omit<RestorationStep, 'componentId'> {
  readonly id: string
  readonly name: LocalizedText
  /** Its service; `null` where it stands for itself. */
  readonly service: LocalizedText | null
}

/** A riser worth a label. Shares are ratios. */
export interface NamedRiser {
  readonly at: number
  readonly from: number
  readonly to: number
  /** The function with the most use among those that came back, and the number of others. */
  readonly name: LocalizedText
  readonly more: number
}

/** Data of the recovery curve and its table. */
export interface CurveModel {
  readonly over: TimeWindow
  readonly onset: number
  readonly endedAt: number | null
  readonly points: readonly SharePoint[]
  readonly risers: readonly NamedRiser[]
  readonly steps: readonly NamedStep[]
  /** The plan at the moment shown; empty without a promise, and while the answer is not trusted. */
  readonly plan: readonly PlanPoint[]
  /** The window with room for the plan and the time to come; the window alone while the answer is not trusted. */
  readonly axis: TimeWindow
}

/** Inputs of the recovery model. */
export interface RecoveryInputs extends Omit<OverviewInputs, 'isWall' | 'isReplay'> {
  readonly language: Language
  /** Set if `now` is a moment of the past. */
  readonly replay?: {
    /** Start of the curve, so that its axis stays while the moment moves; `null`: as for now. */
    readonly drawnFrom: number | null
    /** The whole outage, if already derived by the same clock: it is then only cut. */
    readonly whole: WholeOutage | null
  }
}

/** An outage derived up to a later moment. */
export interface WholeOutage {
  readonly timelines: Timelines
  readonly curve: CurveModel
}

/** Facts that the curve takes from the rest of the model. */
interface Worked {
  readonly weights: UseWeights
  readonly plans: Plans
  readonly timelines: Timelines
}

/** A rise by a tenth of all use is named in the picture. */
const LABELLED_RISE = 0.1

/** Part of the picture that the unseen time takes, however short it is. */
const UNSEEN_RATIO = 0.04

/** A window with room for the time since the last reading, so that minutes after days are not overlooked. */
function withUnseen(over: TimeWindow, readAt: number): TimeWindow {
  const length = readAt - over.from
  return { from: over.from, to: Math.max(over.to, readAt + length * UNSEEN_RATIO) }
}

function windowOf({ freshness, readAt, now, replay }: RecoveryInputs, outage: Outage) {
  const over = curveWindow(outage, now)
  if (replay) return { from: Math.min(over.from, replay.drawnFrom ?? over.from), to: over.to }
  return isTrusted(freshness) ? over : withUnseen(over, readAt)
}

/** The recovery of one outage through time. */
export function curveModel(
  inputs: RecoveryInputs,
  { outage, history }: Pick<Overview, 'outage' | 'history'>,
  { weights, plans, timelines }: Worked,
): CurveModel | null {
  if (!outage) return null
  const { snapshot, freshness, readAt, now, briefing, language } = inputs
  const over = windowOf(inputs, outage)
  const plan = isTrusted(freshness)
    ? planCurve(plans, timelines, weights, Math.min(now, over.to))
    : []
  const { onset, endedAt } = outage
  const planEndsAt = plan.at(-1)?.to ?? null
  const axis = isTrusted(freshness)
    ? curveAxis({ drawn: over, onset, isOver: endedAt !== null, planEndsAt })
    : over
  const whole = inputs.replay?.whole?.curve
  if (whole) return { ...cut(whole, now, over), onset, endedAt, plan, axis }
  const lanes = episodeLanes(snapshot, over, readAt, history)
  const points = joinedBySplit(shareCurve(lanes, weights))
  // A change after the end belongs to another outage.
  const steps = restorationSteps(lanes, weights).filter(({ at }) => at <= (endedAt ?? at))
  const named = new Map<string, Names & { readonly service: LocalizedText | null }>()
  for (const service of snapshot.services) {
    const { shortName } = namesOf(service, briefing, language)
    for (const component of service.functions) {
      const names = namesOf(component, briefing, language)
      named.set(component.id, { ...names, service: service.isGroup ? shortName : null })
    }
  }
  return {
    over,
    axis,
    onset,
    endedAt,
    points,
    risers: risers(points, steps, LABELLED_RISE).flatMap(({ at, from, to, componentIds }) => {
      const heaviest = componentIds.toSorted(
        (a, b) => (weights.byFunction.get(b) ?? 0) - (weights.byFunction.get(a) ?? 0),
      )
      const first = named.get(heaviest[0] ?? '')
      return first ? [{ at, from, to, name: first.shortName, more: heaviest.length - 1 }] : []
    }),
    steps: steps.flatMap(({ componentId, ...step }) => {
      const names = named.get(componentId)
      return names ? [{ ...step, id: componentId, name: names.name, service: names.service }] : []
    }),
    plan,
  }
}

/** Cuts the points, risers and steps of a curve at a moment. */
function cut(whole: CurveModel, now: number, over: TimeWindow) {
  const points = whole.points.filter(({ from }) => from <= now)
  return {
    over,
    points: points.map((point, i) => (i === points.length - 1 ? { ...point, to: over.to } : point)),
    risers: whole.risers.filter(({ at }) => at <= now),
    steps: whole.steps.filter(({ at }) => at <= now),
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Room to the right of the last thing drawn, as a ratio of the outage so far, and its bounds. */
const ROOM_RATIO = 0.2
const LEAST_ROOM_MS = 10 * MINUTE
const MOST_ROOM_MS = 12 * HOUR
/** A plan longer than this many times the outage so far leaves the picture. */
const LONGEST_PLAN = 4

/** Times that the axis of a recovery curve must hold. Epoch ms. */
export interface AxisNeeds {
  /** The window of the curve itself, up to now. */
  readonly drawn: TimeWindow
  readonly onset: number
  readonly isOver: boolean
  /** The latest promised moment; `null` without a promise. */
  readonly planEndsAt: number | null
}

/**
 * The axis of a recovery curve. While the outage lasts it extends beyond now and the plan, by half a day at most: less
 * early on, so that the first hours do not shrink to a needle. After the end it adds nothing on the right.
 */
export function curveAxis({ drawn, onset, isOver, planEndsAt }: AxisNeeds): TimeWindow {
  if (isOver) return drawn
  const soFar = Math.max(drawn.to - onset, LEAST_ROOM_MS)
  const planned = Math.min(planEndsAt ?? drawn.to, drawn.to + LONGEST_PLAN * soFar)
  const room = Math.min(MOST_ROOM_MS, Math.max(LEAST_ROOM_MS, soFar * ROOM_RATIO))
  return { from: drawn.from, to: Math.max(drawn.to, planned) + room }
}

/** Maximum distance from the plan that counts as on plan, as a ratio of all use. */
const ON_PLAN = 0.01

/** Lead over the plan in points of all use, below 0 behind; 0 within one point of it: on plan. */
export function planPoints(ahead: number): number {
  // Shares are sums of fractions: a hundredth may come out slightly larger.
  return Math.abs(ahead) <= ON_PLAN + 1e-9 ? 0 : Math.round(ahead * 100)
}
