import type { Language } from '../../../status/briefing.ts'
import type { Formats } from '../../../texts/format.ts'

/** A moment in few letters, always with its day: paper is read on another. */
export function paperMoment(at: number, now: number, formats: Formats): string {
  const short = formats.shortMoment(at, now)
  return short === formats.clock(at) ? `${formats.dayTick(at)} ${short}` : short
}

/** A moment with its weekday and year: paper outlives it. */
export function longMoment(at: number, formats: Formats): string {
  return `${formats.day(at, 0)}${formats.language === 'ko' ? ' ' : ', '}${formats.clock(at)}`
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A length of time in whole hours, also of several days, so that a column can be compared; minutes below one. */
export function wholeHours(ms: number, language: Language): string {
  const ko = language === 'ko'
  if (ms < HOUR) return ko ? `${Math.floor(ms / MINUTE)}분` : `${Math.floor(ms / MINUTE)} min`
  return ko ? `${Math.floor(ms / HOUR)}시간` : `${Math.floor(ms / HOUR)} h`
}
