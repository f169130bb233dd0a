import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMedia } from './useMedia.ts'

/**
 * Returns true while the page is printed or in print preview. Content that depends on it is in the
 * DOM before the browser lays out the print, because browsers do not wait after `beforeprint`.
 */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  // Some browsers, and print emulation in developer tools, change the medium without an event.
  const isPaper = useMedia('print')
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => flushSync(() => setPrinting(false))
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting || isPaper
}
