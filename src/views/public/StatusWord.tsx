import type { ShownStatus } from '../../status/shownStatus.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import styles from './Services.module.css'

type StatusWordProps = {
  readonly shown: ShownStatus
  /** Of the glyph, px; without one the row has it already. */
  readonly size?: number
}

/** A status in its word and colour; one that is only last known says so. */
export function StatusWord({ shown, size }: StatusWordProps) {
  const { words } = useReader()
  return (
    <span className={styles.word} data-tone={shown.status} data-held={shown.isHeld}>
      {size !== undefined && <Glyph status={shown.status} size={size} />}
      {words.status[shown.status]}
      {shown.isHeld && <span className={styles.held}> ({words.lastKnown})</span>}
    </span>
  )
}
