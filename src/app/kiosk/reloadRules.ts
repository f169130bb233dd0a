import { isNight } from './nightHour.ts'

/** Reason for an automatic reload: drawing has stopped, a newer build is out, or it is night. */
export type ReloadReason = 'stuck' | 'build' | 'night'

/** Facts that decide about an automatic reload. Times and durations in ms. */
export interface ReloadFacts {
  readonly now: number
  readonly pageAgeMs: number
  /** Time of the last automatic reload; `null` without any, `'unknown'` without storage. */
  readonly lastAt: number | null | 'unknown'
  /** Time since the last drawing. */
  readonly stillMs: number
  readonly isNewBuildOut: boolean
  readonly nightAt: number
  readonly minuteOfDay: number
  /** Age of the displayed alarm; `null` without one. */
  readonly alarmMs: number | null
  /** Freshness stated by the page; `null` if it states none. */
  readonly freshness: string | null
}

const MINUTE = 60_000
/** The second hand moves each second: after this time without movement drawing has stopped. */
const STILL_MS = MINUTE
/**
 * Minimum time between automatic reloads. Otherwise a cause that persists would reload the page
 * forever.
 */
const PAUSE_MS = 10 * MINUTE
/** Time for which an alarm stays visible to people who look up. */
const ALARM_MS = 5 * MINUTE

/** Returns the most urgent reason to reload the page now; `null` without one. */
export function reloadReason(facts: ReloadFacts): ReloadReason | null {
  if (!isAllowed(facts)) return null
  if (facts.stillMs >= STILL_MS) return 'stuck'
  if (!isCalm(facts)) return null
  if (facts.isNewBuildOut) return 'build'
  return facts.now >= facts.nightAt && isNight(facts.minuteOfDay) ? 'night' : null
}

/**
 * Permits one reload in ten minutes. Without storage, or if the clock went back since the last one,
 * the page itself must be that old, because a new page may come from an automatic reload.
 */
function isAllowed({ now, lastAt, pageAgeMs }: ReloadFacts): boolean {
  if (lastAt === null) return true
  if (lastAt === 'unknown' || lastAt > now) return pageAgeMs >= PAUSE_MS
  return now - lastAt >= PAUSE_MS
}

/**
 * True if a reload loses nothing. While data is late or stale, the displayed data cannot be
 * replaced. Once it is blind nothing is left to lose, and a newer build may be the fix.
 */
function isCalm({ alarmMs, freshness }: ReloadFacts): boolean {
  const isAlarmOld = alarmMs === null || alarmMs >= ALARM_MS
  return isAlarmOld && freshness !== 'late' && freshness !== 'stale'
}

/**
 * True if a night passed without a reload, so that the next one must be chosen: the device slept,
 * or the host did not answer.
 */
export function isNightOver({ now, nightAt, minuteOfDay }: ReloadFacts): boolean {
  return now >= nightAt && !isNight(minuteOfDay)
}

/** Delay before the host is checked again after `failures` in a row, ms. */
export function retryMs(failures: number, random: () => number): number {
  return Math.min(PAUSE_MS, MINUTE * 2 ** (failures - 1)) * (0.8 + 0.4 * random())
}
