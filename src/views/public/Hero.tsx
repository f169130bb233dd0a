import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { ReplayBand } from '../../ui/ReplayBand.tsx'
import type { Verdict } from '../../outage/verdict.ts'
import styles from './Hero.module.css'
import { HeroNote } from './HeroNote.tsx'
import { skyOf } from './PageHead.tsx'
import { awaitedMost, type PublicModel } from './publicModel.ts'
import { HeroSkyline } from './HeroSkyline.tsx'
import { TellMeLead } from './NotifyMe.tsx'
import { useMedia } from '../../ui/useMedia.ts'

type HeroProps = {
  readonly page: StatusPageState
  readonly model: PublicModel | null
  readonly verdict: Verdict
  /** The verdict in words. */
  readonly line: string
  readonly now: number
  readonly replayAt: number | null
}

/** The answer first, in words; then how sure it is, then the same as a picture. */
export function Hero({ page, model, verdict, line, now, replayAt }: HeroProps) {
  const { t } = useReader()
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const { pollState } = page
  const isWide = useMedia('(min-width: 1024px)')
  return (
    <div className={styles.hero} data-sky={skyOf(verdict)}>
      {replayAt !== null && (
        <ReplayBand at={replayAt} isKnown={isKnown} onBack={() => replayFrom(null)} />
      )}
      <section className={styles.inner}>
        <div className={styles.words}>
          <FreshnessNow
            freshness={pollState.freshness}
            hasRead={pollState.hasRead}
            isHeld={pollState.isPaused}
            {...{ replayAt, now }}
          />
          <h1 className={styles.headline}>{line}</h1>
          {/* Another headline brings other facts: new ones, so that the old ones are not seen to jump. */}
          <div key={factsKey(verdict, model)} className={styles.facts}>
            {model && verdict.claim === 'some_working' && <StatusCounts counts={model.counts} />}
            <HeroNote page={page} model={model} verdict={verdict} now={now} />
          </div>
          {isWide && model && (
            <TellMeLead
              row={awaitedMost(model.services)}
              ways={model.ways}
              readAt={pollState.readAt ?? now}
            />
          )}
        </div>
        {/* A picture that cannot be drawn does not take the words with it. */}
        <ErrorBoundary fallback={t.partBroken}>
          <HeroSkyline model={model} />
        </ErrorBoundary>
      </section>
    </div>
  )
}

function factsKey({ claim }: Verdict, model: PublicModel | null): string {
  if (claim !== 'some_working' || !model) return claim
  return model.counts.map(({ status, count }) => `${status} ${count}`).join(' ')
}

/** The states that exist, worst last; what none has is left out. */
function StatusCounts({ counts }: Pick<PublicModel, 'counts'>) {
  const { t } = useReader()
  const rest = counts.filter(({ status }) => status !== 'operational')
  return (
    <ul className={styles.counts}>
      {rest.toReversed().map(({ status, count }) => (
        <li key={status}>
          <Glyph status={status} size={16} />
          {t.status[status]} {count}
        </li>
      ))}
    </ul>
  )
}

/** Ages by itself, so that nothing else is drawn with it. */
function FreshnessNow(props: Omit<Parameters<typeof FreshnessLine>[0], 'age'>) {
  const age = useAge()
  return <FreshnessLine age={age} {...props} />
}
