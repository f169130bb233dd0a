import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMedia } from './useMedia.ts'

/**
 * Whether the page is being printed, or looked at as it would be. What depends on it is in the page before the browser
 * lays the print out: after `beforeprint` it does not wait.
 */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  // Some browsers, and those who only look, change the medium without a word.
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
