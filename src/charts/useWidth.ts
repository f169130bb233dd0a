import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide a lane will be on this screen, px: a guess that spares most readers a second drawing. */
export function likelyLaneWidth(): number {
  if (typeof window === 'undefined') return 318
  const { innerWidth } = window
  // A frame or a window may have no width yet, and no drawing has less than none.
  return innerWidth >= 1024 ? 420 : Math.max(0, Math.min(innerWidth - 40, 640) - 32)
}

/** A ref for an element and its width in px, which follows it; `start` until it is measured. */
export function useWidth<T extends HTMLElement>(start: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(start)
  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0)
      if (next > 0) setWidth(next)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
