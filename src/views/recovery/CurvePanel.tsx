import { lazy, Suspense, useId, useMemo, useState } from 'react'
import type { Watch } from '../../live/monitor.ts'
import { isTrusted } from '../../status/freshness.ts'
import { PartBoundary } from '../../ui/PartBoundary.tsx'
import { useReader } from '../../ui/Reader.tsx'
import type { Course } from './course.ts'
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
const RecoveryChart = lazy(async () => ({
  default: (await import('../../charts/RecoveryChart.tsx')).RecoveryChart,
}))

type CurvePanelProps = {
  /** `null` while nothing can be drawn: the room is kept. */
  readonly model: RecoveryModel | null
  /** The outage as a whole; `null` on a calm day and before anything is known. */
  readonly course: Course | null
  readonly watch: Watch
  readonly now: number
  /** Whether `now` is a moment of the past. */
  readonly isReplay: boolean
}

/** The recovery through time: as a curve, in a sentence, as a table, and as what the replay moves through. */
export function CurvePanel(props: CurvePanelProps) {
  const { model, course, watch, now, isReplay } = props
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
          {words.curve}
          {model && (
            <span> {model.weights.basis === 'users' ? words.byUsers : words.byFunctions}</span>
          )}
        </h2>
        {!isTable && <CurveKey curve={curve} isFaded={isFaded} />}
        {curve && (
          <button type="button" aria-controls={tableId} onClick={() => setTable(!isTable)}>
            {isTable ? shared.asPicture : shared.asTable}
          </button>
        )}
      </header>
      <div id={tableId} className={styles.room} data-table={isTable}>
        {model && curve && isTable && <StepTable curve={curve} now={now} />}
        {model && course && !isTable && (
          <CurvePicture {...{ model, course, watch, now, isReplay }} />
        )}
      </div>
      <p className="visually-hidden">
        <Caption model={model} watch={watch} now={now} />
      </p>
      {course && <ReplaySlider course={course} valueText={valueText} />}
    </section>
  )
}

/** The moment shown and what it was like, for those who move the slider without seeing the page. */
function useValueText({ model, watch, now, isReplay }: CurvePanelProps): string {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const moment = `${formats.dateTick(now)} ${formats.clock(now)}`
  const isKnown = model?.share && isTrusted(watch.kind)
  const text = isKnown
    ? words.momentShown(moment, model.working, model.total)
    : words.momentUnknown(moment)
  return isReplay ? text : words.momentNow(text)
}

type CurvePictureProps = Omit<CurvePanelProps, 'model' | 'course'> & {
  readonly model: RecoveryModel
  readonly course: Course
}

const NO_RISERS: CurveModel['risers'] = []
const NO_POINTS: CurveModel['points'] = []
const NO_PLAN: CurveModel['plan'] = []

function CurvePicture({ model, course, watch, now, isReplay }: CurvePictureProps) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const { curve } = model
  const isFaded = !isTrusted(watch.kind)
  const risers = useRisers(curve?.risers ?? NO_RISERS)
  const shownAt = isReplay ? Math.max(now, course.axis.from) : shownNow(course, now)
  const marks = useMarks({ course, watch, now, isReplay, shownAt, endedAt: curve?.endedAt ?? null })
  const { steps = [], onset = course.onset } = curve ?? {}
  const moments = new Set(steps.map(({ at }) => at)).size
  const label = words.curveLabel(
    formats.shortMoment(onset, now),
    formats.shortMoment(Math.min(now, course.end), now),
    moments,
  )
  return (
    <PartBoundary fallback={words.curveMissing}>
      <Suspense fallback={<p className="appears-late">{words.curveComing}</p>}>
        <div className={styles.picture} role="img" aria-label={`${label} ${words.sameAsTable}`}>
          <RecoveryChart
            points={curve?.points ?? NO_POINTS}
            axis={course.axis}
            shownAt={shownAt}
            onset={course.onset}
            risers={risers}
            marks={marks}
            plan={curve?.plan ?? NO_PLAN}
            gap={useGap(model, now)}
            partly={words.partly}
            isFaded={isFaded}
          />
        </div>
      </Suspense>
    </PartBoundary>
  )
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

type MarksOf = Omit<CurvePictureProps, 'model'> & {
  readonly shownAt: number | null
  readonly endedAt: number | null
}

/** The moments that the axis must name: the one shown, or when the data end; and when all was restored. */
function useMarks({ course, watch, now, isReplay, shownAt, endedAt }: MarksOf) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  const { kind, readAt } = watch
  return useMemo(() => {
    const isCut = !isTrusted(kind) && !isReplay && readAt !== null
    const shown = isReplay ? formats.shortMoment(now, course.end) : words.nowCaption
    return [
      ...(isCut ? [{ at: readAt, label: words.lastData(formats.clock(readAt)) }] : []),
      ...(shownAt === null || isCut ? [] : [{ at: shownAt, label: shown }]),
      ...(endedAt === null ? [] : [{ at: endedAt, label: formats.shortMoment(endedAt, now) }]),
    ]
  }, [course, kind, readAt, now, isReplay, shownAt, endedAt, formats, words])
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
