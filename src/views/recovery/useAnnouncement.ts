import { useEffect, useRef, useState } from 'react'

/** At most one announcement in this time, ms; of what changes meanwhile the last is told. */
const PAUSE_MS = 30_000
/** A reader who moves through the past has settled after this, ms; a replay that steps each second has not. */
const SETTLED_MS = 1_100

/**
 * What a polite live region says: the text whenever it has changed, at a pace that can be listened to. The first
 * text is no news; `null` is none. Where the moment shown is another, or is now again, because the reader went there,
 * it is said as soon as that has settled.
 */
export function useAnnouncement(text: string | null, replayAt: number | null): string {
  const [news, setNews] = useState('')
  const known = useRef<string | null>(null)
  const place = useRef(replayAt)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    known.current ??= text
    if (text === null || text === known.current) return undefined
    const hasMoved = replayAt !== null || place.current !== null
    const wait = hasMoved ? SETTLED_MS : Math.max(0, spokeAt.current + PAUSE_MS - performance.now())
    const timer = window.setTimeout(() => {
      known.current = text
      place.current = replayAt
      spokeAt.current = performance.now()
      setNews(text)
    }, wait)
    return () => window.clearTimeout(timer)
  }, [text, replayAt])
  return news
}
