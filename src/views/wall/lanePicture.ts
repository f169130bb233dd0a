import { fittingSpans, type LaneBar, laneBars } from '../../charts/laneGeometry.ts'
import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { textWidth } from '../../charts/textWidth.ts'
import type { WallLane } from './wallModel.ts'

/** Drawing of a lane. Sizes in units. */
export interface LanePicture {
  readonly bars: readonly LaneBar[]
  /** Place of its name: in the dark part of the lane, across its light, or in the column beside it. */
  readonly name: {
    readonly at: 'dark' | 'across' | 'column'
    readonly x: number
    readonly size: number
  } | null
}

/** The box that a lane is drawn into. Sizes in units. */
export interface LaneRoom {
  readonly over: TimeWindow
  readonly width: number
  readonly height: number
  /** Of the column beside it; 0: there is none. */
  readonly column: number
  /** The least width of what is now. */
  readonly lastWidth: number
  /** True if the column has something else to say. */
  readonly isColumnTaken: boolean
  /** True if the name belongs beside the lane, whatever room is in it. */
  readonly isNamedBeside: boolean
}

/** From the onset to a name in the dark. */
const NAME_INSET = 14
export const COLUMN_INSET = 16
const LARGEST_NAME = 36
/** Capitals of less are under ten minutes of arc, five metres from a screen of 75 inches. */
const SMALLEST_NAME = 24

/** The size of names in lanes of a height. */
export const nameSize = (height: number): number =>
  Math.max(Math.min(LARGEST_NAME, height - 4), Math.min(SMALLEST_NAME, height))

/** A size at which a text fits a width, at most the one wanted. */
export function fittingSize(text: string, wanted: number, width: number): number {
  return Math.min(wanted, width / Math.max(textWidth(text, 1), 0.1))
}

/** The bars of a lane, and its name: in the dark where it has room, else beside the lane, else across its light. */
export function lanePicture(lane: WallLane, room: LaneRoom): LanePicture {
  const { over, width, height, column, lastWidth } = room
  const spans = fittingSpans(lane.spans, over, width)
  const bars = laneBars(spans, over, width, lastWidth)
  if (!lane.isNamed) return { bars, name: null }
  const wanted = nameSize(height)
  const long = textWidth(lane.name.text, wanted)
  const dark = darkParts(bars).find((part) => part.width >= long + NAME_INSET)
  if (dark && !room.isNamedBeside) {
    return { bars, name: { at: 'dark', x: dark.x + NAME_INSET, size: wanted } }
  }
  if (column > 0 && (room.isNamedBeside || !room.isColumnTaken)) {
    const size = fittingSize(lane.name.text, wanted, column - COLUMN_INSET)
    return { bars, name: { at: 'column', x: width + COLUMN_INSET, size } }
  }
  const x = (darkParts(bars)[0]?.x ?? 0) + NAME_INSET
  const size = fittingSize(lane.name.text, wanted, width - x - NAME_INSET)
  return { bars, name: { at: 'across', x, size } }
}

interface DarkPart {
  readonly x: number
  readonly width: number
}

/** Parts of the lane without light. */
function darkParts(bars: readonly LaneBar[]): readonly DarkPart[] {
  return bars.filter(({ status }) => status === 'major_outage')
}
