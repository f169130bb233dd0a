import { useSeconds } from '../../live/useStatusPage.ts'
import type { Freshness } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './WallFresh.module.css'
import { wallTexts } from '../../texts/wall.ts'

/** Time since the source last answered. It ticks by itself, and is no live region. `kind`: of the rest of the picture. */
export function WallFresh({
  freshness,
  hasRead,
}: {
  readonly freshness: Freshness
  readonly hasRead: boolean
}) {
  const { freshness: age } = useSeconds()
  const { t, formats } = useReader()
  const texts = useTexts(wallTexts)
  if (age.kind === 'never' || !hasRead) {
    return (
      <p className={styles.fresh}>
        <Glyph status="unknown" />
        <span className="appears-late">{t.neverChecked}</span>
      </p>
    )
  }
  const { ageMs } = age
  if (freshness === 'live') {
    return (
      <p className={styles.fresh}>
        <i className={styles.dot} />
        {texts.fresh(formats.ago(ageMs))}
      </p>
    )
  }
  return (
    <p className={styles.fresh} data-late={freshness === 'late'}>
      <Glyph status={freshness === 'late' ? 'degraded_performance' : 'unknown'} />
      {freshness === 'late' ? (
        <span>
          <span>{texts.fresh(texts.ago(ageMs))}</span> <span>{texts.tryingAgain}</span>
        </span>
      ) : (
        <span>{texts.unseenFor(texts.ago(ageMs))}</span>
      )}
    </p>
  )
}
