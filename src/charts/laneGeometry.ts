import { type ComponentStatus, worse } from '../status/componentStatus.ts'
import type { HealthSpan, TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { textWidth } from './textWidth.ts'
import { WINDOW_LIGHT } from './windowLight.ts'

/** One bar of a lane, px. `span` is its place in the spans it was made from. */
export interface LaneBar {
  readonly status: ComponentStatus
  readonly x: number
  readonly width: number
  readonly span: number
}

const GAP = 1
const NARROWEST = 3

/**
 * The bars of a lane of `width` px, left to right: a gap of 1 px at each change, none narrower than 3 px, so that a
 * short outage shows, and the last at least `lastWidth`. Neighbours give up that width. Spans cover `over`.
 */
export function laneBars(
  spans: readonly HealthSpan[],
  over: TimeWindow,
  width: number,
  lastWidth = NARROWEST,
): readonly LaneBar[] {
  const scale = width / (over.to - over.from)
  let left = 0
  const bars: LaneBar[] = []
  for (const [i, { status, from, to }] of spans.entries()) {
    // Room for this bar and all that follow, so that the last, which is now, never falls off the end.
    const after = (spans.length - 1 - i) * (NARROWEST + GAP)
    const isLast = i === spans.length - 1
    const rest = isLast ? lastWidth : after + lastWidth
    const wanted = Math.max(left, (from - over.from) * scale + (i > 0 ? GAP : 0))
    const x = Math.max(left, Math.min(wanted, width - rest))
    const end = isLast ? width : Math.max((to - over.from) * scale, x + NARROWEST)
    const right = Math.min(
      end,
      Math.max(width - (isLast ? 0 : after + lastWidth - NARROWEST), x + 1),
    )
    bars.push({ status, x: round(x), width: round(Math.max(1, right - x)), span: i })
    left = right + GAP
  }
  return bars
}

/** The least a bar needs when a lane is crowded, px: itself and the gap before it, with some room to tell them apart. */
const CROWDED = 2 * (NARROWEST + GAP)

/**
 * Spans that a lane of `width` px can draw: unchanged if there is room; else the window in equal pieces, each with its
 * worst status, because a short outage must not vanish behind the good times around it.
 */
export function fittingSpans(
  spans: readonly HealthSpan[],
  over: TimeWindow,
  width: number,
): readonly HealthSpan[] {
  const most = Math.max(1, Math.floor(width / CROWDED))
  if (spans.length <= most) return spans
  const piece = (over.to - over.from) / most
  const result: HealthSpan[] = []
  let first = 0
  for (let i = 0; i < most; i += 1) {
    const [from, to] = [
      over.from + i * piece,
      i === most - 1 ? over.to : over.from + (i + 1) * piece,
    ]
    while ((spans[first]?.to ?? Infinity) <= from) first += 1
    let status = spans[first]?.status ?? 'unknown'
    for (let j = first; (spans[j]?.from ?? Infinity) < to; j += 1) {
      status = worse(status, spans[j]?.status ?? 'unknown')
    }
    const last = result.at(-1)
    if (last?.status === status) result[result.length - 1] = { ...last, to }
    else result.push({ status, basis: 'assumed', from, to })
  }
  return result
}

/** The path of all bars of one status in a lane of `height` px; `baseLine` is the thickness of an outage. */
export function barsPath(
  bars: readonly LaneBar[],
  status: ComponentStatus,
  height: number,
  baseLine: number,
): string {
  const h = status === 'major_outage' ? baseLine : height * WINDOW_LIGHT[status]
  return bars
    .filter((bar) => bar.status === status)
    .map(({ x, width }) => `M${x} ${round(height - h)}h${width}v${round(h)}h${-width}z`)
    .join('')
}

/** The path of the edges on top of short bars, which carry their contrast on light ground. */
export function edgesPath(
  bars: readonly LaneBar[],
  status: 'degraded_performance' | 'partial_outage',
  height: number,
): string {
  const top = round(height * (1 - WINDOW_LIGHT[status]))
  return bars
    .filter((bar) => bar.status === status)
    .map(({ x, width }) => `M${x} ${top}h${width}v1.5h${-width}z`)
    .join('')
}

const round = (px: number): number => Math.round(px * 10) / 10

/** One tick of a time axis. */
export interface AxisTick {
  readonly at: number
  readonly x: number
  readonly label: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** Labels that would touch are dropped; their tick stays. */
  readonly isLabelled: boolean
}

/** Font size of a tick's label, px. */
const LABEL_SIZE = 13

/** Content of an axis: moments with their labels, the more important first. */
export interface AxisLabel {
  readonly at: number
  readonly label: string
}

/**
 * Ticks of an axis of `width` px. Labels win in the order given; one that would touch an earlier one, or hang over
 * an end, is dropped or anchored to the end. Widths of labels are estimated by their letters.
 */
export function axisTicks(
  labels: readonly AxisLabel[],
  over: TimeWindow,
  width: number,
): readonly AxisTick[] {
  const taken: (readonly [number, number])[] = []
  return labels
    .filter(({ at }) => at >= over.from && at <= over.to)
    .map(({ at, label }) => {
      const x = round(((at - over.from) / (over.to - over.from)) * width)
      const long = textWidth(label, LABEL_SIZE)
      const anchor = x < long / 2 ? 'start' : x > width - long / 2 ? 'end' : 'middle'
      const from = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      const isLabelled = from >= -1 && taken.every(([a, b]) => from > b + 8 || from + long < a - 8)
      if (isLabelled) taken.push([from, from + long])
      return { at, x, label, anchor, isLabelled }
    })
}
