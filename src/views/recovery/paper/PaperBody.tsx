import { useMemo } from 'react'
import { CurveKey } from '../../../charts/CurveKey.tsx'
import { RecoveryChart } from '../../../charts/RecoveryChart.tsx'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { curveOffScreen } from '../curveShown.ts'
import { FilmStrip } from '../FilmStrip.tsx'
import { PaperCompared } from './PaperCompared.tsx'
import type { PaperModel } from './paperModel.ts'
import { paperMoment } from './paperMoment.ts'
import { PaperNotices } from './PaperNotices.tsx'
import styles from './PaperSheet.module.css'
import { PaperTable } from './PaperTable.tsx'
import { useFitted } from './useFitted.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { FilmFrame, RecoveryHeadline, RecoveryModel } from '../model.ts'

type PaperBodyProps = {
  readonly model: RecoveryModel
  readonly paper: PaperModel
  readonly line: RecoveryHeadline
  readonly now: number
}

/** Many rows below take some of the curve's height. Sizes in px: the sheet has one. */
const MANY_ROWS = 5
const HEIGHT = { few: 218, many: 178 }
const WIDTH = 680

/** Curve, film, remaining functions, services and announcements, as far as one page holds them. */
export function PaperBody({ model, paper, line, now }: PaperBodyProps) {
  const [room, fit] = useFitted(paper)
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const isKnown = isTrusted(model.inputs.freshness)
  const when = ({ kind, at }: FilmFrame) =>
    kind === 'before' ? texts.before : paperMoment(at, now, formats)
  return (
    <div className={styles.body}>
      <PaperCurve
        model={model}
        height={model.remaining.length > MANY_ROWS ? HEIGHT.many : HEIGHT.few}
      />
      <FilmStrip frames={paper.frames} isFaded={!isKnown} when={when} />
      <div ref={room} className={styles.room}>
        <PaperTable model={model} paper={paper} line={line} now={now} shown={fit?.rows} />
        <div className={styles.columns} data-fit="columns">
          <PaperCompared paper={paper} isKnown={isKnown} shown={fit?.services} />
          {(model.outage || paper.announced.length > 0) && (
            <PaperNotices announced={paper.announced} now={now} fit={fit} />
          )}
        </div>
      </div>
    </div>
  )
}

function PaperCurve({
  model,
  height,
}: Pick<PaperBodyProps, 'model'> & { readonly height: number }) {
  const reader = useReader()
  const texts = useTexts(recoveryTexts)
  const curve = useMemo(() => curveOffScreen(model, reader), [model, reader])
  if (!curve) return null
  return (
    <section className={styles.curve}>
      <header>
        <h2>
          {texts.curve}{' '}
          <span>{model.weights.basis === 'users' ? texts.byUsers : texts.byFunctions}</span>
        </h2>
        <CurveKey
          words={texts}
          hasUnknown={curve.points.some(({ unknown }) => unknown > 0)}
          hasPlan={curve.shown.plan.length > 0}
          isFaded={curve.isFaded}
        />
      </header>
      <RecoveryChart {...curve} size={{ width: WIDTH, height }} />
    </section>
  )
}
