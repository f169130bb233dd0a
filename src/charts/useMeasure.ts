import { type RefCallback, useCallback, useState } from 'react'

/** A size in px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Reads a measure of an element. `content` is its observed content box. Returns the measure as it was before if there is
 * nothing to draw in or nothing has changed.
 */
type Read<T> = (element: HTMLElement, before: T, content?: DOMRectReadOnly) => T

/**
 * A ref for an element, and a measure that follows the element's size. The measure is `start` until it is read, first as
 * soon as the element is in the page, before the browser paints or prints. `read` must keep its identity.
 */
export function useMeasure<T>(start: T, read: Read<T>): [RefCallback<HTMLElement>, T] {
  const [measure, setMeasure] = useState(start)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element || typeof ResizeObserver === 'undefined') return undefined
      const update = (entries?: readonly ResizeObserverEntry[]) =>
        setMeasure((before) => read(element, before, entries?.[0]?.contentRect))
      update()
      const observer = new ResizeObserver(update)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [read],
  )
  return [ref, measure]
}

/**
 * A ref for an element and the width of its content in whole px; `start` until an observer has measured it, so that no
 * layout is forced.
 */
export const useWidth = (start: number) => useMeasure(start, widthOf)

const widthOf: Read<number> = (_, before, content) => Math.floor(content?.width ?? 0) || before

/** Guesses the width of a lane on this screen, px, which spares most readers a second drawing. */
export function likelyLaneWidth(): number {
  if (typeof window === 'undefined') return 318
  const { innerWidth } = window
  // A frame or a window may have no width yet; a width is never negative.
  return innerWidth >= 1024 ? 420 : Math.max(0, Math.min(innerWidth - 40, 640) - 32)
}
