import type { AnswerAge, Freshness } from '../status/freshness.ts'
import styles from './FreshnessLine.module.css'
import { Glyph } from './Glyph.tsx'
import { useReader } from './Reader.tsx'

type FreshnessLineProps = {
  /** The age as displayed. */
  readonly age: AnswerAge
  /** The freshness by which the rest of the page was drawn. */
  readonly freshness: Freshness
  readonly hasRead: boolean
  /**
   * True while the reader has paused the page: then no age is shown, because it would have to
   * advance.
   */
  readonly isHeld?: boolean
  readonly replayAt: number | null
  readonly now: number
}

/** Shows the time and the time since the last check. It ticks, so it is not a live region. */
export function FreshnessLine(props: FreshnessLineProps) {
  const { age, freshness, hasRead, isHeld = false, replayAt, now } = props
  const { t, formats } = useReader()
  if (age.kind === 'never' || !hasRead) {
    return (
      <p className={styles.fresh}>
        <Glyph status="unknown" size={18} />
        <span className="appears-late">{t.neverChecked}</span>
      </p>
    )
  }
  const ago = formats.ago(age.ageMs)
  if (freshness === 'live' || freshness === 'late') {
    const moment = `${formats.moment(replayAt ?? now)} ${formats.zoneName}`
    return (
      <p className={styles.fresh}>
        {freshness === 'live' && !isHeld && <i className={styles.dot} />}
        {freshness === 'late' && <Glyph status="degraded_performance" size={18} />}
        <span>
          {moment} · {isHeld ? t.held : freshness === 'live' ? t.checked(ago) : t.checkedLate(ago)}
        </span>
      </p>
    )
  }
  return (
    <p className={styles.fresh}>
      <Glyph status="unknown" size={18} />
      <span>{t.lastCheck(formats.shortMoment(age.readAt, now), ago)}</span>
    </p>
  )
}
