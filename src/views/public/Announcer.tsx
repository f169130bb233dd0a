import { useEffect, useRef, useState } from 'react'
import { useReader } from '../../ui/Reader.tsx'
import { Speech, type Spoken, speechPauseMs } from '../../ui/Speech.tsx'
import { announcement, type Shown, type Told, toldOf } from './announcement.ts'

/** Says what changed since it last spoke: in one polite live region, and where speech may break in, as an alert. */
export function Announcer({ model, verdict, line, freshness, isReplay }: Shown) {
  const { t, language } = useReader()
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const told = useRef<Told | null>(null)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    const shown = { model, verdict, line, freshness, isReplay }
    const now = toldOf(shown, told.current)
    const news = now && announcement(shown, now, told.current, t)
    // What comes back to what was told while it waits was no news.
    if (!news) {
      if (now?.sight === 'past') told.current = now
      else told.current ??= now
      return undefined
    }
    const speak = () => {
      told.current = now
      spokeAt.current = performance.now()
      setSpoken({ ...news, language })
    }
    const wait = news.isUrgent ? 0 : spokeAt.current + speechPauseMs() - performance.now()
    if (wait <= 0) {
      speak()
      return undefined
    }
    // What was said holds no longer, and may not be come upon meanwhile.
    setSpoken(null)
    const timer = window.setTimeout(speak, wait)
    return () => window.clearTimeout(timer)
  }, [model, verdict, line, freshness, isReplay, t, language])
  return <Speech of={spoken} />
}
