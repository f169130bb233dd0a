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

/** Body of an open panel. Scrolls into view when it opens. Says first if its data is no longer fresh. */
export function PanelBody({ pollState, now, children }: PanelBodyProps) {
  const { t, formats } = useReader()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers return a promise, which React would take for a clean-up function.
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
