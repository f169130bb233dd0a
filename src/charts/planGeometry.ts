import type { PlanPoint } from '../outage/forecasts.ts'
import { type CurveScale, LABEL_SIZE } from './curveLabels.ts'
import { textWidth } from './textWidth.ts'

/** Distance between the restored and the planned share at the moment shown. Shares are ratios. */
export interface PlanGap {
  readonly planned: number
  readonly actual: number
  /** In words, for beside the bracket. */
  readonly text: string
}

/** A bracket between two levels, px, and where its words stand; `null`: there is no room for them. */
export interface PlacedGap {
  readonly path: string
  /** `x` where each line begins, `y` the base line of the first. */
  readonly label: {
    readonly x: number
    readonly y: number
    readonly lines: readonly string[]
  } | null
}

/**
 * The plan as stairs, from `from` to `to`: the path of a line. Nothing before or after is drawn, and a plan without
 * length gives none.
 */
export function planPath(
  points: readonly PlanPoint[],
  scale: CurveScale,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const seen = points.filter((point) => point.to >= from && point.from <= to)
  const first = seen[0]
  const last = seen.at(-1)
  if (!first || !last) return ''
  const begin = px(scale.x(Math.max(first.from, from)))
  const end = px(scale.x(Math.min(last.to, to)))
  if (end <= begin) return ''
  const steps = seen
    .slice(1)
    .map((point) => `H${px(scale.x(point.from))}V${px(scale.y(point.ratio))}`)
  return `M${begin} ${px(scale.y(first.ratio))}${steps.join('')}H${end}`
}

const OFFSET = 7
const ARM = 5
const TEXT_OFFSET = 6
/** From one line of words to the next, px. */
export const GAP_LINE = 18
/** From the middle of a line of letters to its base line. */
const HALF_LETTER = 5
/** Levels nearer than this need no bracket. */
const NARROWEST = 3
/** Room above and below the words, where they stand in the bracket's middle. */
const AIR = 8
/** Widths are estimated generously; so many px more never leave the picture. */
const SPILL = 10

/**
 * The bracket between plan and actual, right of the moment shown, with its words beside it in one line or two: in its
 * middle or, if too low, below or above it.
 */
export function placedGap(gap: PlanGap, at: number, scale: CurveScale): PlacedGap {
  const x = scale.x(at) + OFFSET
  const [planned, actual] = [scale.y(gap.planned), scale.y(gap.actual)]
  const [top, bottom] = [Math.min(planned, actual), Math.max(planned, actual)]
  const path = bottom - top < NARROWEST ? '' : `M${px(x)} ${px(top)}h${ARM}V${px(bottom)}h${-ARM}`
  const left = x + ARM + TEXT_OFFSET
  const lines = fittingLines(gap.text, scale.right + SPILL - left)
  if (!lines) return { path, label: null }
  const high = lines.length * GAP_LINE
  const first = (middle: number) => middle - (high - GAP_LINE) / 2 + HALF_LETTER
  const middle = (top + bottom) / 2
  const below = bottom + high / 2 + 2
  const above = top - high / 2 - 2
  const beside = below + high / 2 > scale.y(0) ? above : below
  const y = first(bottom - top >= high + AIR ? middle : beside)
  return { path, label: { x: px(left), y: px(y), lines } }
}

/** A text in one line or two, whichever fits; `null`: neither does. */
function fittingLines(text: string, room: number): readonly string[] | null {
  const words = text.split(' ')
  const inTwo = words.slice(1).map((_, i) => {
    return [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const
  })
  const ways = [[text], ...inTwo.toSorted((a, b) => widest(a) - widest(b)).slice(0, 1)]
  return ways.find((lines) => widest(lines) <= room) ?? null
}

const widest = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)))

const px = (value: number): number => Math.round(value * 10) / 10
