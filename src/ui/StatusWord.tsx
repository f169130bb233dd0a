import type { ShownStatus } from '../status/shownStatus.ts'
import { Glyph } from './Glyph.tsx'
import { useReader } from './Reader.tsx'
import styles from './StatusWord.module.css'

type StatusWordProps = {
  readonly shown: ShownStatus
  /** Size of the glyph, px; without it there is no glyph, because the row has one already. */
  readonly size?: number
  /** True for readers who run the services: shows the terms of the status API. */
  readonly isFormal?: boolean
}

/** A status in words and colour; a last known one is marked as such. */
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
