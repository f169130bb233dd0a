import { type RefObject, useEffect, useRef, useState } from 'react'

/** Margin around the screen that counts as near. */
const MARGIN = '600px 0px'

const waiting = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

function watch(element: Element, come: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.()
    },
    { rootMargin: MARGIN },
  )
  waiting.set(element, come)
  observer.observe(element)
  return () => {
    waiting.delete(element)
    observer?.unobserve(element)
  }
}

/**
 * A ref for an element, and true once it is or was near the screen. With `isNear` it is true from the start. A page of
 * five hundred services draws only the pictures a reader may see.
 */
export function useNear<T extends HTMLElement>(isNear: boolean): [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null)
  // Without an observer, everything counts as near.
  const [hasCome, setCome] = useState(isNear || typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (hasCome || !ref.current) return undefined
    return watch(ref.current, () => setCome(true))
  }, [hasCome])
  return [ref, hasCome]
}
