import { useEffect } from 'react'
import type { Language } from '../status/briefing.ts'

/** An announcement in a live region. */
export interface Spoken {
  readonly text: string
  /** True if it interrupts the screen reader. */
  readonly isUrgent: boolean
  /** Language of the text. */
  readonly language: Language
  /** True if the reader requested it, so that it does not count towards the limit. */
  readonly isAskedFor?: boolean
}

const PAUSE_MS = 30_000
const HOUR_MS = 3_600_000
/** Maximum number of unrequested polite announcements per hour. */
const PER_HOUR = 10

let pauseMs = PAUSE_MS

/**
 * Minimum time between polite announcements, ms; changes in between are announced together. After
 * the tenth within an hour it lasts until the first of them is an hour old.
 */
export const speechPauseMs = (): number => pauseMs

/** Times of the latest announcements, newest first. */
let latest: readonly number[] = []

/**
 * The live regions of a view, present from the start. An announcement in one clears the other, so
 * that the same text can be announced again.
 */
export function Speech({ of }: { readonly of: Spoken | null }) {
  const lang = of?.language
  useEffect(() => {
    if (!of || of.isUrgent || of.isAskedFor) return
    const now = performance.now()
    latest = [now, ...latest].slice(0, PER_HOUR)
    pauseMs = Math.max(PAUSE_MS, (latest[PER_HOUR - 1] ?? -HOUR_MS) + HOUR_MS - now)
  }, [of])
  return (
    <>
      <p
        role="status"
        aria-live="polite"
        aria-atomic="true"
        className="visually-hidden"
        lang={lang}
      >
        {of && !of.isUrgent && of.text}
      </p>
      <p role="alert" className="visually-hidden" lang={lang}>
        {of?.isUrgent && of.text}
      </p>
    </>
  )
}
