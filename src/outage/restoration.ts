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
  /** Share of use that is operational right after it, with all that changed at the same moment, 0..1. */
  readonly shareAfter: number
}

/**
 * A step for each change for the better, old to new. What comes out of `unknown` or goes into it is no
 * step: nobody knows what it was.
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

/** When one service came back, each in ms since the onset; `null`: not yet, or never out. */
export interface ServiceRestoration {
  /**
   * When something was first known to run again, after the time in which every function was stopped. `null`
   * too where there was no such time.
   */
  readonly endOfTotalStopMs: number | null
  /** When the first function worked again, after none did. */
  readonly firstOperationalMs: number | null
  /** When all functions worked, for good up to the end of the window. */
  readonly allOperationalMs: number | null
  /** How long every function was stopped, in all. */
  readonly totalStopMs: number
}

/**
 * The three figures of a service's return, none of which stands for another. Timelines of one service's
 * functions; `onset` is epoch ms, what came before it does not count.
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
