const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
/** Fewest people look at a wall between three and five. */
const FROM = 3 * 60
const UNTIL = 5 * 60
/** A night that could not be used by six is over. */
const OVER = 6 * 60

/** Tells the minute of the day, 0 to 1439, of a moment (epoch ms) where the wall hangs. */
export type MinuteOfDay = (at: number) => number

/**
 * A moment of the coming night, epoch ms: drawn evenly between three and five, so that walls that hang side by side
 * do not all load at once. A night that has begun by `now` does not count. `random` gives numbers from 0 to 1.
 */
export function nextNight(now: number, minuteOfDay: MinuteOfDay, random: () => number): number {
  const wanted = FROM + Math.floor(random() * (UNTIL - FROM))
  const sinceStart = (minuteOfDay(now) - FROM + DAY_MINUTES) % DAY_MINUTES
  const guess = now + (DAY_MINUTES - sinceStart + wanted - FROM) * MINUTE
  // Where clocks change in between, the guess is an hour off.
  const missedBy =
    ((wanted - minuteOfDay(guess) + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
  const corrected = guess + missedBy * MINUTE
  return isNight(minuteOfDay(corrected)) ? corrected : guess
}

/** Whether a minute of the day is one in which a wall may load itself anew. */
export function isNight(minute: number): boolean {
  return minute >= FROM && minute < OVER
}

/** The minute of the day in a zone; `undefined`: the device's own. */
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
