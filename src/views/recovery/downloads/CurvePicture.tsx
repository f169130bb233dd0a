import { CurveDrawing, DRAWING_WIDTH } from '../../../charts/CurveDrawing.tsx'
import { linesOf } from '../../../charts/curveDrawingLines.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { drawnCurve } from '../paper/drawnCurve.ts'
import { recoveryHeadline } from '../recoveryHeadline.ts'
import { recoveryHeadlineText } from '../recoveryHeadlineText.ts'
import type { RecoveryModel } from '../recoveryModel.ts'
import type { Provenance } from './provenance.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'

type CurvePictureProps = {
  readonly model: RecoveryModel
  readonly about: Provenance
}

const HEIGHT = 300
const TITLE_WIDTH = 470

/** The curve as a picture that stands alone: with its title, what it says, its source and its moment. */
export function CurvePicture({ model, about }: CurvePictureProps) {
  const reader = useReader()
  const texts = useTexts(recoveryTexts)
  const curve = drawnCurve(model, reader.language)
  if (!curve) return null
  const { freshness, replay } = model.inputs
  const line = recoveryHeadline({ model, isComing: false, isRecordMissing: false })
  const isPast = replay !== undefined
  const sentence = recoveryHeadlineText(line, reader, isPast ? model.inputs.now : null)
  const { formats } = reader
  const basis = model.weights.basis === 'users' ? texts.byUsers : texts.byFunctions
  const fits = (text: string) => linesOf(text, DRAWING_WIDTH)
  return (
    <CurveDrawing
      curve={curve}
      height={HEIGHT}
      isFaded={!isTrusted(freshness)}
      words={texts}
      label={texts.curveLabel(
        formats.moment(curve.onset),
        formats.moment(curve.nowAt ?? curve.over.to),
        new Set(model.curve?.steps.map(({ at }) => at)).size,
      )}
      head={[
        ...linesOf(about.title, TITLE_WIDTH).slice(0, 1),
        ...linesOf(about.title, TITLE_WIDTH).slice(1),
        ...fits(`${about.moment} · ${sentence}`),
        ...about.notes.flatMap(fits),
        `${texts.curve}, ${basis}`,
      ]}
      foot={[...fits(about.source), ...fits(about.link)]}
    />
  )
}
