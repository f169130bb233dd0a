import { useEffect } from 'react'
import { usePrinting } from '../../../ui/usePrinting.ts'
import { LoadedSheet, loadSheet } from './LoadedSheet.tsx'
import type { PaperProps } from './PaperSheet.tsx'

/** The screen comes first; nobody prints sooner. */
const AFTER_SCREEN_MS = 1_500

/**
 * The printed page: it is there only while the browser prints, and stands in the place of everything else then. Mount it
 * once, beside what the screen shows.
 */
export function Paper(props: PaperProps) {
  const isPrinting = usePrinting()
  useEffect(() => {
    // A page that cannot be had now is asked for again by the button, which says so.
    const load = () => void loadSheet().catch(() => undefined)
    const timer = window.setTimeout(load, AFTER_SCREEN_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return isPrinting ? <LoadedSheet {...props} /> : null
}
