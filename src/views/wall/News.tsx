import { useEffect, useRef, useState } from 'react'
import { speechPauseMs } from '../../ui/Speech.tsx'

/**
 * The headline for speech, whenever it has changed; of what changes too soon after that the last is told. The first is no
 * news; `null`: there is none yet.
 */
export function News({ text }: { readonly text: string | null }) {
  const [spoken, setSpoken] = useState('')
  const known = useRef<string | null>(null)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    known.current ??= text
    if (text === null || text === known.current) return undefined
    const speak = () => {
      known.current = text
      spokeAt.current = performance.now()
      setSpoken(text)
    }
    const wait = Math.max(0, spokeAt.current + speechPauseMs() - performance.now())
    // What was said holds no longer, and may not be come upon meanwhile.
    if (wait > 0) setSpoken('')
    const timer = window.setTimeout(speak, wait)
    return () => window.clearTimeout(timer)
  }, [text])
  return (
    <p role="status" className="visually-hidden">
      {spoken}
    </p>
  )
}
