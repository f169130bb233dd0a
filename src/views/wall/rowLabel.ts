import { linesOf } from '../../charts/linesOf.ts'
import { textWidth } from '../../charts/textWidth.ts'

/*
 * The wall is measured in units of which 1080 are the height of a 16:9 screen, 16 to a rem: the picture is the same
 * on every screen, only sharper.
 */

/** Text in the label of a row. */
export interface LabelText {
  readonly name: string
  /** Beside the name: `2/4`, or the word of something that stands alone. */
  readonly tail: string
  /** Below the name: `중단 1  불안정 1`. */
  readonly states: string
}

/** Two lines, name over states; or everything in one. */
export type Density = 'two_lines' | 'one_line'

/** A label as it is set, in units. */
export interface RowLabel {
  readonly nameSize: number
  readonly height: number
}

const LARGE = 49.6
const MEDIUM = 40
/** Captions; nothing in a label is smaller. */
const SMALL = 32.8
const LEADING = 1.1
const STATES_TOP = 5.6
/** The glyph with the space beside it, and the space before the tail. */
const ASIDE: Record<Density, number> = { two_lines: 64, one_line: 56 }
const TAIL_GAP = 16
/** Room for fonts wider than the estimate. */
const SLACK = 1.05
const LEAST_HEIGHT: Record<Density, number> = { two_lines: 96, one_line: 48 }

/** The label column as the table of sizes has it, and how far long names may widen it. */
const NARROWEST = 323.2
const WIDEST = 480

const tailSize = (density: Density) => (density === 'two_lines' ? LARGE : SMALL)
const largest = (density: Density) => (density === 'two_lines' ? LARGE : MEDIUM)

/** Width of the label column, chosen so that names stand whole and large if possible. */
export function labelWidth(labels: readonly LabelText[], density: Density, most: number): number {
  const needs = labels.map(
    ({ name, tail }) =>
      ASIDE[density] +
      textWidth(name, largest(density)) +
      TAIL_GAP +
      textWidth(tail, tailSize(density)),
  )
  const widest = Math.max(NARROWEST, Math.min(WIDEST, most))
  return Math.min(widest, Math.max(NARROWEST, ...needs))
}

/** Sets a label in a column: a long name in smaller letters, and beyond that in more lines. Never cut. */
export function rowLabel(text: LabelText, density: Density, width: number): RowLabel {
  const room = Math.max(
    SMALL * 3,
    width - ASIDE[density] - TAIL_GAP - textWidth(text.tail, tailSize(density)),
  )
  const wanted = textWidth(text.name, 1)
  const nameSize = Math.max(SMALL, Math.min(largest(density), room / Math.max(wanted, 0.1)))
  // The size was chosen so that the name just fits: rounding must not break it.
  const lines = linesOf(text.name, room * 1.001, nameSize).length
  const nameHeight = lines * Math.max(nameSize, tailSize(density) * Number(lines === 1)) * LEADING
  if (density === 'one_line')
    return { nameSize, height: Math.max(LEAST_HEIGHT.one_line, nameHeight) }
  const statesRoom = width - ASIDE.two_lines
  const stateLines = Math.max(1, linesOf(text.states, statesRoom / SLACK, SMALL).length)
  const height = nameHeight + STATES_TOP + stateLines * SMALL * LEADING
  return { nameSize, height: Math.max(LEAST_HEIGHT.two_lines, height) }
}
