import { useEffect, useState } from 'react'
import {
  hasSavedSubscriptions,
  useSubscriptions,
  subscriptions,
} from '../../prefs/subscriptions.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import { AboutData } from './AboutData.tsx'
import { Announcer } from './Announcer.tsx'
import { Footer } from './Footer.tsx'
import { verdictWithoutAnswer } from '../../outage/verdict.ts'
import { verdictText } from '../../texts/verdictText.ts'
import { Hero } from './Hero.tsx'
import { Maintenances } from './Maintenances.tsx'
import { PageHead } from './PageHead.tsx'
import { PastIncidents } from './PastIncidents.tsx'
import type { PublicModel } from './publicModel.ts'
import styles from './PublicPage.module.css'
import { Services } from './Services.tsx'
import type { TellMePartProps } from './notifyMe/NotifyMePart.tsx'
import { Updates } from './Updates.tsx'
import { useFirstCheck } from '../../live/useFirstCheck.ts'

/** Everything the public page is drawn from. */
export interface PublicPageProps {
  readonly page: StatusPageState
  readonly model: PublicModel | null
  /** The moment shown, epoch ms. */
  readonly now: number
  /** The moment of the replay, where one is on. */
  readonly replayAt: number | null
}

/** Advice comes with a briefing only. */
const Meanwhile = onDemand(async () => (await import('./Meanwhile.tsx')).Meanwhile)

const TellMePart = onDemand(
  async () => (await import('./notifyMe/NotifyMePart.tsx')).TellMePart,
  TellMeMissing,
)

/** The public page: a pure picture of what is known, how fresh it is, and what the reader chose. */
export function PublicPage({ page, model, now, replayAt }: PublicPageProps) {
  const { t } = useReader()
  const { snapshot, pollState, briefing } = page
  const isFirstCheck = useFirstCheck(pollState)
  const verdict = model?.verdict ?? verdictWithoutAnswer(isFirstCheck)
  const line = verdictText(verdict, t, model?.hasFunctions ?? false)
  const [news, setNews] = useState<string | null>(null)
  const part = (children: React.ReactNode) => (
    <ErrorBoundary fallback={t.partBroken}>{children}</ErrorBoundary>
  )
  return (
    <div className={styles.page}>
      <PageHead {...{ snapshot, briefing, verdict, line, news, replayAt }} />
      <main
        data-freshness={pollState.freshness}
        id="main"
        className={model ? undefined : styles.coming}
      >
        <Announcer
          model={model}
          verdict={verdict}
          line={line}
          freshness={pollState.freshness}
          isReplay={replayAt !== null}
        />
        {model && <TellMeIfAsked page={page} onNews={setNews} />}
        {part(<Hero {...{ page, model, verdict, line, now, replayAt }} />)}
        {snapshot && model && (
          <div className={styles.columns}>
            <div>{part(<Services model={model} pollState={pollState} now={now} />)}</div>
            <aside className={styles.aside}>
              {model.hasAdvice &&
                part(<Meanwhile rows={model.services.flatMap((one) => one.functions)} isWide />)}
              {part(<Updates briefing={briefing} model={model} now={now} />)}
              {part(<Maintenances snapshot={snapshot} model={model} now={now} />)}
            </aside>
            <div className={styles.rest}>
              {part(<PastIncidents page={page} model={model} now={now} />)}
              {part(<AboutData page={page} snapshot={snapshot} />)}
            </div>
          </div>
        )}
      </main>
      <Footer page={page} />
    </div>
  )
}

/** Loaded with the first press, or where an earlier visit left something. */
function TellMeIfAsked(props: TellMePartProps) {
  const [hadKept] = useState(hasSavedSubscriptions)
  const isAsked = useSubscriptions(
    ({ waiting, notices, isDialogOpen }) => isDialogOpen || waiting.length + notices.length > 0,
  )
  // A part loaded once stays: it may have to report that nothing is waited for any more.
  const [wasAsked, setWasAsked] = useState(hadKept)
  if (isAsked && !wasAsked) setWasAsked(true)
  return wasAsked || isAsked ? <TellMePart {...props} /> : null
}

/** Without its code nothing can be promised: what was pressed is off again, and that is said. */
function TellMeMissing() {
  const { t } = useReader()
  useEffect(() => subscriptions.setState({ waiting: [], latest: null, isDialogOpen: false }), [])
  return <p role="alert">{t.viewMissing}</p>
}
