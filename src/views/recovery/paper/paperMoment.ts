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
