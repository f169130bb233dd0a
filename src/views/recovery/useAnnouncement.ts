import { useEffect, useRef, useState } from 'react'

/** At most one announcement in this time, ms; of what changes meanwhile the last is told. */
const PAUSE_MS = 30_000

/**
 * What a polite live region says: the text whenever it has changed, at a pace that can be listened to. The first
 * text is no news; `null` is none.
 */
export function useAnnouncement(text: string | null): string {
  const [news, setNews] = useState('')
  const known = useRef<string | null>(null)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    known.current ??= text
    if (text === null || text === known.current) return undefined
    const wait = Math.max(0, spokeAt.current + PAUSE_MS - performance.now())
    const timer = window.setTimeout(() => {
      known.current = text
      spokeAt.current = performance.now()
      setNews(text)
    }, wait)
    return () => window.clearTimeout(timer)
  }, [text])
  return news
}
