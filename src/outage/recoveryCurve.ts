import type { ComponentId } from '../status/snapshot.ts'
import type { TimeWindow } from './timeline/healthTimeline.ts'
import { episodeWindow, type OutageEpisode } from './episode.ts'
import type { RestorationStep } from './restoration.ts'
import type { SharePoint } from './shareOfUse.ts'

/** Time for which a curve continues after the restoration: long enough to show that it lasted. */
const AFTER_THE_END_MS = 12 * 3_600_000

/** Includes a change at the very end of a window. */
const THIS_MOMENT_MS = 1_000

/**
 * Window of a recovery curve: from shortly before the onset to now, or to half a day after the end.
 */
export function curveWindow({ onset, endedAt }: OutageEpisode, now: number): TimeWindow {
  const end = endedAt === null ? now : Math.min(now, endedAt + AFTER_THE_END_MS)
  return { from: episodeWindow(onset, end).from, to: end + THIS_MOMENT_MS }
}

/** Joins neighbouring intervals that split use equally. */
export function joinedBySplit(curve: readonly SharePoint[]): readonly SharePoint[] {
  const result: SharePoint[] = []
  for (const point of curve) {
    const last = result.at(-1)
    const isAlike =
      last?.operational === point.operational &&
      last.partly === point.partly &&
      last.unknown === point.unknown
    if (last && isAlike) result[result.length - 1] = { ...last, to: point.to }
    else result.push(point)
  }
  return result
}

/** A time at which the operational share of use rose. Shares are ratios. */
export interface Riser {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Functions that began to work at that time, in the order of the steps. */
  readonly componentIds: readonly ComponentId[]
}

/**
 * Finds the rises of a curve by at least a ratio, old to new. A rise out of an unknown state does
 * not count, because nobody observed it.
 */
export function risers(
  curve: readonly SharePoint[],
  steps: readonly RestorationStep[],
  atLeast: number,
): readonly Riser[] {
  const found: Riser[] = []
  for (const [i, point] of curve.entries()) {
    const before = curve[i - 1]
    // Shares are sums of fractions: a tenth may come out slightly short.
    const isRiser = before && point.operational - before.operational >= atLeast - 1e-9
    if (!isRiser || before.unknown === 1) continue
    const back = steps.filter(({ at, to }) => at === point.from && to === 'operational')
    const componentIds = back.map(({ componentId }) => componentId)
    found.push({ at: point.from, from: before.operational, to: point.operational, componentIds })
  }
  return found
}
