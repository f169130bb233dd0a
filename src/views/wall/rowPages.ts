import { type Density, type LabelText, type RowLabel, rowLabel } from './rowLabel.ts'

/** One row of the wall that is to find its place: a service, or several that stand alone and all work. */
export interface RowNeed {
  readonly id: string
  readonly label: LabelText
  readonly isGroup: boolean
  /** Number of its lanes that are named, because they do not work; they stand on top. */
  readonly named: number
  /** Number of its lanes that work. */
  readonly quiet: number
  /** Severity; 0 is no trouble. */
  readonly severity: number
}

/** A row that has found its place. Sizes in units. */
export interface RowPlace {
  readonly id: string
  readonly density: Density
  readonly label: RowLabel
  readonly height: number
  /** Of its lanes, from the top: which it shows. A row that is higher than a page is shown in parts. */
  readonly from: number
  readonly to: number
  /** From one named lane to the next, and from one lane that works to the next. */
  readonly namedPitch: number
  readonly quietPitch: number
  /** Its part of the row, from 1, and the number of parts. */
  readonly part: number
  readonly parts: number
}

/** The rows on the screen at one time. */
export interface RowsPage {
  readonly rows: readonly RowPlace[]
  /** Between rows, units. */
  readonly gap: number
}

/** The room that rows have, in units. */
export interface RowsRoom {
  readonly height: number
  readonly labelWidth: number
  /** For a screen that is far away: names of 36 units. */
  readonly isFar: boolean
}

/** From one lane to the next, of which 4 are gap. */
const PITCH = 36
/** A few lanes may be higher. */
const FEW_PITCH = 56
const FEW = 8
const FAR_PITCH = 44
/** Below this, what works gives way to what does not. */
const EVEN_PITCH = 32
/** A lane of 24: below this, rows are shown by turns. */
const LEAST_PITCH = 28
const LEAST_QUIET = 4
/** Of the functions that work, draws no more lanes than can be told apart: the others share their height. */
const MOST_APART = 20
export const LANE_GAP = 4
const GAP = 23
const LEAST_GAP = 12
const MOST_GAP = 72
/** Trouble stays on every page while it leaves so much room for the rest. */
const MOST_PINNED = 0.7

interface Pitches {
  readonly named: number
  readonly quiet: number
  readonly isTight: boolean
}

/** A row with its label set, or a part of one. */
interface Part extends RowNeed {
  readonly set: Readonly<Record<Density, RowLabel>>
  readonly from: number
  readonly part: number
  readonly parts: number
}

function whole(row: RowNeed, { labelWidth }: RowsRoom): Part {
  const set = {
    two_lines: rowLabel(row.label, 'two_lines', labelWidth),
    one_line: rowLabel(row.label, 'one_line', labelWidth),
  }
  return { ...row, set, from: 0, part: 1, parts: 1 }
}

/**
 * The rows on one page, where lanes find room at their full pitch or, closer, what works beside what does not; else
 * on several, those in trouble first, and on each page while they leave room for others. Every row is on some page.
 */
export function rowPages(rows: readonly RowNeed[], room: RowsRoom): readonly RowsPage[] {
  const all = rows.map((row) => whole(row, room))
  const one = onePage(all, room)
  if (one) return [one]
  const parts = all.toSorted((a, b) => b.severity - a.severity).flatMap((row) => partsOf(row, room))
  const pinned = parts.filter(({ severity }) => severity > 0)
  const isPinned = heightOf(pinned, tightest(room), LEAST_GAP) <= room.height * MOST_PINNED
  const turning = isPinned ? parts.filter(({ severity }) => severity === 0) : parts
  const stays = isPinned ? pinned : []
  const pages: Part[][] = []
  for (const part of turning) {
    const last = pages.at(-1)
    const longer = [...stays, ...(last ?? []), part]
    const hasRoom = heightOf(longer, tightest(room), LEAST_GAP) <= room.height
    if (last && hasRoom) last.push(part)
    else pages.push([part])
  }
  return pages.map((page) => {
    const shown = [...stays, ...page]
    return onePage(shown, room) ?? placed(shown, tightest(room), room, LEAST_GAP)
  })
}

