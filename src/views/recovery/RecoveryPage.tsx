import { memo, type ReactNode, useCallback, useMemo } from 'react'
import { useFirstCheck } from '../../live/useFirstCheck.ts'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import { isTrusted } from '../../status/freshness.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { recoveryTexts } from '../../texts/recovery.ts'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { type KnownLine, lineStep } from '../../announce/lineStep.ts'
import { Speech, type Spoken } from '../../announce/Speech.tsx'
import { useAnnouncer } from '../../announce/useAnnouncer.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { AnnouncedList } from './AnnouncedList.tsx'
import { CurvePanel } from './CurvePanel.tsx'
import { DepthPanels } from './details/DetailPanels.tsx'
import { ServicesCompared } from './details/ServicesCompared.tsx'
import { Downloads } from './downloads/Downloads.tsx'
import { Facts } from './Facts.tsx'
import { FilmStrip } from './FilmStrip.tsx'
import { HoldButton } from './paper/HoldButton.tsx'
import { Paper } from './paper/Paper.tsx'
import { PaperButton } from './paper/PaperButton.tsx'
import { ShareButton } from './paper/ShareButton.tsx'
import { PastBand } from './PastBand.tsx'
import { RecoveryHead } from './RecoveryHead.tsx'
import { recoveryHeadline } from '../../outage/recovery/recoveryHeadline.ts'
import { recoveryHeadlineText } from './recoveryHeadlineText.ts'
import { RecoveryLine } from './RecoveryLine.tsx'
import { shareMark } from '../../outage/recovery/recoveryModel.ts'
import styles from './RecoveryPage.module.css'
import { type ListRoom, RemainingList } from './RemainingList.tsx'
import { UnseenBand } from './UnseenBand.tsx'
import { useSlower } from './useSlower.ts'
import type { FilmFrame, RecoveryHeadline, RecoveryModel, ReplayTrack } from './model.ts'

/** Inputs of the recovery page. */
export interface RecoveryPageProps {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  /** The outage as a whole, whichever moment of it is shown; `null` on a calm day. */
  readonly replayTrack: ReplayTrack | null
  /** The moment shown, epoch ms. */
  readonly now: number
  /** The moment of the replay, where one is on. */
  readonly replayAt: number | null
}

/** The recovery page. Pure: drawn from the model, its freshness and the reader's choices. */
export function RecoveryPage({ page, model, replayTrack, now, replayAt }: RecoveryPageProps) {
  const reader = useReader()
  const { pollState } = page
  const isReplay = replayAt !== null
  const isComing = useIsComing(page, model)
  const isRecordMissing = page.recordProblem !== null
  const line = recoveryHeadline({
    model,
    isComing,
    isRecordMissing,
  })
  const text = recoveryHeadlineText(line, reader, replayAt, pollState.readAt)
  const known = isComing ? null : model
  const spoken = useLineSpeech(
    isComing ? null : line.kind === 'blind' ? `${text}. ${reader.t.blindNote}` : text,
    page,
    replayAt,
  )
  // Without an outage there is no curve. Keep its room while the outage is unknown.
  const hasPicture = !known || replayTrack !== null || known.curve !== null
  const isUnseen = !isComing && !isTrusted(pollState.freshness)
  return (
    <div className={styles.screen} data-replay={isReplay}>
      <RecoveryHead page={page} title={text} isReplay={isReplay}>
        <span className={styles.wideOnly}>
          <Leaving page={page} at={now} />
        </span>
      </RecoveryHead>
      {replayAt !== null && <PastBand at={replayAt} />}
      {isUnseen && <UnseenBand page={page} isReplay={isReplay} />}
      <main
        id="main"
        className={styles.page}
        data-calm={!hasPicture}
        data-freshness={pollState.freshness}
        data-share-restored={shareMark(known, pollState.freshness)}
      >
        <Speech of={spoken} />
        <Parts
          {...{ page, model, replayTrack, now, replayAt, known, line, hasPicture, isComing }}
        />
        <div className={styles.narrowOnly}>
          <Leaving page={page} at={now} />
        </div>
      </main>
      <Paper page={page} model={known} line={line} now={now} replayAt={replayAt} />
    </div>
  )
}

/** The headline for the live regions. */
function useLineSpeech(
  text: string | null,
  { snapshot, pollState: { freshness } }: StatusPageState,
  replayAt: number | null,
): Spoken | null {
  const { language } = useReader()
  const stepOf = useCallback(
    (before: KnownLine | null) => {
      const statuses = snapshot && functionsOf(snapshot).map(({ status }) => status)
      const mayInterrupt = true
      return lineStep({ text, language, freshness, statuses, replayAt, mayInterrupt }, before)
    },
    [text, language, freshness, snapshot, replayAt],
  )
  return useAnnouncer(stepOf, language)
}

// The parts that cost most to draw follow the replay a few times a second; with very many services once.
const Compared = memo(ServicesCompared)
const Depth = memo(DepthPanels)
const Files = memo(Downloads)
const SLOW_MS = 160
const SLOWER_MS = 1_000
const VERY_MANY = 50

/** True if the columns stand side by side, and true if the height is too little for everything at once. */
const WIDE = '(min-width: 1024px)'
const LOW = '(min-width: 1024px) and (max-height: 799px)'

/**
 * Rows of a list that stand open; on a low window fewer, and fewer still next to a band: the band of a page that is not seen has two lines.
 */
