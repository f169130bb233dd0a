import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { Basis, DatedChange } from './statusChanges.ts'

/** An interval of time, including `from` and excluding `to`. Epoch ms. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** An interval with one status. `unknown` is never `reported`. */
export interface HealthSpan extends TimeWindow {
  readonly status: ComponentStatus
  readonly basis: Basis
}

/** An interval of failed requests. */
export type Gap = TimeWindow

/**
 * Builds the timeline of one component over a window.
 *
 * Returns adjacent spans in time order that cover the window exactly; neighbours differ in status
 * or basis. `changes` are sorted old to new (see `statusChanges`). The old status of the first
 * change is assumed back to `recordFrom`; before the record begins the component is `unknown`. Gaps
 * are `unknown`: never interpolated, never joined to their neighbours. An empty window gives no
 * spans. Never throws.
 */
export function healthTimeline(
  changes: readonly DatedChange[],
  present: ComponentStatus,
  over: TimeWindow,
  recordFrom: number,
  gaps: readonly Gap[] = [],
): readonly HealthSpan[] {
  if (!(over.to > over.from)) return []
  const first = changes[0]
  const beginsAt = Math.min(recordFrom, first?.at ?? Infinity)
  const initial = first ? first.from : present
  const raw: HealthSpan[] = [
    { status: 'unknown', basis: 'assumed', from: -Infinity, to: beginsAt },
    { status: initial, basis: 'assumed', from: beginsAt, to: first?.at ?? Infinity },
    ...changes.map((change, i) => ({
      status: change.to,
      basis: change.to === 'unknown' ? ('assumed' as const) : change.basis,
      from: change.at,
      to: changes[i + 1]?.at ?? Infinity,
    })),
  ]
  // Cut to the window first: a page that stays open for weeks has far more gaps than one picture
  // shows.
  const unread = gaps
    .filter(({ from, to }) => to > over.from && from < over.to)
    .sort((a, b) => a.from - b.from)
  return merged(withGaps(clippedTo(raw, over), unread))
}

/**
 * Marks the parts of adjacent spans that lie in a gap as unknown. Both lists are in time order,
 * gaps may overlap. A single pass merges them: a page that stays open for weeks holds hundreds of
 * each and repeats this with every answer.
 */
function withGaps(spans: readonly HealthSpan[], gaps: readonly Gap[]): readonly HealthSpan[] {
  const pieces: HealthSpan[] = []
  let next = 0
  for (const span of spans) {
    let { from } = span
    for (let gap = gaps[next]; gap && gap.from < span.to; gap = gaps[next]) {
      const to = Math.min(gap.to, span.to)
      const cutAt = Math.max(gap.from, from)
      if (cutAt > from) pieces.push({ ...span, from, to: cutAt })
      if (to > cutAt) pieces.push({ status: 'unknown', basis: 'assumed', from: cutAt, to })
      from = Math.max(cutAt, to)
      // The next span handles the remainder of this gap.
      if (gap.to > span.to) break
      next += 1
    }
    if (span.to > from) pieces.push({ ...span, from })
  }
  return pieces
}

/** Cuts a timeline to a window. */
export function clippedTo(spans: readonly HealthSpan[], over: TimeWindow): readonly HealthSpan[] {
  return spans
    .map((span) => ({
      ...span,
      from: Math.max(span.from, over.from),
      to: Math.min(span.to, over.to),
    }))
    .filter((span) => span.to > span.from)
}

function merged(spans: readonly HealthSpan[]): readonly HealthSpan[] {
  const result: HealthSpan[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && last.status === span.status && last.basis === span.basis) {
      result[result.length - 1] = { ...last, to: span.to }
    } else result.push(span)
  }
  return result
}

/** Status at one time of a timeline; `unknown` outside it. */
export function statusAt(timeline: readonly HealthSpan[], at: number): ComponentStatus {
  return timeline.find((span) => span.from <= at && at < span.to)?.status ?? 'unknown'
}

/**
 * Joins neighbours of one status, whatever their basis, for display as a lane. A joined span is
 * `assumed` if any part of it was.
 */
export function joinedByStatus(timeline: readonly HealthSpan[]): readonly HealthSpan[] {
  const result: HealthSpan[] = []
  for (const span of timeline) {
    const last = result.at(-1)
    if (last && last.status === span.status) {
      const basis = last.basis === 'assumed' || span.basis === 'assumed' ? 'assumed' : 'reported'
      result[result.length - 1] = { ...last, to: span.to, basis }
    } else result.push(span)
  }
  return result
}
