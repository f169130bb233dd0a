import { useId, useMemo, useState } from 'react'
import type { Watch } from '../../live/monitor.ts'
import type { ShareOfUse } from '../../outage/shareOfUse.ts'
import { isTrusted } from '../../status/freshness.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { PartBoundary } from '../../ui/PartBoundary.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { type Course, isBeginningOf } from './course.ts'
import { CurveKey } from './CurveKey.tsx'
import type { CurveModel } from './curveModel.ts'
import styles from './CurvePanel.module.css'
import { planPoints } from './planPoints.ts'
import type { RecoveryModel } from './recoveryModel.ts'
import { ReplaySlider } from './ReplaySlider.tsx'
import { StepTable } from './StepTable.tsx'
import { type RecoveryWords } from './words/en.ts'
import { useRecoveryWords } from './words/recoveryWords.ts'

// Recharts is large: the words are there long before it.
const RecoveryChart = onDemand(
  async () => (await import('../../charts/RecoveryChart.tsx')).RecoveryChart,
  CurveMissing,
)

type CurvePanelProps = {
  /** `null` while nothing can be drawn: the room is kept. */
  readonly model: RecoveryModel | null
  /** The outage as a whole; `null` on a calm day and before anything is known. */
  readonly course: Course | null
  readonly watch: Watch
  readonly now: number
  /** Whether `now` is a moment of the past. */
  readonly isReplay: boolean
  /** Whether nothing is drawn only because it is still on its way. */
  readonly isComing: boolean
}

/** The recovery through time: as a curve, in a sentence, as a table, and as what the replay moves through. */
export function CurvePanel(props: CurvePanelProps) {
  const { model, course, watch, now, isReplay, isComing } = props
  const { words: shared } = useReader()
  const words = useRecoveryWords()
  const tableId = useId()
  const [isTable, setTable] = useState(false)
  const curve = model?.curve ?? null
  const valueText = useValueText(props)
  const isFaded = !isTrusted(watch.kind)
  return (
    <section className={styles.panel} data-sky="night" aria-labelledby="curve">
      <header className={styles.head}>
        <h2 id="curve">
          {model ? words.curve : words.curveUnknown}
          {model && (
            <span> {model.weights.basis === 'users' ? words.byUsers : words.byFunctions}</span>
          )}
        </h2>
        {curve && !isTable && <CurveKey curve={curve} isFaded={isFaded} />}
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
        {model && course && !isTable && (
          <CurvePicture {...{ model, course, watch, now, isReplay }} />
        )}
        {!model && !isComing && <Unseen />}
      </div>
      <p className="visually-hidden">
        <Caption model={model} watch={watch} now={now} />
      </p>
      {course && <ReplaySlider course={course} valueText={valueText} />}
    </section>
  )
}

/** Not knowing has a look of its own, also where there is nothing to draw it on. */
function Unseen() {
  const words = useRecoveryWords()
  return (
    <>
      <svg className={styles.unseen} aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#hatch-night)" />
      </svg>
      <p>{words.unseen}</p>
    </>
  )
}

/** The moment shown and what it was like, for those who move the slider without seeing the page. */
function useValueText({
  model,
  watch,
  now,
  isReplay,
}: Pick<CurvePanelProps, 'model' | 'watch' | 'now' | 'isReplay'>): string {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const moment = `${formats.dateTick(now)} ${formats.clock(now)}`
  const isKnown = model?.share && isTrusted(watch.kind)
  const text = isKnown
    ? words.momentShown(moment, model.working, model.total)
    : words.momentUnknown(moment)
  return isReplay ? text : words.momentNow(text)
}

type CurvePictureProps = Omit<CurvePanelProps, 'model' | 'course' | 'isComing'> & {
  readonly model: RecoveryModel
  readonly course: Course
}

const NO_RISERS: CurveModel['risers'] = []
const NO_PLAN: CurveModel['plan'] = []

