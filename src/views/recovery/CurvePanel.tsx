import { useId, useMemo, useState } from 'react'
import { CurveKey } from '../../charts/CurveKey.tsx'
import type { PollState } from '../../live/monitor.ts'
import { isTrusted } from '../../status/freshness.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { isBeginningOf } from '../../outage/recovery/replayTrack.ts'
import styles from './CurvePanel.module.css'
import { planGap, riserLabels } from './curveShown.ts'
import { ReplaySlider } from './ReplaySlider.tsx'
import { StepTable } from './StepTable.tsx'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { CurveModel, RecoveryModel, ReplayTrack, ShareOfUse } from './model.ts'

// Recharts is large: the text shows long before it.
const RecoveryChart = onDemand(
  async () => (await import('../../charts/RecoveryChart.tsx')).RecoveryChart,
  CurveMissing,
)

type CurvePanelProps = {
  /** `null` while nothing can be drawn: the room is kept. */
  readonly model: RecoveryModel | null
  /** The outage as a whole; `null` on a calm day and before anything is known. */
  readonly replayTrack: ReplayTrack | null
  readonly pollState: PollState
  readonly now: number
  /** True if `now` is a moment of the past. */
  readonly isReplay: boolean
  /** True while the data is still loading. */
  readonly isComing: boolean
}

/** The recovery through time: curve, sentence, table and replay slider. */
export function CurvePanel(props: CurvePanelProps) {
  const { model, replayTrack, pollState, now, isReplay, isComing } = props
  const { t: shared } = useReader()
  const texts = useTexts(recoveryTexts)
  const tableId = useId()
  const [isTable, setTable] = useState(false)
  const curve = model?.curve ?? null
  const valueText = useValueText(props)
  const isFaded = !isTrusted(pollState.freshness)
  return (
    <section className={styles.panel} data-sky="night" aria-labelledby="curve">
      <header className={styles.head}>
        <h2 id="curve">
          {model ? texts.curve : texts.curveUnknown}
          {model && (
            <span> {model.weights.basis === 'users' ? texts.byUsers : texts.byFunctions}</span>
          )}
        </h2>
        {curve && !isTable && (
          <CurveKey
            words={texts}
            hasUnknown={curve.points.some(({ unknown }) => unknown > 0)}
            hasPlan={curve.plan.length > 0}
            isFaded={isFaded}
          />
        )}
        {curve && (
          <button
            type="button"
            className="text-button"
            aria-controls={tableId}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? shared.asPicture : shared.asTable}
          </button>
        )}
      </header>
      <div id={tableId} className={styles.room} data-table={isTable}>
        {model && curve && isTable && <StepTable curve={curve} now={now} />}
        {model && replayTrack && !isTable && (
          <CurvePicture {...{ model, replayTrack, pollState, now, isReplay }} />
        )}
        {!model && !isComing && <Unseen />}
      </div>
      <p className="visually-hidden">
        <Caption model={model} pollState={pollState} now={now} />
      </p>
      {replayTrack && <ReplaySlider replayTrack={replayTrack} valueText={valueText} />}
    </section>
  )
}

/** Hatch for an unknown present, also without a curve. */
function Unseen() {
  const texts = useTexts(recoveryTexts)
  return (
    <>
      <svg className={styles.unseen} aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#hatch-night)" />
      </svg>
      <p>{texts.unseen}</p>
    </>
  )
}

/** Value text of the slider for screen readers: the moment and its count of working functions. */
function useValueText({
  model,
  pollState,
  now,
  isReplay,
}: Pick<CurvePanelProps, 'model' | 'pollState' | 'now' | 'isReplay'>): string {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const moment = `${formats.dateTick(now)} ${formats.clock(now)}`
  const isKnown = model?.share && isTrusted(pollState.freshness)
  const text = isKnown
    ? texts.momentShown(moment, model.working, model.total)
    : texts.momentUnknown(moment)
  return isReplay ? text : texts.momentNow(text)
}

type CurvePictureProps = Omit<CurvePanelProps, 'model' | 'course' | 'isComing'> & {
  readonly model: RecoveryModel
  readonly replayTrack: ReplayTrack
}

