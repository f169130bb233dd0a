import type { ReactNode } from 'react'
import { useFirstCheck } from '../../live/useFirstCheck.ts'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { PartBoundary } from '../../ui/PartBoundary.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { ReplayBand } from '../../ui/ReplayBand.tsx'
import { AnnouncedList } from './AnnouncedList.tsx'
import { CurvePanel } from './CurvePanel.tsx'
import { Facts } from './Facts.tsx'
import { HowCounted } from './HowCounted.tsx'
import { RecoveryHead } from './RecoveryHead.tsx'
import { recoveryHeadline } from './recoveryHeadline.ts'
import { recoveryHeadlineText } from './recoveryHeadlineText.ts'
import { RecoveryLine } from './RecoveryLine.tsx'
import { type RecoveryModel, shareMark } from './recoveryModel.ts'
import styles from './RecoveryPage.module.css'
import { RemainingList } from './RemainingList.tsx'
import { ServiceList } from './ServiceList.tsx'
import { useAnnouncement } from './useAnnouncement.ts'

/** Everything the recovery page is drawn from. */
export interface RecoveryPageProps {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  /** The moment shown, epoch ms. */
  readonly now: number
  /** The moment of the replay, where one is on. */
  readonly replayAt: number | null
}

/** The recovery page: a pure picture of what is known, how fresh it is, and what the reader chose. */
export function RecoveryPage({ page, model, now, replayAt }: RecoveryPageProps) {
  const reader = useReader()
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const { watch } = page
  const isComing = useIsComing(page, model)
  const isRecordMissing = page.recordProblem !== null
  const line = recoveryHeadline({ model, kind: watch.kind, isComing, isRecordMissing })
  const text = recoveryHeadlineText(line, reader)
  const known = isComing ? null : model
  const news = useAnnouncement(known ? text : null)
  return (
    <>
      <RecoveryHead page={page} title={text} now={now} replayAt={replayAt} />
      {replayAt !== null && (
        <ReplayBand at={replayAt} isKnown={isKnown} onBack={() => replayFrom(null)} />
      )}
      <main
        id="main"
        className={styles.page}
        data-freshness={watch.kind}
        data-share-restored={shareMark(known, watch.kind)}
      >
        <p role="status" className="visually-hidden">
          {news}
        </p>
        <div className={styles.top}>
          <Part>
            <RecoveryLine page={page} model={known} line={line} now={now} />
          </Part>
          <Part>{known && <Facts model={known} watch={watch} now={now} />}</Part>
        </div>
        <div className={styles.curve}>
          <Part>
            {(!known || known.curve) && (
              <CurvePanel
                model={known}
                isComing={isComing}
                watch={watch}
                now={now}
                isReplay={replayAt !== null}
              />
            )}
          </Part>
          <Part>{known && <HowCounted model={known} />}</Part>
        </div>
        {model && <Aside model={model} line={line} watch={watch} now={now} />}
      </main>
    </>
  )
}

/**
 * Whether something without which no figure may be given is still on its way: without the briefing use would be
 * weighed another way, and without the record an outage just over would be missed.
 */
function useIsComing(page: StatusPageState, model: RecoveryModel | null): boolean {
  const isFirstCheck = useFirstCheck(page.watch)
  if (!model) return isFirstCheck
  return page.isBriefingComing || (page.isRecordComing && model.episode === null)
}

type AsideProps = Parameters<typeof RemainingList>[0]

/** What stands beside the curve: what remains, how each service stands, what was said. */
function Aside({ model, line, watch, now }: AsideProps) {
  return (
    <aside className={styles.aside}>
      <Part>
        {model.episode && <RemainingList model={model} line={line} watch={watch} now={now} />}
      </Part>
      <Part>
        <ServiceList model={model} watch={watch} />
      </Part>
      <Part>
        <AnnouncedList model={model} now={now} />
      </Part>
    </aside>
  )
}

function Part({ children }: { readonly children: ReactNode }) {
  const { words } = useReader()
  return <PartBoundary fallback={words.partBroken}>{children}</PartBoundary>
}
