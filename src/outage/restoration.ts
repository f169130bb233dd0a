import { type ComponentStatus, statusRank } from '../status/componentStatus.ts'
import type { ComponentId } from '../status/snapshot.ts'
import type { Timelines } from './timeline/componentTimelines.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { stretches } from './timeline/serviceTimeline.ts'
import { shareCurve, type UseWeights } from './shareOfUse.ts'

/** One change for the better. */
export interface RestorationStep {
  /** Epoch ms. */
  readonly at: number
  readonly componentId: ComponentId
  readonly from: ComponentStatus
  readonly to: ComponentStatus
  /** Operational share of use right after it, including all changes at the same time, 0..1. */
  readonly shareAfter: number
}

/**
 * Lists a step for each change for the better, old to new. Changes from or to `unknown` are no
 * steps, because the status on the other side is unknown.
 */
export function restorationSteps(
  timelines: Timelines,
  weights: UseWeights,
): readonly RestorationStep[] {
  const shares = new Map(shareCurve(timelines, weights).map((p) => [p.from, p.operational]))
  const steps: RestorationStep[] = []
  for (const [componentId, timeline] of timelines) {
    for (const [i, span] of timeline.entries()) {
      const before = timeline[i - 1]?.status ?? 'unknown'
      if (before === 'unknown' || span.status === 'unknown') continue
      if (statusRank(span.status) >= statusRank(before)) continue
      const at = span.from
      steps.push({
        at,
        componentId,
        from: before,
        to: span.status,
        shareAfter: shares.get(at) ?? 0,
      })
    }
  }
  return steps.sort((a, b) => a.at - b.at)
}

/** Recovery times of one service, each in ms since the onset; `null` if not yet, or never down. */
export interface ServiceRestoration {
  /**
   * First time at which a function was known to run again after all were stopped. Also `null` if
   * not all were stopped.
   */
  readonly endOfTotalStopMs: number | null
  /** First time at which a function worked again after none did. */
  readonly firstOperationalMs: number | null
  /** Time from which all functions worked, up to the end of the window. */
  readonly allOperationalMs: number | null
  /** Total duration for which every function was stopped. */
  readonly totalStopMs: number
}

/**
 * Measures the recovery of a service by three figures that do not replace each other. Takes the
 * timelines of the service's functions; `onset` is epoch ms, earlier times do not count.
 */
export function serviceRestoration(
  timelines: readonly (readonly HealthSpan[])[],
  onset: number,
): ServiceRestoration {
  const since = stretches(timelines)
    .filter((stretch) => stretch.to > onset)
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, onset) }))
  const all = (status: ComponentStatus) => since.map((s) => s.statuses.every((x) => x === status))
  const stopped = all('major_outage')
  const working = all('operational')
  const lastStopped = stopped.lastIndexOf(true)
  const lastOff = working.lastIndexOf(false)
  const someRan = since.find(
    (s, i) => i > lastStopped && s.statuses.some((x) => x !== 'major_outage' && x !== 'unknown'),
  )
  const noneWorked = since.findIndex((s) =>
    s.statuses.every((x) => x !== 'operational' && x !== 'unknown'),
  )
  const firstBack =
    noneWorked < 0
      ? undefined
      : since.find((s, i) => i > noneWorked && s.statuses.includes('operational'))
  const sinceOnset = (stretch: { readonly from: number } | undefined) =>
    stretch ? stretch.from - onset : null
  return {
    endOfTotalStopMs: lastStopped < 0 ? null : sinceOnset(someRan),
    firstOperationalMs: sinceOnset(firstBack),
    allOperationalMs: lastOff < 0 ? null : sinceOnset(since[lastOff + 1]),
    totalStopMs: since.reduce((sum, s, i) => (stopped[i] ? sum + s.to - s.from : sum), 0),
  }
}
