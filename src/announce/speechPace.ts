const PAUSE_MS = 30_000
const HOUR_MS = 3_600_000
/** Maximum number of unrequested polite announcements per hour. */
const PER_HOUR = 10

/** Limits how often a page announces something politely. Times are ms of one steady clock. */
export function createSpeechPace() {
  /** Times of the latest announcements, newest first. */
  let latest: readonly number[] = []
  let pauseMs = PAUSE_MS
  return {
    /** Records an unrequested polite announcement. */
    record: (at: number): void => {
      latest = [at, ...latest].slice(0, PER_HOUR)
      pauseMs = Math.max(PAUSE_MS, (latest[PER_HOUR - 1] ?? -HOUR_MS) + HOUR_MS - at)
    },
    /**
     * Minimum time between polite announcements, ms; changes in between are announced together.
     * After the tenth within an hour it lasts until the first of them is an hour old.
     */
    pauseMs: (): number => pauseMs,
  }
}

/** The pace of this page: one for all views, since a reader listens to all of them. */
export const speechPace = createSpeechPace()