const tightest = ({ isFar }: RowsRoom): Pitches => ({
  named: isFar ? FAR_PITCH : LEAST_PITCH,
  quiet: LEAST_QUIET,
  isTight: true,
})

/** All rows at once at the widest pitches that fit; `null`: none do. */
function onePage(rows: readonly Part[], room: RowsRoom): RowsPage | null {
  const lanes = rows.reduce((sum, { named, quiet }) => sum + named + quiet, 0)
  for (const pitches of wideToTight(lanes, room)) {
    const gap = pitches.isTight ? LEAST_GAP : GAP
    if (heightOf(rows, pitches, gap) <= room.height) return placed(rows, pitches, room, gap)
  }
  return null
}

function wideToTight(lanes: number, { isFar }: RowsRoom): readonly Pitches[] {
  const widest = lanes <= FEW ? FEW_PITCH : isFar ? FAR_PITCH : PITCH
  const even = isFar ? FAR_PITCH : EVEN_PITCH
  const list: Pitches[] = []
  for (let pitch = widest; pitch >= even; pitch -= 0.25) {
    list.push({ named: pitch, quiet: pitch, isTight: false })
  }
  for (const named of isFar ? [FAR_PITCH] : [EVEN_PITCH, 30, LEAST_PITCH]) {
    for (let quiet = named; quiet >= LEAST_QUIET; quiet -= 0.5) {
      list.push({ named, quiet, isTight: true })
    }
  }
  return list
}

const densityOf = ({ isGroup, severity }: RowNeed, { isTight }: Pitches): Density =>
  isGroup && !(isTight && severity === 0) ? 'two_lines' : 'one_line'

function quietPitchOf({ quiet }: RowNeed, pitches: Pitches): number {
  return pitches.isTight && quiet > 0
    ? (pitches.quiet * Math.min(quiet, MOST_APART)) / quiet
    : pitches.quiet
}

function rowHeight(row: Part, pitches: Pitches): number {
  const label = row.set[densityOf(row, pitches)]
  const lanes = row.named * pitches.named + row.quiet * quietPitchOf(row, pitches) - LANE_GAP
  return Math.max(label.height, lanes)
}

function heightOf(rows: readonly Part[], pitches: Pitches, gap: number): number {
  const gaps = Math.max(0, rows.length - 1) * gap
  return rows.reduce((sum, row) => sum + rowHeight(row, pitches), gaps)
}

function placed(rows: readonly Part[], pitches: Pitches, room: RowsRoom, least: number): RowsPage {
  const left = room.height - heightOf(rows, pitches, least)
  const gap = least + Math.min(MOST_GAP - least, Math.max(0, left / Math.max(1, rows.length - 1)))
  return {
    gap,
    rows: rows.map((row) => {
      const density = densityOf(row, pitches)
      return {
        id: row.id,
        density,
        label: row.set[density],
        height: rowHeight(row, pitches),
        from: row.from,
        to: row.from + row.named + row.quiet,
        namedPitch: pitches.named,
        quietPitch: quietPitchOf(row, pitches),
        part: row.part,
        parts: row.parts,
      }
    }),
  }
}

/** A row with more named lanes than a page has room for, in parts; what works stands in the last. */
function partsOf(row: Part, room: RowsRoom): readonly Part[] {
  const pitches = tightest(room)
  if (rowHeight(row, pitches) <= room.height) return [row]
  const quietHeight = row.quiet * quietPitchOf(row, pitches)
  const most = Math.max(1, Math.floor((room.height - quietHeight) / pitches.named))
  const parts = Math.max(1, Math.ceil(row.named / most))
  return Array.from({ length: parts }, (_, i) => {
    const from = i * most
    return {
      ...row,
      from,
      named: Math.min(most, row.named - from),
      quiet: i === parts - 1 ? row.quiet : 0,
      part: i + 1,
      parts,
    }
  })
}
