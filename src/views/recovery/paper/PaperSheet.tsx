import { useMemo } from 'react'
import { usePrefs } from '../../../prefs/prefs.ts'
import { useReader } from '../../../ui/Reader.tsx'
import type { PaperProps } from './Paper.tsx'
import { PaperBody } from './PaperBody.tsx'
import { PaperFigures } from './PaperFigures.tsx'
import { PaperFoot } from './PaperFoot.tsx'
import { PaperHead } from './PaperHead.tsx'
import { paperModel } from './paperModel.ts'
import { PaperPatterns } from './PaperPatterns.tsx'
import styles from './PaperSheet.module.css'

/** One A4 page of what the view knows at the moment shown, to be read without it: nothing on it can be pressed. */
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
