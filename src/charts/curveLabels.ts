import type { SharePoint } from '../outage/shareOfUse.ts'
import { textWidth } from './textWidth.ts'

/** A riser with its label. Shares are ratios. */
export interface RiserLabel {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Names that came back and the gain; `shortText` is the gain alone. */
  readonly text: string
  readonly shortText: string
}

/** A text at a place in px: `x` where it begins, `y` its base line. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Maps moments and ratios to px; `right` is the end of the plot. */
export interface CurveScale {
  readonly x: (at: number) => number
  readonly y: (ratio: number) => number
  readonly right: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LINE = 20
const BASE_LINE = 15
const INDENT = 7
/** Font size of labels in the picture, px. */
export const LABEL_SIZE = 14

/**
 * Places the labels of risers: inside the light, at the top of the riser or a line or two further down. The
 * larger rise wins; one that would leave the light or touch another is left out. The table has them all.
 */
export function placedRisers(
  labels: readonly RiserLabel[],
  points: readonly SharePoint[],
  scale: CurveScale,
): readonly PlacedText[] {
  const taken: Box[] = []
  const bySize = labels.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  return bySize.flatMap(({ at, to, text, shortText }) => {
    for (const words of [text, shortText]) {
      const box = roomFor(words, scale.x(at) + INDENT, scale.y(to) + 3, { points, scale, taken })
      if (!box) continue
      taken.push(box)
      return [{ x: box.left, y: box.top + BASE_LINE, text: words }]
    }
    return []
  })
}

interface Picture {
  readonly points: readonly SharePoint[]
  readonly scale: CurveScale
  readonly taken: readonly Box[]
}

/** The first line from a position downwards that has room for a text; `null` if none has. */
function roomFor(text: string, left: number, from: number, picture: Picture): Box | null {
  const { points, scale, taken } = picture
  const right = left + textWidth(text, LABEL_SIZE)
  for (let top = from; top + LINE <= scale.y(0); top += LINE) {
    const box = { left, right, top, bottom: top + LINE }
    if (!isInLight(box, points, scale)) return null
    if (!taken.some((other) => touches(box, other))) return box
  }
  return null
}

function isInLight(box: Box, points: readonly SharePoint[], scale: CurveScale): boolean {
  if (box.right > scale.right) return false
  return points
    .filter(({ from, to }) => scale.x(to) > box.left - INDENT && scale.x(from) < box.right)
    .every(({ operational }) => scale.y(operational) <= box.top)
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom

/** Places the word for the partly working share in the largest stretch that has room for it. */
export function placedPartly(
  text: string,
  points: readonly SharePoint[],
  scale: CurveScale,
): PlacedText | null {
  const wide = textWidth(text, LABEL_SIZE) + 2 * INDENT
  const fields = points
    .map(({ from, to, operational, partly }) => ({
      left: scale.x(from),
      width: scale.x(to) - scale.x(from),
      top: scale.y(operational + partly),
      height: scale.y(operational) - scale.y(operational + partly),
    }))
    .filter(({ width, height }) => width >= wide && height >= LINE + 4)
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
  const field = fields[0]
  return field ? { x: field.left + INDENT, y: field.top + field.height / 2 + 5, text } : null
}
