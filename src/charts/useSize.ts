import { type RefCallback, useMemo, useSyncExternalStore } from 'react'
import { type Size, useMeasure } from './useMeasure.ts'

/** A ref for an element without padding and its size in whole px; `null` until it is measured. */
export const useSize = () => useMeasure<Size | null>(null, sizeOf)

function sizeOf(element: HTMLElement, before: Size | null, content?: DOMRectReadOnly): Size | null {
  const box = content ?? element.getBoundingClientRect()
  const [width, height] = [Math.floor(box.width), Math.floor(box.height)]
  return width > 0 && height > 0 ? kept(before, { width, height }) : before
}

/** The size as it was before, the same object, if it is still that. */
function kept(before: Size | null, next: Size): Size {
  return before?.width === next.width && before.height === next.height ? before : next
}

const UNITS_A_REM = 16

/** A ref for an element and its size in units of a sixteenth of a rem, to the tenth; `null` until it is measured. */
export function useUnits(): [RefCallback<HTMLElement>, Size | null] {
  const [ref, size] = useMeasure<Size | null>(null, clientSize)
  const rem = useSyncExternalStore(followRem, currentRem, () => UNITS_A_REM)
  const units = useMemo(() => {
    const inUnits = (px: number) => Math.floor((px / rem) * UNITS_A_REM * 10) / 10
    return size && { width: inUnits(size.width), height: inUnits(size.height) }
  }, [size, rem])
  return [ref, units]
}

function clientSize({ clientWidth, clientHeight }: HTMLElement, before: Size | null): Size {
  return kept(before, { width: clientWidth, height: clientHeight })
}

const currentRem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Follows the size of letters, which may grow while an element keeps its size: the page's ruler does not. */
function followRem(listener: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(listener)
  const ruler = document.querySelector('[data-ruler]')
  if (ruler) observer.observe(ruler)
  return () => observer.disconnect()
}
