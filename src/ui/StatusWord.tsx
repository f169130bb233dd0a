import type { ShownStatus } from '../status/shownStatus.ts'
import { Glyph } from './Glyph.tsx'
import { useReader } from './Reader.tsx'
import styles from './StatusWord.module.css'

type StatusWordProps = {
  readonly shown: ShownStatus
  /** Of the glyph, px; without one the row has it already. */
  readonly size?: number
  /** For readers who run the services: the words of the status API instead of everyday ones. */
  readonly isFormal?: boolean
}

/** A status in its word and colour; one that is only last known says so. */
export function StatusWord({ shown, size, isFormal = false }: StatusWordProps) {
  const { t } = useReader()
  const names = isFormal ? t.statusFormal : t.status
  return (
    <span className={styles.word} data-tone={shown.status} data-held={shown.isHeld}>
      {size !== undefined && <Glyph status={shown.status} size={size} />}
      {names[shown.status]}
      {shown.isHeld && <span className={styles.held}> ({t.lastKnown})</span>}
    </span>
  )
}
