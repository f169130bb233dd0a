import { CurveFile } from '../../../charts/CurveFile.tsx'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { curveOffScreen } from '../curveShown.ts'
import { recoveryHeadline } from '../../../outage/recovery/recoveryHeadline.ts'
import { recoveryHeadlineText } from '../recoveryHeadlineText.ts'
import type { Provenance } from './provenance.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { RecoveryModel } from '../model.ts'

type CurvePictureProps = {
  readonly model: RecoveryModel
  readonly about: Provenance
}

/** The curve as a self-contained picture with title, headline, source and moment. */
export function CurvePicture({ model, about }: CurvePictureProps) {
  const reader = useReader()
  const texts = useTexts(recoveryTexts)
  const curve = curveOffScreen(model, reader)
  if (!curve) return null
  const { replay, now } = model.inputs
  const line = recoveryHeadline({ model, isComing: false, isRecordMissing: false })
  const sentence = recoveryHeadlineText(line, reader, replay === undefined ? null : now)
  const basis = model.weights.basis === 'users' ? texts.byUsers : texts.byFunctions
  return (
    <CurveFile
      {...curve}
      words={texts}
      head={[
        about.title,
        `${about.moment} · ${sentence}`,
        ...about.notes,
        `${texts.curve}, ${basis}`,
      ]}
      foot={[about.source, about.link]}
    />
  )
}
