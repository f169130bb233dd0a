const MINUTE = 60_000

const readers = new Map<string, Intl.DateTimeFormat>()

/**
 * A moment (epoch ms) as ISO 8601 in a zone, with its offset: `2022-10-15T15:30:00+09:00`. Milliseconds are written
 * only if not 0. `Date.parse` returns the same moment.
 */
export function zonedIso(at: number, timeZone: string): string {
  const offset = offsetMinutes(at, timeZone)
  const local = new Date(at + offset * MINUTE).toISOString().replace('.000Z', '').replace('Z', '')
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}

/** A moment in a zone as it may stand in the name of a file: `2022-10-16T1430`. */
export function momentInName(at: number, timeZone: string): string {
  return zonedIso(at, timeZone).slice(0, 16).replace(':', '')
}

const two = (count: number): string => String(count).padStart(2, '0')

function offsetMinutes(at: number, timeZone: string): number {
  const known = readers.get(timeZone)
  const reader =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  if (!known) readers.set(timeZone, reader)
  const parts = new Map(reader.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((local - at) / MINUTE)
}
