import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { dayStarts, type Formats } from '../../texts/format.ts'
import { textWidth } from '../../charts/textWidth.ts'

/** One label under the lanes. */
export interface WallTick {
  readonly at: number
  /** Units from the left. */
  readonly x: number
  readonly label: string
  /** A midnight, labelled with its date. */
  readonly isDay: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
export const AXIS_SIZE = 30
/** So far from now every label is left out, where its own stands in the middle under it. */
export const CLEAR_OF_NOW = 84
const BETWEEN = 20

/** Distance of ticks, by the length of the window: every six hours up to 60 hours, then days. */
const STEPS: readonly (readonly [upTo: number, step: number])[] = [
  [HOUR, 10 * MINUTE],
  [3 * HOUR, 30 * MINUTE],
  [8 * HOUR, HOUR],
  [18 * HOUR, 3 * HOUR],
  [60 * HOUR, 6 * HOUR],
]

/**
 * The ticks of a window drawn `width` units wide, old to new. Midnights win over hours; what would touch another, or
 * hang over the left end, is left out.
 */
export function wallTicks(
  over: TimeWindow,
  width: number,
  formats: Formats,
  hourLabel: (clock: string) => string,
  clearOfNow = CLEAR_OF_NOW,
): readonly WallTick[] {
  const length = over.to - over.from
  const step = STEPS.find(([upTo]) => length <= upTo)?.[1] ?? DAY
  const midnights = dayStarts(over.to, Math.ceil(length / DAY) + 1, formats)
  const xOf = (at: number) => ((at - over.from) / length) * width
  const days = midnights.map((at) => ({ at, label: formats.dayTick(at), isDay: true }))
  const hours = midnights.flatMap((midnight, i) => {
    const end = midnights[i + 1] ?? midnight
    const count = Math.max(0, Math.ceil((end - midnight) / step) - 1)
    return Array.from({ length: count }, (_, n) => {
      const at = midnight + (n + 1) * step
      return { at, label: hourLabel(formats.clock(at)), isDay: false }
    })
  })
  const taken: (readonly [number, number])[] = []
  const ticks = [...spread(days, xOf), ...hours].flatMap(({ at, label, isDay }): WallTick[] => {
    const x = xOf(at)
    const half = textWidth(label, AXIS_SIZE) / 2
    const [from, to] = [x - half, x + half]
    const isClear = taken.every(([a, b]) => to + BETWEEN < a || from - BETWEEN > b)
    if (from < 0 || x > width - clearOfNow || !isClear) return []
    taken.push([from, to])
    return [{ at, x, label, isDay }]
  })
  return ticks.toSorted((a, b) => a.at - b.at)
}

/** Of many days only every second, third … so that they stand evenly. */
function spread<T extends { readonly at: number; readonly label: string }>(
  days: readonly T[],
  xOf: (at: number) => number,
): readonly T[] {
  const [first, second] = [days[0], days[1]]
  if (!first || !second) return days
  const apart = xOf(second.at) - xOf(first.at)
  const need = Math.max(...days.map(({ label }) => textWidth(label, AXIS_SIZE))) + BETWEEN
  const every = Math.max(1, Math.ceil(need / Math.max(apart, 0.1)))
  return days.filter((_, i) => (days.length - 1 - i) % every === 0)
}
