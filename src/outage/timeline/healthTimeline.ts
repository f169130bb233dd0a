import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { DatedChange } from './statusChanges.ts'

/** A stretch of time: `from` is in it, `to` is not. Epoch ms. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** What a span rests on: something the source said, or something we concluded from what it said. */
export type Basis = 'reported' | 'assumed'

/** One stretch of one status. `unknown` with basis `reported` does not exist: nobody reports it. */
export interface HealthSpan extends TimeWindow {
  readonly status: ComponentStatus
  readonly basis: Basis
}

/** A stretch in which the page tried to read and could not. */
export type Gap = TimeWindow

/**
 * The health of one component over a window.
 *
 * Returns spans in time order that touch, never overlap, and cover the window exactly; neighbours
 * differ in status or basis. `changes` stand old to new (see `statusChanges`). Before the first of
 * them holds what it changed from, back to `recordFrom`, assumed, because nobody reported it; before the
 * record begins the component is `unknown`. Gaps are `unknown`: never
 * interpolated, never joined to their neighbours. An empty window gives no spans. Never throws.
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
  // The window first: a page that stays open for weeks has gathered far more than one picture shows.
  const unread = gaps
    .filter(({ from, to }) => to > over.from && from < over.to)
    .sort((a, b) => a.from - b.from)
  return merged(withGaps(clippedTo(raw, over), unread))
}

/**
 * Touching spans with what lies in a gap as unknown; both in time order, and gaps may overlap. Both are gone through
 * once, side by side: a page that stays open for weeks has gathered hundreds of each, and looks at them with every answer.
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
      // What reaches beyond this span is met again by the next.
      if (gap.to > span.to) break
      next += 1
    }
    if (span.to > from) pieces.push({ ...span, from })
  }
  return pieces
}

/** The part of a timeline that lies in a window. */
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

/** The status at one moment of a timeline; `unknown` outside it. */
export function statusAt(timeline: readonly HealthSpan[], at: number): ComponentStatus {
  return timeline.find((span) => span.from <= at && at < span.to)?.status ?? 'unknown'
}

/**
 * A timeline in which neighbours of one status are one span, whatever they rest on: what a lane draws.
 * A joined span is `assumed` if any part of it was.
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
