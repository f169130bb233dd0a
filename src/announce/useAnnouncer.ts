import { useEffect, useRef, useState } from 'react'
import type { Language } from '../status/briefing.ts'
import { speechPace } from './speechPace.ts'
import type { Spoken } from './Speech.tsx'

/** An announcement to make. */
export interface News {
  readonly text: string
  /** True if it interrupts the screen reader. It is then made at once. */
  readonly isUrgent: boolean
  /**
   * True if the reader went to another moment: announced once they have settled there, outside the
   * limit.
   */
  readonly isAskedFor?: boolean
}

/** Result of comparing the state shown with what listeners know. */
export interface Step<Known> {
  /** `null`: nothing to announce. */
  readonly news: News | null
  /** Knowledge of listeners once the news was announced. */
  readonly told: Known | null
  /** Knowledge of listeners without any news. */
  readonly untold: Known | null
}

/** Time after which a reader who moves through the past has settled, ms: longer than a step of a replay. */
const SETTLED_MS = 1_100

/**
 * Returns the announcement for the live regions of a view. `stepOf` decides what is news; it is
 * called when its identity changes. News that comes too soon waits, and is dropped if the state
 * returns to what listeners know.
 */
export function useAnnouncer<Known>(
  stepOf: (before: Known | null) => Step<Known>,
  language: Language,
): Spoken | null {
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const known = useRef<Known | null>(null)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    const { news, told, untold } = stepOf(known.current)
    if (!news) {
      known.current = untold
      return undefined
    }
    const speak = () => {
      known.current = told
      spokeAt.current = performance.now()
      if (!news.isUrgent && !news.isAskedFor) speechPace.record(performance.now())
      setSpoken({ text: news.text, isUrgent: news.isUrgent, language })
    }
    const pauseMs = spokeAt.current + speechPace.pauseMs() - performance.now()
    const waitMs = news.isUrgent ? 0 : news.isAskedFor ? SETTLED_MS : pauseMs
    if (waitMs <= 0) {
      speak()
      return undefined
    }
    // Clear the outdated announcement, so that a screen reader cannot read it while the next one waits.
    setSpoken(null)
    const timer = window.setTimeout(speak, waitMs)
    return () => window.clearTimeout(timer)
  }, [stepOf, language])
  return spoken
}
