import type { GatheredHistory } from '../../outage/componentTimelines.ts'
import { episodeLanes } from '../../outage/episodeLanes.ts'
import type { TimeWindow } from '../../outage/healthTimeline.ts'
import type { OutageEpisode } from '../../outage/outageEpisode.ts'
import { curveWindow, joinedBySplit, risers } from '../../outage/recoveryCurve.ts'
import { restorationSteps, type RestorationStep } from '../../outage/restoration.ts'
import { shareCurve, type SharePoint, type UseWeights } from '../../outage/shareOfUse.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { Said } from '../../ui/words.ts'
import { type Names, namesOf } from './names.ts'
import type { RecoveryInputs } from './recoveryModel.ts'

/** A change for the better, named for readers. */
export interface NamedStep extends Omit<RestorationStep, 'componentId'> {
  readonly id: string
  readonly name: Said
  /** Its service; `null` where it stands for itself. */
  readonly service: Said | null
}

/** A riser worth a label. Shares are ratios. */
export interface NamedRiser {
  readonly at: number
  readonly from: number
  readonly to: number
  /** What most use hangs on of what came back then, and how much came with it. */
  readonly name: Said
  readonly more: number
}

/** What the recovery curve and its table are drawn from. */
export interface CurveModel {
  readonly over: TimeWindow
  readonly onset: number
  readonly endedAt: number | null
  readonly points: readonly SharePoint[]
  readonly risers: readonly NamedRiser[]
  readonly steps: readonly NamedStep[]
}

/** A rise by a tenth of all use is named in the picture. */
const LABELLED_RISE = 0.1

/** How much of the picture the time takes that could not be seen, however short it is. */
const UNSEEN_RATIO = 0.04

/** A window with room for the time since the last reading, so that minutes after days are not overlooked. */
function withUnseen(over: TimeWindow, readAt: number): TimeWindow {
  const length = readAt - over.from
  return { from: over.from, to: Math.max(over.to, readAt + length * UNSEEN_RATIO) }
}

/** The recovery of one outage through time. `seen` is the history with the time that could not be seen. */
export function curveModel(
  { snapshot, kind, readAt, now, briefing, language }: RecoveryInputs,
  episode: OutageEpisode,
  weights: UseWeights,
  seen: GatheredHistory,
): CurveModel {
  const over = isTrusted(kind)
    ? curveWindow(episode, now)
    : withUnseen(curveWindow(episode, now), readAt)
  const lanes = episodeLanes(snapshot, over, readAt, seen)
  const points = joinedBySplit(shareCurve(lanes, weights))
  const steps = restorationSteps(lanes, weights)
  const named = new Map<string, Names & { readonly service: Said | null }>()
  for (const service of snapshot.services) {
    const { shortName } = namesOf(service, briefing, language)
    for (const component of service.functions) {
      const names = namesOf(component, briefing, language)
      named.set(component.id, { ...names, service: service.isGroup ? shortName : null })
    }
  }
  return {
    over,
    onset: episode.onset,
    endedAt: episode.endedAt,
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
  }
}
