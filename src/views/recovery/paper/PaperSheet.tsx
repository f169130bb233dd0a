import { useMemo } from 'react'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { usePrefs } from '../../../prefs/prefs.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { PaperBody } from './PaperBody.tsx'
import { PaperFigures } from './PaperFigures.tsx'
import { PaperFoot } from './PaperFoot.tsx'
import { PaperHead } from './PaperHead.tsx'
import { paperModel } from './paperModel.ts'
import styles from './PaperSheet.module.css'
import type { RecoveryHeadline, RecoveryModel } from '../model.ts'

/** Inputs of the printed page. */
export interface PaperProps {
  readonly page: StatusPageState
  /** `null` while nothing may be shown. */
  readonly model: RecoveryModel | null
  readonly line: RecoveryHeadline
  /** The moment shown, epoch ms. */
  readonly now: number
  /** The moment of the replay, where one is on. */
  readonly replayAt: number | null
}

/** One A4 page with the facts of the moment shown, without controls. */
export function PaperSheet(props: PaperProps) {
  const { page, model, line, now, replayAt } = props
  const { language } = useReader()
  const clock = usePrefs((prefs) => prefs.replayClock)
  const paper = useMemo(() => model && paperModel(model, clock), [model, clock])
  return (
    <article className={styles.sheet} data-sky="paper" data-paper="A4" lang={language}>
      <PaperPatterns />
      <PaperHead page={page} model={model} now={now} replayAt={replayAt} />
      <PaperFigures page={page} model={model} line={line} now={now} isReplay={replayAt !== null} />
      {model && paper && <PaperBody model={model} paper={paper} line={line} now={now} />}
      <PaperFoot page={page} model={model} now={now} />
    </article>
  )
}

/** Hatch and stripes in the colours of paper: those of the page itself are dark in a dark theme. */
function PaperPatterns() {
  return (
    <svg className={styles.patterns} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="hatch-paper"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-line" width="1.4" height="4" />
        </pattern>
        <pattern id="stripes-paper" width="3.6" height="8" patternUnits="userSpaceOnUse">
          <rect className="stripe-line" width="1.8" height="8" />
        </pattern>
      </defs>
    </svg>
  )
}
