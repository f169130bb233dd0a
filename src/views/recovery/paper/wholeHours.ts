import type { Language } from '../../../status/briefing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A length of time in whole hours, also of several days, so that a column can be compared; minutes below one. */
export function wholeHours(ms: number, language: Language): string {
  const ko = language === 'ko'
  if (ms < HOUR) return ko ? `${Math.floor(ms / MINUTE)}분` : `${Math.floor(ms / MINUTE)} min`
  return ko ? `${Math.floor(ms / HOUR)}시간` : `${Math.floor(ms / HOUR)} h`
}