function roomOf(isLow: boolean, isReplay: boolean, isUnseen: boolean): ListRoom {
  if (!isLow) return { most: 5, shown: 4 }
  const shown = isUnseen ? 2 : isReplay ? 3 : 4
  return { most: shown, shown }
}

/** Ways to take the page along: as it stands, as a link to this moment, and on paper. */
function Leaving({ page, at }: Pick<RecoveryPageProps, 'page'> & { readonly at: number }) {
  return (
    <>
      <HoldButton page={page} />
      <ShareButton at={at} />
      <PaperButton />
    </>
  )
}

/**
 * True if something without which no figure may be given is still on its way: without the briefing use would be
 * weighed another way, and without the record an outage just over would be missed.
 */
function useIsComing(page: StatusPageState, model: RecoveryModel | null): boolean {
  const isFirstCheck = useFirstCheck(page.pollState)
  if (!model) return isFirstCheck
  return page.isBriefingComing || (page.isRecordComing && model.outage === null)
}

type PartsProps = RecoveryPageProps & {
  /** The model; `null` while any of its inputs is missing. */
  readonly known: RecoveryModel | null
  readonly line: RecoveryHeadline
  readonly hasPicture: boolean
  readonly isComing: boolean
}

/** Parts of the page in reading order; on a wide screen the first ones are on the left. */
function Parts(props: PartsProps) {
  const { page, model, replayTrack, now, replayAt, known, line, hasPicture, isComing } = props
  const { pollState } = page
  const isReplay = replayAt !== null
  const isWide = useMedia(WIDE)
  const isLow = useMedia(LOW)
  const factsAt = useFactsAt(page, now, isReplay)
  const slow = useSlower(
    useMemo(() => ({ model, known, now, replayAt }), [model, known, now, replayAt]),
    (model?.services.length ?? 0) > VERY_MANY ? SLOWER_MS : SLOW_MS,
    isReplay,
  )
  const film = known && replayTrack && !(isLow && !isReplay) && (
    <Part>
      <Film {...{ replayTrack, replayAt }} isFaded={!isTrusted(pollState.freshness)} />
    </Part>
  )
  return (
    <>
      <div className={styles.left}>
        <div className={styles.top}>
          <Part>
            <RecoveryLine {...{ page, line, now, isReplay }} model={known} />
          </Part>
          <Part>{known && <Facts model={known} at={factsAt} />}</Part>
        </div>
        {hasPicture && (
          <div className={styles.night} data-sky="night">
            <Part>
              <CurvePanel
                model={known}
                replayTrack={known && replayTrack}
                {...{ pollState, now, isReplay, isComing }}
              />
            </Part>
            {isWide && film}
          </div>
        )}
      </div>
      {model && slow.model && (
        <Aside
          {...{ model, line, pollState, now, isReplay, isLow }}
          slow={{ model: slow.model, now: slow.now }}
          film={isWide ? null : film}
        />
      )}
      <div className={styles.depth}>
        <Part>
          {slow.known && <Depth model={slow.known} pollState={pollState} now={slow.now} />}
        </Part>
        <Part>
          <Files page={page} model={slow.known} replayAt={slow.replayAt} isRow={isWide} />
        </Part>
      </div>
    </>
  )
}

type FilmProps = {
  readonly replayTrack: ReplayTrack
  readonly replayAt: number | null
  readonly isFaded: boolean
}

/** The film. Its labels are relative to the end of the outage so far, whichever moment is shown. */
function Film({ replayTrack: { film, onset, end }, replayAt, isFaded }: FilmProps) {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const when = ({ kind, at }: FilmFrame) =>
    ({ before: texts.before, between: formats.shortMoment(at, end), now: texts.nowCaption })[kind]
  return <FilmStrip frames={film} when={when} replay={{ onset, at: replayAt }} isFaded={isFaded} />
}

type AsideProps = Omit<Parameters<typeof RemainingList>[0], 'room'> & {
  readonly slow: { readonly model: RecoveryModel; readonly now: number }
  readonly isLow: boolean
  readonly film: ReactNode
}

/** The column beside the curve, on a phone below it: remaining functions, services, announcements. */
function Aside({ slow, isLow, film, ...rest }: AsideProps) {
  const { model, pollState, now, isReplay } = rest
  const isUnseen = !isTrusted(pollState.freshness)
  const room = roomOf(isLow, isReplay, isUnseen)
  return (
    <aside className={styles.aside}>
      <Part>{model.outage && <RemainingList {...rest} room={room} />}</Part>
      <Part>
        <Compared model={slow.model} pollState={pollState} now={slow.now} />
      </Part>
      {film}
      <Part>
        <AnnouncedList model={model} now={now} isTight={isLow || isReplay || isUnseen} />
      </Part>
    </aside>
  )
}

/** The moment of the facts; `asOf` names the last reading in words if stale. */
function useFactsAt(
  { pollState: { freshness, readAt } }: StatusPageState,
  now: number,
  isReplay: boolean,
) {
  const { t, formats } = useReader()
  const isOld = freshness === 'stale' && !isReplay
  return { freshness, now, asOf: isOld ? t.asOf(formats.shortMoment(readAt ?? now, now)) : null }
}

function Part({ children }: { readonly children: ReactNode }) {
  const { t } = useReader()
  return <ErrorBoundary fallback={t.partBroken}>{children}</ErrorBoundary>
}
