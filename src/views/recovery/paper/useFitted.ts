import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fitted, type Fitted, type ListHeights } from './fitted.ts'

/**
 * Returns the number of entries of each list that fit into the element of the reference. The first drawing shows all of them, to be measured;
 * the second, in the same breath, what fits. `null` while it measures. Measured again when what is shown changes.
 */
export function useFitted(of: object): [RefObject<HTMLDivElement | null>, Fitted | null] {
  const ref = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<{ readonly of: object; readonly fitted: Fitted } | null>(null)
  const isMeasured = fit?.of === of
  useLayoutEffect(() => {
    if (ref.current && !isMeasured) setFit({ of, fitted: fitOf(ref.current) })
  }, [of, isMeasured])
  return [ref, isMeasured ? fit.fitted : null]
}

/** Words are a hair wider on paper than on the screen, and may take a line more. */
const RESERVE = 12
const MORE_LINE = 20

function fitOf(room: HTMLElement): Fitted {
  const list = (part: string): ListHeights => {
    const rows = rowHeights(room, part)
    const whole = heightOf(room.querySelector(`[data-fit="${part}"]`))
    return { rows, frame: whole - rows.reduce((a, b) => a + b, 0), more: MORE_LINE }
  }
  const columns = room.querySelector('[data-fit="columns"]')
  return fitted({
    room: room.clientHeight - RESERVE,
    gap: columns ? Number.parseFloat(getComputedStyle(columns).marginTop) : 0,
    table: list('table'),
    services: list('services'),
    notices: list('notices'),
  })
}

/** A row may be made of several elements that bear the same id: a service stands in two pictures. */
function rowHeights(room: HTMLElement, part: string): readonly number[] {
  const heights = new Map<string, number>()
  for (const element of room.querySelectorAll<HTMLElement>(`[data-fit="${part}"] [data-row]`)) {
    const { row = '' } = element.dataset
    heights.set(row, (heights.get(row) ?? 0) + heightOf(element))
  }
  return [...heights.values()]
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0
