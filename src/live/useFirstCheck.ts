import { useEffect, useState } from 'react'
import type { PollState } from './monitor.ts'

/** How long the first check is given before the page says that it cannot see. */
const FIRST_CHECK_MS = 8_500

/** Whether the first answer is still on its way, so that "we cannot see" would be too early. */
export function useFirstCheck({ hasRead, problem }: PollState): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(true), FIRST_CHECK_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return !hasRead && problem === null && !isOver
}
