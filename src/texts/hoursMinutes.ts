import type { Formats } from './format.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** `127시간 30분`, `127 h 30 min`: whole hours and minutes, rounded down. From 1,000 hours on days. */
export function hoursMinutes({ language, duration }: Formats, ms: number): string {
  const hours = Math.floor(ms / HOUR)
  // Minutes are irrelevant for durations of weeks.
  if (hours >= 1_000) return duration(ms)
  const minutes = `${Math.floor((ms % HOUR) / MINUTE)}${language === 'ko' ? '분' : ' min'}`
  if (hours < 1) return minutes
  return `${hours}${language === 'ko' ? '시간' : ' h'} ${minutes}`
}
