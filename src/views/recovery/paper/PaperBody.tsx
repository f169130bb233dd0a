import { useMemo } from 'react'
import { CurveDrawing } from '../../../charts/CurveDrawing.tsx'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import type { RecoveryHeadline } from '../recoveryHeadline.ts'
import type { RecoveryModel } from '../recoveryModel.ts'
import { drawnCurve } from './drawnCurve.ts'
import { Film } from './Film.tsx'
import { PaperCompared } from './PaperCompared.tsx'
import type { PaperModel } from './paperModel.ts'
import { PaperNotices } from './PaperNotices.tsx'
import styles from './PaperSheet.module.css'
import { PaperTable } from './PaperTable.tsx'
import { useFitted } from './useFitted.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'

type PaperBodyProps = {
  readonly model: RecoveryModel
  readonly paper: PaperModel
  readonly line: RecoveryHeadline
  readonly now: number
}

/** Many rows below take some of the curve's height. */
const MANY_ROWS = 5
const HEIGHT = { few: 236, many: 196 }

/** The curve, the film, what remains, the services and what was announced: as much of it as one page holds. */
export function PaperBody({ model, paper, line, now }: PaperBodyProps) {
  const [room, fit] = useFitted(paper)
  const isFaded = !isTrusted(model.inputs.freshness)
  return (
    <div className={styles.body}>
      <PaperCurve model={model} height={paper.rows.length > MANY_ROWS ? HEIGHT.many : HEIGHT.few} />
      {paper.frames.length > 0 && <Film frames={paper.frames} now={now} isFaded={isFaded} />}
      <div ref={room} className={styles.room}>
        <PaperTable model={model} paper={paper} line={line} now={now} shown={fit?.rows} />
        <div className={styles.columns} data-fit="columns">
          <PaperCompared paper={paper} isFaded={isFaded} shown={fit?.services} />
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
  const { formats, language } = useReader()
  const texts = useTexts(recoveryTexts)
  const curve = useMemo(() => drawnCurve(model, language), [model, language])
  if (!curve) return null
  const { now, freshness } = model.inputs
  const moment = (at: number) => formats.shortMoment(at, now)
  return (
    <section className={styles.curve}>
      <h2>
        {texts.curve}{' '}
        <span>{model.weights.basis === 'users' ? texts.byUsers : texts.byFunctions}</span>
      </h2>
      <CurveDrawing
        curve={curve}
        height={height}
        isFaded={!isTrusted(freshness)}
        words={texts}
        label={texts.curveLabel(
          moment(curve.onset),
          moment(curve.nowAt ?? curve.over.to),
          new Set(model.curve?.steps.map(({ at }) => at)).size,
        )}
      />
    </section>
  )
}
