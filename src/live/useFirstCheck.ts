import { useEffect, useState } from 'react'
import type { PollState } from './monitor.ts'

/** Time allowed for the first request before the page reports that it has no data. */
const FIRST_CHECK_MS = 8_500

/** True while the first request is pending, so that reporting missing data would be premature. */
export function useFirstCheck({ hasRead, problem }: PollState): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(true), FIRST_CHECK_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return !hasRead && problem === null && !isOver
}
