import { type RefCallback, useEffect, useState } from 'react'
import type { UnitSize } from './screenLayout.ts'

const UNITS_A_REM = 16

/**
 * A ref for an element and its size in units, which follows the element and the size of letters; `null` until it is
 * measured. Equal to the tenth it stays the same object.
 */
export function useUnits(): [RefCallback<HTMLElement>, UnitSize | null] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState<UnitSize | null>(null)
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const units = (px: number) => Math.floor((px / rem) * UNITS_A_REM * 10) / 10
      const next = { width: units(element.clientWidth), height: units(element.clientHeight) }
      setSize((before) =>
        before?.width === next.width && before.height === next.height ? before : next,
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Letters may grow while the element keeps its size: the root's own child does not.
    const ruler = document.querySelector('[data-ruler]')
    if (ruler) observer.observe(ruler)
    return () => observer.disconnect()
  }, [element])
  return [setElement, size]
}
