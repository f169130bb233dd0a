import type { ComponentStatus } from '../status/componentStatus.ts'
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
  return merged(withGaps(clippedTo(raw, over), gaps))
}

/** Each span is cut by the gaps that lie in it alone: cutting all of them by each gap in turn takes the square of both. */
function withGaps(spans: readonly HealthSpan[], gaps: readonly Gap[]): readonly HealthSpan[] {
  return spans.flatMap((span) =>
    gaps
      .filter(({ from, to }) => to > from && to > span.from && from < span.to)
      .reduce<readonly HealthSpan[]>((pieces, gap) => pieces.flatMap((it) => cut(it, gap)), [span]),
  )
}

/** A span with the part that lies in a gap as unknown. */
function cut(span: HealthSpan, gap: Gap): readonly HealthSpan[] {
  if (gap.to <= span.from || gap.from >= span.to) return [span]
  const from = Math.max(span.from, gap.from)
  const to = Math.min(span.to, gap.to)
  return [
    ...(from > span.from ? [{ ...span, to: from }] : []),
    { status: 'unknown', basis: 'assumed', from, to },
    ...(to < span.to ? [{ ...span, from: to }] : []),
  ]
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