function CurvePicture({ model, course, watch, now, isReplay }: CurvePictureProps) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const { curve } = model
  const at = isReplay ? Math.max(now, course.axis.from) : shownNow(course, now)
  const label = isReplay ? formats.shortMoment(now, course.end) : null
  const risers = useRisers(curve?.risers ?? NO_RISERS)
  const gap = useGap(model, now)
  const plan = curve?.plan ?? NO_PLAN
  const shown = useMemo(() => ({ at, label, risers, plan, gap }), [at, label, risers, plan, gap])
  return (
    <PartBoundary fallback={words.curveMissing}>
      <RecoveryChart
        label={useLabel(model, course, now)}
        points={usePoints(model, course, at ?? course.end)}
        axis={course.axis}
        onset={course.onset}
        marks={useMarks(course, watch)}
        shown={shown}
        partly={words.partly}
        isFaded={!isTrusted(watch.kind)}
        meanwhile={<p className="appears-late">{words.curveComing}</p>}
      />
    </PartBoundary>
  )
}

function CurveMissing() {
  return <p role="status">{useRecoveryWords().curveMissing}</p>
}

/** The picture in one sentence. */
function useLabel({ curve }: RecoveryModel, { onset, end }: Course, now: number): string {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const moment = (at: number) => formats.shortMoment(at, now)
  const moments = new Set(curve?.steps.map(({ at }) => at)).size
  const label = words.curveLabel(moment(curve?.onset ?? onset), moment(Math.min(now, end)), moments)
  return `${label} ${words.sameAsTable}`
}

const NOT_KNOWN: ShareOfUse = { operational: 0, partly: 0, out: 0, unknown: 1 }

/**
 * The curve. Where it goes as the whole outage goes, the whole is given, of which the picture covers what came later: it
 * then need not draw anew for each moment of the replay. Where no outage is known of at the moment shown, how things
 * stood then is all there is.
 */
function usePoints({ curve, share }: RecoveryModel, { whole: all, axis }: Course, to: number) {
  const whole = all.curve.points
  return useMemo(() => {
    if (curve) return isBeginningOf(curve.points, whole) ? whole : curve.points
    return [{ from: axis.from, to: Math.max(to, axis.from + 1), ...(share ?? NOT_KNOWN) }]
  }, [curve, share, whole, axis, to])
}

/** Where now stands; `null` where the outage has been over for so long that the picture ends before it. */
function shownNow({ end, axis }: Course, now: number): number | null {
  return now <= Math.max(end, axis.to) ? end : null
}

function useRisers(risers: CurveModel['risers']) {
  const { words } = useReader()
  return useMemo(
    () =>
      risers.map(({ at, from, to, name, more }) => {
        const who = more > 0 ? `${name.text} ${words.andMore(more)}` : name.text
        const gain = `+${Math.round((to - from) * 100)}`
        return { at, from, to, text: `${who} ${gain}`, shortText: gain }
      }),
    [risers, words],
  )
}

/** The moments that the axis must name: now, or when the data end; and when all was restored. */
function useMarks({ end, axis, endedAt }: Course, { kind, readAt, now }: Watch) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  return useMemo(() => {
    const isCut = !isTrusted(kind) && readAt !== null
    const last = isCut
      ? { at: readAt, label: words.lastData(formats.clock(readAt)) }
      : { at: end, label: words.nowCaption }
    const isInside = now <= Math.max(end, axis.to)
    return [
      ...(isInside ? [last] : []),
      ...(endedAt === null ? [] : [{ at: endedAt, label: formats.shortMoment(endedAt, end) }]),
    ]
  }, [end, axis, endedAt, kind, readAt, now, formats, words])
}

/** How far plan and actual are apart, for the bracket; `null` where nobody can say. */
function useGap({ ahead, share, curve }: RecoveryModel, now: number) {
  const words = useRecoveryWords()
  const actual = share?.operational ?? null
  return useMemo(() => {
    const planned = curve?.plan.findLast(({ from }) => from <= now)?.ratio
    if (ahead === null || actual === null || planned === undefined) return null
    return { planned, actual, text: againstPlan(ahead, words) }
  }, [ahead, actual, curve, now, words])
}

/** How far from the plan, in words. */
function againstPlan(ahead: number, words: RecoveryWords): string {
  const points = planPoints(ahead)
  if (points === 0) return words.onPlan
  return points < 0 ? words.behindPlan(-points) : words.aheadOfPlan(points)
}

type CaptionProps = Pick<CurvePanelProps, 'model' | 'watch' | 'now'>

/** The curve in one sentence: how far it had come when last read. */
function Caption({ model, watch, now }: CaptionProps) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  if (!model?.share || watch.kind === 'blind') return null
  const { share, working, total } = model
  const moment = formats.moment(Math.min(now, watch.readAt ?? now))
  return words.curveCaption(formats.percent(share.operational), moment, working, total)
}
