import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { type SpeechUrgency, speechUrgency, isMoreUrgent } from '../../announce/speechUrgency.ts'
import { functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { speechPauseMs, type Spoken } from '../../ui/Speech.tsx'

/** A reader who moves through the past has settled after this, ms; a replay that steps each second has not. */
const SETTLED_MS = 1_100

/** What a view shows, as far as it is told. */
export interface Announced {
  /** `null`: nothing yet. */
  readonly text: string | null
  readonly language: Language
  readonly freshness: Freshness
  readonly snapshot: Snapshot | null
  /** Who looks at the past is told nothing of how grave it is now. */
  readonly replayAt: number | null
}

/**
 * What live regions say: the text whenever it has changed, at a pace that can be listened to; at once where it is graver
 * than what was said before. The first text is no news, unless it is that nothing can be seen. Where the moment shown is
 * another, or is now again, because the reader went there, it is said as soon as that has settled.
 */
export function useAnnouncement(announced: Announced): Spoken | null {
  const { text, language, freshness, snapshot, replayAt } = announced
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const known = useRef<Known | null>(null)
  const place = useRef(replayAt)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    if (text === null) return undefined
    const before = known.current
    const statuses = snapshot && functionsOf(snapshot).map(({ status }) => status)
    const urgency = speechUrgency(freshness, statuses, before?.urgency ?? null)
    const now = { text, language, urgency }
    const hasMoved = replayAt !== null || place.current !== null
    const isUrgent = !hasMoved && isMoreUrgent(urgency, before?.urgency ?? null)
    // The same words in the other language are what the reader asked for.
    const isNews = before?.language === language && text !== before.text
    if (!isUrgent && !isNews) {
      known.current = now
      return undefined
    }
    const speak = () => {
      known.current = now
      place.current = replayAt
      spokeAt.current = performance.now()
      setSpoken({ text, isUrgent, language, isAskedFor: hasMoved })
    }
    const pause = isUrgent ? 0 : Math.max(0, spokeAt.current + speechPauseMs() - performance.now())
    const wait = hasMoved ? SETTLED_MS : pause
    // What was said holds no longer, and may not be come upon meanwhile.
    if (wait > 0) setSpoken(null)
    const timer = window.setTimeout(speak, wait)
    return () => window.clearTimeout(timer)
  }, [text, language, freshness, snapshot, replayAt])
  return spoken
}

interface Known {
  readonly text: string
  readonly language: Language
  readonly urgency: SpeechUrgency
}
