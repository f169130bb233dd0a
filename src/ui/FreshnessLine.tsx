import type { Freshness, FreshnessKind } from '../status/freshness.ts'
import styles from './FreshnessLine.module.css'
import { Glyph } from './Glyph.tsx'
import { useReader } from './Reader.tsx'

type FreshnessLineProps = {
  /** Its age is told as it is given. */
  readonly freshness: Freshness
  /** To what the rest of the page was drawn by. */
  readonly kind: FreshnessKind
  readonly hasRead: boolean
  /** Whether a reader has the page stand still: then no age is told that would have to go on. */
  readonly isHeld?: boolean
  readonly replayAt: number | null
  readonly now: number
}

/** When it is, and how long ago it was checked. It ticks, so it is no live region. */
export function FreshnessLine(props: FreshnessLineProps) {
  const { freshness, kind, hasRead, isHeld = false, replayAt, now } = props
  const { words, formats } = useReader()
  if (freshness.kind === 'never' || !hasRead) {
    return (
      <p className={styles.fresh}>
        <Glyph status="unknown" size={18} />
        <span className="appears-late">{words.neverChecked}</span>
      </p>
    )
  }
  const ago = formats.ago(freshness.ageMs)
  if (kind === 'live' || kind === 'late') {
    const moment = `${formats.moment(replayAt ?? now)} ${formats.zoneName}`
    return (
      <p className={styles.fresh}>
        {kind === 'live' && !isHeld && <i className={styles.dot} />}
        {kind === 'late' && <Glyph status="degraded_performance" size={18} />}
        <span>
          {moment} ·{' '}
          {isHeld ? words.held : kind === 'live' ? words.checked(ago) : words.checkedLate(ago)}
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
