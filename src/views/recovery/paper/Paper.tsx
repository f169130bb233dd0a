import { useEffect } from 'react'
import { usePrinting } from '../../../ui/usePrinting.ts'
import { LoadedSheet, loadSheet } from './LoadedSheet.tsx'
import type { PaperProps } from './PaperSheet.tsx'

/** The screen loads first; nobody prints sooner. */
const AFTER_SCREEN_MS = 1_500

/**
 * The printed page. Rendered only while the browser prints, and replaces everything else then. Mount it once, beside
 * the content of the screen.
 */
export function Paper(props: PaperProps) {
  const isPrinting = usePrinting()
  useEffect(() => {
    // If the page fails to load, the button retries and reports it.
    const load = () => void loadSheet().catch(() => undefined)
    const timer = window.setTimeout(load, AFTER_SCREEN_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return isPrinting ? <LoadedSheet {...props} /> : null
}