const NO_RISERS: CurveModel['risers'] = []
const NO_PLAN: CurveModel['plan'] = []

function CurvePicture({ model, replayTrack, pollState, now, isReplay }: CurvePictureProps) {
  const { t, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const { curve, pointsAhead, share } = model
  const at = isReplay ? Math.max(now, replayTrack.axis.from) : shownNow(replayTrack, now)
  const label = isReplay ? formats.shortMoment(now, replayTrack.end) : null
  const named = curve?.risers ?? NO_RISERS
  const risers = useMemo(() => riserLabels(named, t), [named, t])
  const gap = useMemo(
    () => planGap({ pointsAhead, share, curve }, now, texts),
    [pointsAhead, share, curve, now, texts],
  )
  const plan = curve?.plan ?? NO_PLAN
  const shown = useMemo(() => ({ at, label, risers, plan, gap }), [at, label, risers, plan, gap])
  return (
    <ErrorBoundary fallback={texts.curveMissing}>
      <RecoveryChart
        label={useLabel(model, replayTrack, now)}
        points={usePoints(model, replayTrack, at ?? replayTrack.end)}
        axis={replayTrack.axis}
        onset={replayTrack.onset}
        marks={useMarks(replayTrack, pollState)}
        shown={shown}
        partly={texts.partly}
        isFaded={!isTrusted(pollState.freshness)}
        meanwhile={<p className="appears-late">{texts.curveComing}</p>}
      />
    </ErrorBoundary>
  )
}

function CurveMissing() {
  return <p role="status">{useTexts(recoveryTexts).curveMissing}</p>
}

/** The picture in one sentence. */
function useLabel({ curve }: RecoveryModel, { onset, end }: ReplayTrack, now: number): string {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const moment = (at: number) => formats.shortMoment(at, now)
  const moments = new Set(curve?.steps.map(({ at }) => at)).size
  const label = texts.curveLabel(moment(curve?.onset ?? onset), moment(Math.min(now, end)), moments)
  return `${label} ${texts.sameAsTable}`
}

const NOT_KNOWN: ShareOfUse = { operational: 0, partly: 0, out: 0, unknown: 1 }

/**
 * Points of the curve. If the curve equals the beginning of the whole outage, returns the whole, of which the picture
 * covers the later part: no redraw for each moment of the replay. Without a known outage at the moment shown, returns
 * its split of use.
 */
function usePoints({ curve, share }: RecoveryModel, { whole: all, axis }: ReplayTrack, to: number) {
  const whole = all.curve.points
  return useMemo(() => {
    if (curve) return isBeginningOf(curve.points, whole) ? whole : curve.points
    return [{ from: axis.from, to: Math.max(to, axis.from + 1), ...(share ?? NOT_KNOWN) }]
  }, [curve, share, whole, axis, to])
}

/** Position of now; `null` if the outage ended so long ago that the picture ends before it. */
function shownNow({ end, axis }: ReplayTrack, now: number): number | null {
  return now <= Math.max(end, axis.to) ? end : null
}

/** Moments that the axis must name: now or the end of the data, and the end of the outage. */
function useMarks({ end, axis, endedAt }: ReplayTrack, { freshness, readAt, now }: PollState) {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  return useMemo(() => {
    const isCut = !isTrusted(freshness) && readAt !== null
    const last = isCut
      ? { at: readAt, label: texts.lastData(formats.clock(readAt)) }
      : { at: end, label: texts.nowCaption }
    const isInside = now <= Math.max(end, axis.to)
    return [
      ...(isInside ? [last] : []),
      ...(endedAt === null ? [] : [{ at: endedAt, label: formats.shortMoment(endedAt, end) }]),
    ]
  }, [end, axis, endedAt, freshness, readAt, now, formats, texts])
}

type CaptionProps = Pick<CurvePanelProps, 'model' | 'pollState' | 'now'>

/** The curve in one sentence: the share restored when last read. */
function Caption({ model, pollState, now }: CaptionProps) {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  if (!model?.share || pollState.freshness === 'blind') return null
  const { share, working, total } = model
  const moment = formats.moment(Math.min(now, pollState.readAt ?? now))
  return texts.curveCaption(formats.percent(share.operational), moment, working, total)
}
