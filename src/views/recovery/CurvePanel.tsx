import { lazy, Suspense, useId, useMemo, useState } from 'react'
import type { Watch } from '../../live/monitor.ts'
import { isTrusted } from '../../status/freshness.ts'
import { PartBoundary } from '../../ui/PartBoundary.tsx'
import { useReader } from '../../ui/Reader.tsx'
import type { CurveModel } from './curveModel.ts'
import styles from './CurvePanel.module.css'
import type { RecoveryModel } from './recoveryModel.ts'
import { StepTable } from './StepTable.tsx'

// Recharts is large: the words are there long before it.
const RecoveryChart = lazy(async () => ({
  default: (await import('../../charts/RecoveryChart.tsx')).RecoveryChart,
}))

type CurvePanelProps = {
  /** `null` while nothing can be drawn: the room is kept. */
  readonly model: RecoveryModel | null
  /** Whether that is only because it is still on its way. */
  readonly isComing: boolean
  readonly watch: Watch
  readonly now: number
  /** Whether `now` is a moment of the past. */
  readonly isReplay: boolean
}

/** The recovery through time: as a curve, in a sentence, and as a table. */
export function CurvePanel(props: CurvePanelProps) {
  const { model, isComing, watch, now, isReplay } = props
  const { words } = useReader()
  const tableId = useId()
  const [isTable, setTable] = useState(false)
  const curve = model?.curve ?? null
  return (
    <section className={styles.panel} data-sky="night" aria-labelledby="curve">
      <header className={styles.head}>
        <h2 id="curve">
          {words.recoveryCurve}
          {model && (
            <span>
              {' '}
              {model.weights.basis === 'users' ? words.weightedByUsers : words.weightedByFunctions}
            </span>
          )}
        </h2>
        {!isTable && <Key curve={curve} isFaded={!isTrusted(watch.kind)} />}
      </header>
      <div id={tableId} className={isTable ? styles.table : styles.room}>
        {curve && isTable && <StepTable curve={curve} now={now} />}
        {curve && !isTable && (
          <CurvePicture curve={curve} watch={watch} now={now} isReplay={isReplay} />
        )}
      </div>
      <footer className={styles.foot}>
        <p>
          <Caption
            model={model}
            isComing={isComing}
            watch={watch}
            at={isReplay ? now : Math.min(now, watch.readAt ?? now)}
          />
        </p>
        {curve && (
          <button type="button" aria-controls={tableId} onClick={() => setTable(!isTable)}>
            {isTable ? words.asPicture : words.asTable}
          </button>
        )}
      </footer>
    </section>
  )
}

type KeyProps = { readonly curve: CurveModel | null; readonly isFaded: boolean }

/** What the levels mean, in words. */
function Key({ curve, isFaded }: KeyProps) {
  const { words } = useReader()
  const hasUnknown = curve?.points.some(({ unknown }) => unknown > 0) ?? false
  return (
    <ul className={styles.key} data-faded={isFaded}>
      <li data-level="back">{words.curveBack}</li>
      <li data-level="partly">{words.curvePartly}</li>
      <li data-level="out">{words.curveOut}</li>
      {hasUnknown && (
        <li>
          <svg width="14" height="10" aria-hidden="true">
            <rect width="14" height="10" fill="url(#hatch-night)" />
          </svg>
          {words.curveUnknown}
        </li>
      )}
    </ul>
  )
}

type CurvePictureProps = Omit<CurvePanelProps, 'model' | 'isComing'> & {
  readonly curve: CurveModel
}

function CurvePicture({ curve, watch, now, isReplay }: CurvePictureProps) {
  const { words, formats } = useReader()
  const { over, onset, endedAt, points, steps } = curve
  const risers = useMemo(
    () =>
      curve.risers.map(({ at, from, to, name, more }) => {
        const who = more > 0 ? `${name.text} ${words.andMore(more)}` : name.text
        const gain = `+${Math.round((to - from) * 100)}`
        return { at, from, to, text: `${who} ${gain}`, shortText: gain }
      }),
    [curve, words],
  )
  const moment = (at: number) => formats.shortMoment(at, now)
  const moments = new Set(steps.map(({ at }) => at)).size
  return (
    <PartBoundary fallback={words.curveMissing}>
      <Suspense fallback={<p className="appears-late">{words.curveComing}</p>}>
        <div
          className={styles.picture}
          role="img"
          aria-label={words.curveLabel(moment(onset), moment(over.to), moments)}
        >
          <RecoveryChart
            points={points}
            over={over}
            onset={onset}
            endedAt={endedAt}
            endLabel={over.to < now ? null : isReplay ? moment(now) : words.now}
            risers={risers}
            isFaded={!isTrusted(watch.kind)}
          />
        </div>
      </Suspense>
    </PartBoundary>
  )
}

type CaptionProps = Pick<CurvePanelProps, 'model' | 'isComing' | 'watch'> & {
  /** When what is shown was so, epoch ms. */
  readonly at: number
}

/** The curve in one sentence: how far it had come when last read. */
function Caption({ model, isComing, watch, at }: CaptionProps) {
  const { words, formats } = useReader()
  if (isComing) return null
  if (!model?.share || watch.kind === 'blind') return words.curveUnseen
  const { share, working, total } = model
  return words.curveCaption(formats.percent(share.operational), formats.moment(at), working, total)
}
