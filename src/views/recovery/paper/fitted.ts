/** A list on the page: height of its frame and of each row, px. */
export interface ListHeights {
  readonly frame: number
  readonly rows: readonly number[]
  /** The line with the count of hidden rows. */
  readonly more: number
}

/** Heights to fit, measured with everything shown. */
export interface Heights {
  /** The room for all of it, and the space between table and the two columns below. */
  readonly room: number
  readonly gap: number
  readonly table: ListHeights
  /** The left column; rows are counted in all its parts. */
  readonly services: ListHeights
  /** The right column, old to new. */
  readonly notices: ListHeights
}

/** Number of entries of each list that are shown. Of the notices the first and the latest stay. */
export interface Fitted {
  readonly rows: number
  readonly services: number
  readonly firstNotices: number
  readonly lastNotices: number
}

/** So many rows of the table come before all else. */
const LEAST_ROWS = 3
/** So many services stand on the page before the table takes more room. */
const LEAST_SERVICES = 5
/** Unless their names are so long that they would take more of it than this. */
const MOST_OF_ROOM = 0.64
/** The first notice tells how the outage began. */
const FIRST_NOTICES = 2

/** Fits the lists into one page: the table first, then services and announcements. */
export function fitted({ room, gap, table, services, notices }: Heights): Fitted {
  const leastTable = table.frame + sum(table.rows.slice(0, LEAST_ROWS)) + table.more
  // Those beyond the least have a line that says so.
  const areMore = services.rows.length > LEAST_SERVICES
  const kept = fitting(
    { ...services, rows: services.rows.slice(0, LEAST_SERVICES) },
    Math.min(room * MOST_OF_ROOM, room - gap - leastTable) - (areMore ? services.more : 0),
  )
  const columns = Math.max(
    services.frame + services.more + sum(services.rows.slice(0, kept)),
    notices.frame + notices.more,
  )
  const rows = fitting(table, room - gap - columns)
  const isCut = rows < table.rows.length
  const taken = table.frame + sum(table.rows.slice(0, rows)) + (isCut ? table.more : 0)
  const below = room - gap - taken
  return { rows, services: fitting(services, below), ...fittingNotices(notices, below) }
}

/** Counts the rows that fit into a height: all, or as many as leave room for the line about the rest. */
function fitting({ frame, rows, more }: ListHeights, height: number): number {
  if (frame + sum(rows) <= height) return rows.length
  let [count, left] = [0, height - frame - more]
  for (const row of rows) {
    left -= row
    if (left < 0) break
    count += 1
  }
  return count
}

function fittingNotices(
  { frame, rows, more }: ListHeights,
  height: number,
): Pick<Fitted, 'firstNotices' | 'lastNotices'> {
  if (frame + sum(rows) <= height) return { firstNotices: rows.length, lastNotices: 0 }
  const first = rows.slice(0, FIRST_NOTICES)
  const firstNotices = fitting({ frame, rows: first, more: 0 }, height - more)
  const left = height - frame - more - sum(first.slice(0, firstNotices))
  const latest = rows.slice(FIRST_NOTICES).toReversed()
  return { firstNotices, lastNotices: fitting({ frame: 0, rows: latest, more: 0 }, left) }
}

const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0)
