import { useEffect } from 'react'
import type { Language } from '../status/briefing.ts'

/** Something that was said to those who listen. */
export interface Spoken {
  readonly text: string
  /** Whether it breaks in on what is being read. */
  readonly isUrgent: boolean
  /** The language it was said in. */
  readonly language: Language
  /** Whether the reader asked for it, so that it is none of the few that come by themselves. */
  readonly isAskedFor?: boolean
}

const PAUSE_MS = 30_000
const HOUR_MS = 3_600_000
/** So many polite announcements come by themselves in an hour. */
const PER_HOUR = 10

let pauseMs = PAUSE_MS

/**
 * How long after a polite announcement the next may come, ms; what changes meanwhile waits and is told together. After the
 * tenth within an hour it lasts until the first of these is an hour ago.
 */
export const speechPauseMs = (): number => pauseMs

/** When the latest announcements were made, the last one first. */
let latest: readonly number[] = []

/** The live regions of a view, there from the beginning. What one of them says the other forgets, so that it can be said again. */
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
