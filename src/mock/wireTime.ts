import type { WireTime } from '../sources/statuspage-v2/wire.ts'

/**
 * Creates a formatter for times (epoch ms) in a time zone, as Statuspage writes them:
 * `2022-10-15T15:30:00.000+09:00`, and `…Z` for UTC. Throws a `RangeError` for a zone unknown to
 * this runtime.
 */
export function wireTimes(timeZone: string): (at: number) => WireTime {
  // Creating a format is slow, using it is not: one serves a whole answer.
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC'
  return (at) => {
    if (isUtc) return new Date(at).toISOString()
    // For a zero offset some runtimes write `GMT` alone.
    const offset = /GMT([+-]\d\d):(\d\d)/.exec(format.format(at))
    const [, hours = '+00', minutes = '00'] = offset ?? []
    const east = (Number(hours) * 60 + Number(`${hours[0]}${minutes}`)) * 60_000
    return `${new Date(at + east).toISOString().slice(0, -1)}${hours}:${minutes}`
  }
}
