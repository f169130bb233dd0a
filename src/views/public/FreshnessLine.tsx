import { useSeconds } from '../../live/useStatusPage.ts'
import type { FreshnessKind } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import styles from './Hero.module.css'

type FreshnessLineProps = {
  readonly kind: FreshnessKind
  readonly hasRead: boolean
  readonly replayAt: number | null
  readonly now: number
}

/** When it is, and how long ago it was checked. Ticks by itself and is no live region. */
export function FreshnessLine({ kind, hasRead, replayAt, now }: FreshnessLineProps) {
  const { words, formats } = useReader()
  const { freshness } = useSeconds()
  if (freshness.kind === 'never' || !hasRead) {
    return (
      <p className={styles.fresh}>
        <Glyph status="unknown" size={18} />
        <span className={styles.slow}>{words.neverChecked}</span>
      </p>
    )
  }
  const ago = formats.ago(freshness.ageMs)
  if (kind === 'live' || kind === 'late') {
    const moment = `${formats.moment(replayAt ?? now)} ${formats.zoneName}`
    return (
      <p className={styles.fresh}>
        {kind === 'live' ? <i className={styles.dot} /> : <Glyph status="degraded_performance" size={18} />}
        <span>
          {moment} · {kind === 'live' ? words.checked(ago) : words.checkedLate(ago)}
        </span>
      </p>
    )
  }
  return (
    <p className={styles.fresh}>
      <Glyph status="unknown" size={18} />
      <span>{words.lastCheck(formats.shortMoment(freshness.readAt, now), ago)}</span>
    </p>
  )
}
