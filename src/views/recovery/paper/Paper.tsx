import { useEffect } from 'react'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { usePrinting } from '../../../ui/usePrinting.ts'
import type { RecoveryHeadline } from '../../../outage/recovery/recoveryHeadline.ts'
import type { RecoveryModel } from '../../../outage/recovery/recoveryModel.ts'
import { LoadedSheet, loadSheet } from './LoadedSheet.tsx'

/** Everything the printed page is drawn from. */
export interface PaperProps {
  readonly page: StatusPageState
  /** `null` while nothing may be shown. */
  readonly model: RecoveryModel | null
  readonly line: RecoveryHeadline
  /** The moment shown, epoch ms. */
  readonly now: number
  /** The moment of the replay, where one is on. */
  readonly replayAt: number | null
}

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
