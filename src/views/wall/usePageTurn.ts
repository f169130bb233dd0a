import { useEffect, useState } from 'react'

/** Time for which a page of rows is shown, ms. */
const STANDS_MS = 20_000

/** The page of rows shown. */
export interface PageTurn {
  readonly page: number
  readonly isPaused: boolean
  readonly pause: (isPaused: boolean) => void
}

/** Turns pages of rows by time, until somebody holds one. */
export function usePageTurn(pages: number): PageTurn {
  const [turned, setTurned] = useState(0)
  const [isPaused, pause] = useState(false)
  const turns = pages > 1 && !isPaused
  useEffect(() => {
    if (!turns) return undefined
    const timer = window.setInterval(() => setTurned((before) => before + 1), STANDS_MS)
    return () => window.clearInterval(timer)
  }, [turns])
  return { page: turned % Math.max(1, pages), isPaused, pause }
}
