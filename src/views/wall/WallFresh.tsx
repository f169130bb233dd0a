import { useSeconds } from '../../live/useStatusPage.ts'
import type { FreshnessKind } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { useWallWords } from './words/useWallWords.ts'
import styles from './WallFresh.module.css'

/** How long ago the source last spoke. It ticks by itself, and is no live region. `kind`: of the rest of the picture. */
export function WallFresh({
  kind,
  hasRead,
}: {
  readonly kind: FreshnessKind
  readonly hasRead: boolean
}) {
  const { freshness } = useSeconds()
  const { words, formats } = useReader()
  const own = useWallWords()
  if (freshness.kind === 'never' || !hasRead) {
    return (
      <p className={styles.fresh}>
        <Glyph status="unknown" />
        <span className="appears-late">{words.neverChecked}</span>
      </p>
    )
  }
  const { ageMs } = freshness
  if (kind === 'live') {
    return (
      <p className={styles.fresh}>
        <i className={styles.dot} />
        {own.fresh(formats.ago(ageMs))}
      </p>
    )
  }
  return (
    <p className={styles.fresh} data-late={kind === 'late'}>
      <Glyph status={kind === 'late' ? 'degraded_performance' : 'unknown'} />
      {kind === 'late' ? (
        <span>
          <span>{own.fresh(own.ago(ageMs))}</span> <span>{own.tryingAgain}</span>
        </span>
      ) : (
        <span>{own.unseenFor(own.ago(ageMs))}</span>
      )}
    </p>
  )
}
