import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { NotSeen } from '../../ui/NotSeen.tsx'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './UnseenBand.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'

type UnseenBandProps = {
  readonly page: StatusPageState
  readonly isReplay: boolean
}

/** Says since when nothing could be read, why, and how far to trust the page. */
export function UnseenBand({ page, isReplay }: UnseenBandProps) {
  const { t, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const { freshness, readAt, now } = page.pollState
  const clock = formats.shortMoment(readAt ?? now, now)
  return (
    <section className={styles.band} aria-label={t.headlineStale}>
      <Glyph status="unknown" size={24} />
      <div className={styles.text}>
        {freshness === 'blind' ? (
          <p>{t.blindNote}</p>
        ) : (
          <>
            <p>
              <b>{t.headlineStale}.</b>
            </p>
            <p>{isReplay ? texts.replayStale(clock) : t.staleNote(clock)}</p>
          </>
        )}
        <NotSeenNow page={page} />
      </div>
    </section>
  )
}

/** Counts down by itself, so that nothing else is drawn each second. */
function NotSeenNow({ page: { pollState, pollNow, briefing } }: Pick<UnseenBandProps, 'page'>) {
  const { nextTryMs } = useSeconds()
  return (
    <NotSeen
      problem={pollState.problem}
      nextTryMs={nextTryMs}
      contacts={briefing.contacts}
      onTry={pollNow}
    />
  )
}
