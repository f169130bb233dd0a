import { isNight } from './nightHour.ts'

/** Why a wall loads itself anew: nothing is drawn any more, a newer build is out, the night. */
export type ReloadReason = 'stuck' | 'build' | 'night'

/** What is weighed before a wall loads itself anew. Moments and lengths in ms. */
export interface ReloadFacts {
  readonly now: number
  readonly pageAgeMs: number
  /** When a page here loaded itself last; `null`: never; `'unknown'`: the device does not let us remember. */
  readonly lastAt: number | null | 'unknown'
  /** How long nothing was drawn. */
  readonly stillMs: number
  readonly isNewBuildOut: boolean
  readonly nightAt: number
  readonly minuteOfDay: number
  /** How long the alarm on the screen has been there; `null`: none. */
  readonly alarmMs: number | null
  /** What the page says of its data; `null`: it says nothing. */
  readonly freshness: string | null
}

const MINUTE = 60_000
/** The second hand moves each second: a picture that stood still for so long is dead. */
const STILL_MS = MINUTE
/** Between two loadings by itself. What makes a page reload at once would otherwise do so for ever. */
const PAUSE_MS = 10 * MINUTE
/** People who look up at an alarm find it standing. */
const ALARM_MS = 5 * MINUTE

/** Why to load the page anew at this moment, the gravest reason first; `null`: leave it. */
export function reloadReason(facts: ReloadFacts): ReloadReason | null {
  if (!isAllowed(facts)) return null
  if (facts.stillMs >= STILL_MS) return 'stuck'
  if (!isCalm(facts)) return null
  if (facts.isNewBuildOut) return 'build'
  return facts.now >= facts.nightAt && isNight(facts.minuteOfDay) ? 'night' : null
}

/**
 * At most one loading in ten minutes. Where the device does not remember the last one, or its clock went back since,
 * the page itself must be that old: a page that was just loaded may have been loaded by itself.
 */
function isAllowed({ now, lastAt, pageAgeMs }: ReloadFacts): boolean {
  if (lastAt === null) return true
  if (lastAt === 'unknown' || lastAt > now) return pageAgeMs >= PAUSE_MS
  return now - lastAt >= PAUSE_MS
}

/**
 * Whether nothing would be lost: while data is late or stale, what is on the screen is all that is known, and it would
 * be gone. Once it is blind nothing is left to lose, and a newer build may be the cure.
 */
function isCalm({ alarmMs, freshness }: ReloadFacts): boolean {
  const isAlarmOld = alarmMs === null || alarmMs >= ALARM_MS
  return isAlarmOld && freshness !== 'late' && freshness !== 'stale'
}

/** Whether a night went by unused, so that the next one has to be chosen: the device slept, or nothing answered. */
export function isNightOver({ now, nightAt, minuteOfDay }: ReloadFacts): boolean {
  return now >= nightAt && !isNight(minuteOfDay)
}

/** How long to wait after `failures` in a row before the host is asked again whether it has the page: ms. */
export function retryMs(failures: number, random: () => number): number {
  return Math.min(PAUSE_MS, MINUTE * 2 ** (failures - 1)) * (0.8 + 0.4 * random())
}
