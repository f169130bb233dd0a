import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { statusCounts } from '../../outage/serviceStatus.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { PartBoundary } from '../../ui/PartBoundary.tsx'
import { ReplayBand } from '../../ui/ReplayBand.tsx'
import type { Headline } from './headline.ts'
import { headlineText } from './headlineText.ts'
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
  readonly headline: Headline
  readonly now: number
  readonly replayAt: number | null
}

/** The answer first, in words; then how sure it is, then the same as a picture. */
export function Hero({ page, model, headline, now, replayAt }: HeroProps) {
  const { t } = useReader()
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const { pollState } = page
  const isWide = useMedia('(min-width: 1024px)')
  return (
    <div className={styles.hero} data-sky={skyOf(headline)}>
      {replayAt !== null && (
        <ReplayBand at={replayAt} isKnown={isKnown} onBack={() => replayFrom(null)} />
      )}
      <section className={styles.inner}>
        <div className={styles.words}>
          <FreshnessNow
            freshness={pollState.freshness}
            hasRead={pollState.hasRead}
            isHeld={pollState.isHeld}
            {...{ replayAt, now }}
          />
          <h1 className={styles.headline}>{headlineText(headline, t)}</h1>
          {/* Another headline brings other facts: new ones, so that the old ones are not seen to jump. */}
          <div key={factsKey(headline, model)} className={styles.facts}>
            {model && isTrusted(pollState.freshness) && headline.kind === 'working' && (
              <StatusCounts statuses={model.statuses} />
            )}
            <HeroNote page={page} model={model} headline={headline} now={now} />
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
        <PartBoundary fallback={t.partBroken}>
          <HeroSkyline model={model} />
        </PartBoundary>
      </section>
    </div>
  )
}

function factsKey({ kind }: Headline, model: PublicModel | null): string {
  if (kind !== 'working' || !model) return kind
  return `${kind} ${[...statusCounts(model.statuses)].join(' ')}`
}

/** The states that exist, worst last; what none has is left out. */
function StatusCounts({ statuses }: { readonly statuses: readonly ComponentStatus[] }) {
  const { t } = useReader()
  const counts = statusCounts(statuses)
  const rest = STATUSES_WORST_FIRST.filter((s) => s !== 'operational' && counts.has(s))
  return (
    <ul className={styles.counts}>
      {rest.toReversed().map((status) => (
        <li key={status}>
          <Glyph status={status} size={16} />
          {t.status[status]} {counts.get(status)}
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
