import { useEffect, useRef, useState } from 'react'

/**
 * A value that changes at most once in `ms` while the reader moves, for parts that are expensive to render. At rest it
 * is the value itself.
 */
export function useSlower<T>(value: T, ms: number, isMoving: boolean): T {
  const [slow, setSlow] = useState(value)
  const changedAt = useRef(-Infinity)
  useEffect(() => {
    const wait = Math.max(0, changedAt.current + ms - performance.now())
    const timer = window.setTimeout(() => {
      changedAt.current = performance.now()
      setSlow(value)
    }, wait)
    return () => window.clearTimeout(timer)
  }, [value, ms])
  return isMoving ? slow : value
}
