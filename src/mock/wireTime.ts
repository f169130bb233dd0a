import type { WireTime } from '../sources/statuspage-v2/wire.ts'

/**
 * Writes moments (epoch ms) as a page in the given time zone does: `2022-10-15T15:30:00.000+09:00`, and
 * `…Z` where the zone is UTC. Throws a `RangeError` on a zone that this runtime does not know.
 */
export function wireTimes(timeZone: string): (at: number) => WireTime {
  // Making a format is slow and using it is not, so one serves a whole answer.
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC'
  return (at) => {
    if (isUtc) return new Date(at).toISOString()
    // Where the offset is none, some runtimes write `GMT` alone.
    const offset = /GMT([+-]\d\d):(\d\d)/.exec(format.format(at))
    const [, hours = '+00', minutes = '00'] = offset ?? []
    const east = (Number(hours) * 60 + Number(`${hours[0]}${minutes}`)) * 60_000
    return `${new Date(at + east).toISOString().slice(0, -1)}${hours}:${minutes}`
  }
}
