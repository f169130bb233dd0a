const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
/** Fewest people watch a wall between three and five. */
const FROM = 3 * 60
const UNTIL = 5 * 60
/** Hour after which a night without a reload is over. */
const OVER = 6 * 60

/** Converts a time (epoch ms) to the minute of the day, 0 to 1439, at the wall's location. */
export type MinuteOfDay = (at: number) => number

/**
 * Picks a time in the coming night, epoch ms: uniform between three and five, so that walls side by
 * side do not all reload at once. Skips a night that has begun by `now`. `random` gives numbers
 * from 0 to 1.
 */
export function nextNight(now: number, minuteOfDay: MinuteOfDay, random: () => number): number {
  const minuteWanted = FROM + Math.floor(random() * (UNTIL - FROM))
  const sinceStart = (minuteOfDay(now) - FROM + DAY_MINUTES) % DAY_MINUTES
  const guess = now + (DAY_MINUTES - sinceStart + minuteWanted - FROM) * MINUTE
  // The estimate is an hour off where clocks change in between.
  const errorMs =
    ((minuteWanted - minuteOfDay(guess) + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
  const corrected = guess + errorMs * MINUTE
  return isNight(minuteOfDay(corrected)) ? corrected : guess
}

/** True for a minute of the day at which a wall may reload. */
export function isNight(minute: number): boolean {
  return minute >= FROM && minute < OVER
}

/** Gives the minute of the day in a time zone; `undefined` for the device's own. */
export function minuteOfDayIn(timeZone: string | undefined): MinuteOfDay {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (at) => {
    const [hours = 0, minutes = 0] = formatter.format(at).split(':').map(Number)
    return hours * 60 + minutes
  }
}
