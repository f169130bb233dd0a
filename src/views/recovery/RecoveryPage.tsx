import type { ReactNode } from 'react'
import { useFirstCheck } from '../../live/useFirstCheck.ts'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import { replayFrom } from '../../prefs/prefs.ts'
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
  const { watch } = page
  const isFirstCheck = useFirstCheck(watch)
  // Without the briefing use would be weighed another way, and without the record a past outage would be missed.
  const isComing =
    (!model && isFirstCheck) ||
    page.isBriefingComing ||
    (page.isRecordComing && model?.episode === null)
  const line = recoveryHeadline({
    model,
    kind: watch.kind,
    isComing,
    isRecordMissing: page.recordProblem !== null,
  })
  const known = isComing ? null : model
  const text = recoveryHeadlineText(line, reader)
  const news = useAnnouncement(known ? text : null)
  const part = (children: ReactNode) => (
    <PartBoundary fallback={reader.words.partBroken}>{children}</PartBoundary>
  )
  return (
    <>
      <RecoveryHead page={page} title={text} now={now} replayAt={replayAt} />
      {replayAt !== null && <ReplayBand at={replayAt} onBack={() => replayFrom(null)} />}
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
          {part(<RecoveryLine page={page} model={known} line={line} now={now} />)}
          {known && part(<Facts model={known} watch={watch} now={now} />)}
        </div>
        <div className={styles.curve}>
          {(!known || known.curve) && part(<CurvePanel model={known} watch={watch} now={now} />)}
          {known && part(<HowCounted model={known} />)}
        </div>
        {model && (
          <aside className={styles.aside}>
            {model.episode &&
              part(<RemainingList model={model} line={line} watch={watch} now={now} />)}
            {part(<ServiceList model={model} watch={watch} />)}
            {part(<AnnouncedList model={model} now={now} />)}
          </aside>
        )}
      </main>
    </>
  )
}
