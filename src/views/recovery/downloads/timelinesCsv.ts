import type { ComponentId } from '../../../status/snapshot.ts'
import type { Timelines } from '../model.ts'

/** One function of the table, with its name and its service. */
export interface CsvFunction {
  readonly id: ComponentId
  readonly name: string
  /** Its service; empty where it stands for itself. */
  readonly group: string
}

/** Inputs of the table. */
export interface TimelinesCsv {
  readonly functions: readonly CsvFunction[]
  readonly timelines: Timelines
  /** The moment shown, epoch ms: spans that last then have no end. */
  readonly now: number
  /** A moment as text. */
  readonly iso: (at: number) => string
  /** Warnings about the table: that it is of the past, or old. One row each, at the end. */
  readonly notes: readonly string[]
}

/** Text that a spreadsheet may take for a formula: also after blanks, and by the wide signs of East Asian keyboards. */
const FORMULA = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/
const HEAD = ['component_id', 'component', 'group', 'status', 'from', 'to', 'basis']
const BYTE_ORDER_MARK = '\uFEFF'
/** The id of a row that holds a note. */
const NOTE = '#'

/**
 * The timelines of all functions as a table, by RFC 4180: one row a span, old to new, in the order of the page. Begins
 * with the byte order mark that tells spreadsheets of UTF-8. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function timelinesCsv({ functions, timelines, now, iso, notes }: TimelinesCsv): string {
  const spans = functions.flatMap(({ id, name, group }) =>
    (timelines.get(id) ?? [])
      .filter(({ from }) => from <= now)
      .map(({ status, from, to, basis }) => [
        id,
        name,
        group,
        status,
        iso(from),
        to > now ? '' : iso(to),
        basis,
      ]),
  )
  const noted = notes.map((note) => [NOTE, note, '', '', '', '', ''])
  const rows = [HEAD, ...spans, ...noted]
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
