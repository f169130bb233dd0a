import { type ReactNode, useEffect, useRef } from 'react'
import type { PollState } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader } from '../../../ui/Reader.tsx'
import styles from './panels.module.css'
import type { RecoveryModel } from '../model.ts'

/** Inputs of a panel: the model of the moment shown, and how far to trust it. */
export interface PanelProps {
  readonly model: RecoveryModel
  readonly pollState: PollState
  readonly now: number
}

type PanelBodyProps = Omit<PanelProps, 'model'> & { readonly children: ReactNode }

/**
 * The inside of an open panel. It comes into sight when it opens, and says first where what it tells is no longer
 * fresh.
 */
export function PanelBody({ pollState, now, children }: PanelBodyProps) {
  const { t, formats } = useReader()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={ref} className={styles.body}>
      {!isTrusted(pollState.freshness) && (
        <p className={styles.doubt}>
          {pollState.readAt !== null && t.staleNote(formats.shortMoment(pollState.readAt, now))}
          {pollState.freshness === 'blind' && ` ${t.blindNote}`}
        </p>
      )}
      {children}
    </div>
  )
}
