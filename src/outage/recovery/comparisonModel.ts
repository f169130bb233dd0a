import { episodeLanes } from '../episodeLanes.ts'
import {
  clippedTo,
  type Gap,
  type HealthSpan,
  healthTimeline,
  joinedByStatus,
  type TimeWindow,
} from '../timeline/healthTimeline.ts'
import { curveWindow } from '../recoveryCurve.ts'
import { serviceTimeline } from '../timeline/serviceTimeline.ts'
import type { ComparisonRow, Confidence } from '../../status/briefing.ts'
import { isTrusted } from '../../status/freshness.ts'
import { type LocalizedText, localized } from '../../status/names.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** One lane of the comparison. */
export interface ComparedLane {
  readonly id: string
  /** `null`: the services of this page together. */
  readonly name: LocalizedText | null
  /** Neighbours differ in status; the spans cover the window. */
  readonly spans: readonly HealthSpan[]
  /** Time for which it was known not to be fully operational, ms. */
  readonly lastedMs: number
  /** True if it still was when last known. */
  readonly isOpen: boolean
  /** Sources of the changes, each named once. */
  readonly sources: readonly string[]
  readonly confidences: readonly Confidence[]
  readonly notes: readonly LocalizedText[]
}

/** Others over the same time, beside the services of this page. */
export interface ComparisonModel {
  readonly over: TimeWindow
  readonly onset: number
  readonly lanes: readonly ComparedLane[]
}

/**
 * The services of this page together, by the rule for a service, and those that the briefing compares them with, over
 * the time of the outage. `null` if no change of the comparison falls into that time and lies before the moment shown.
 */
export function comparisonModel(model: RecoveryModel): ComparisonModel | null {
  const { outage, inputs } = model
  if (!outage) return null
  const { snapshot, briefing, language, readAt, now, freshness } = inputs
  const over = curveWindow(outage, now)
  const isSeen = isTrusted(freshness) || inputs.replay !== undefined
  const known = isSeen ? now : readAt
  const others = briefing.comparison.flatMap((row) => {
    const changes = row.changes.filter(({ at }) => at <= known).toSorted((a, b) => a.at - b.at)
    if (!changes.some(({ at }) => at >= over.from && at <= over.to)) return []
    const gaps = isSeen ? [] : [{ from: readAt, to: Infinity }]
    return [otherLane(row, changes, over, gaps, language)]
  })
  if (others.length === 0) return null
  const lanes = episodeLanes(snapshot, over, readAt, model.overview.history)
  const together = joinedByStatus(serviceTimeline([...lanes.values()]))
  const grounds = { sources: [], confidences: [], notes: [] }
  const ours = { id: 'ours', name: null, spans: together, ...lasted(together, over), ...grounds }
  return { over, onset: outage.onset, lanes: [ours, ...others] }
}

function otherLane(
  { id, name }: ComparisonRow,
  changes: ComparisonRow['changes'],
  over: TimeWindow,
  gaps: readonly Gap[],
  language: 'ko' | 'en',
): ComparedLane {
  const dated = changes.map((change) => ({ ...change, basis: 'reported' as const }))
  const present = changes.at(-1)?.to ?? 'unknown'
  const spans = joinedByStatus(healthTimeline(dated, present, over, over.from, gaps))
  const grounds = changes.map((change) => change.grounds)
  const unique = <T>(all: readonly T[]) => [...new Set(all)]
  return {
    id,
    name: localized(name, language, id),
    spans,
    ...lasted(spans, over),
    sources: unique(grounds.flatMap(({ sources }) => sources)),
    confidences: unique(grounds.flatMap(({ confidence }) => confidence ?? [])),
    notes: grounds.flatMap(({ note }) => (note ? [localized(note, language, '')] : [])),
  }
}

/** Measures the known time off within a window, ms, and whether a lane was off when last known. */
function lasted(spans: readonly HealthSpan[], over: TimeWindow) {
  const inside = clippedTo(spans, over)
  const off = inside.filter(({ status }) => status !== 'operational' && status !== 'unknown')
  const lastKnown = inside.findLast(({ status }) => status !== 'unknown')
  return {
    lastedMs: off.reduce((sum, { from, to }) => sum + to - from, 0),
    isOpen: lastKnown !== undefined && lastKnown === off.at(-1),
  }
}
