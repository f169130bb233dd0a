import { type ReactNode, useEffect, useRef } from 'react'
import type { Watch } from '../../../../live/monitor.ts'
import { isTrusted } from '../../../../status/freshness.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import styles from './panels.module.css'

type PanelBodyProps = {
  readonly watch: Watch
  readonly now: number
  readonly children: ReactNode
}

/**
 * The inside of an open panel. It comes into sight when it opens, and says first where what it tells is no longer
 * fresh.
 */
export function PanelBody({ watch, now, children }: PanelBodyProps) {
  const { words, formats } = useReader()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={ref} className={styles.body}>
      {!isTrusted(watch.kind) && (
        <p className={styles.doubt}>
          {watch.readAt !== null && words.staleNote(formats.shortMoment(watch.readAt, now))}
          {watch.kind === 'blind' && ` ${words.blindNote}`}
        </p>
      )}
      {children}
    </div>
  )
}
