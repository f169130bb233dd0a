import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { type Reader, useReader, useTexts } from '../../../ui/Reader.tsx'
import { factsOf } from '../facts.ts'
import { recoveryLineParts } from '../recoveryHeadlineText.ts'
import styles from './PaperSheet.module.css'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { RecoveryHeadline, RecoveryModel } from '../model.ts'

type PaperFiguresProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly line: RecoveryHeadline
  readonly now: number
  /** True if `now` is a moment of the past. */
  readonly isReplay: boolean
}

/** The answer first, and the figures beside it. */
export function PaperFigures({ page, model, line, now, isReplay }: PaperFiguresProps) {
  const reader = useReader()
  const texts = useTexts(recoveryTexts)
  const { figure, sentence } = recoveryLineParts(line, reader, isReplay)
  const readAt = page.pollState.readAt ?? now
  const asOf = line.kind === 'stale' ? reader.t.asOf(reader.formats.shortMoment(readAt, now)) : null
  const freshness = model?.inputs.freshness ?? page.pollState.freshness
  return (
    <>
      <div className={styles.top}>
        <h1 data-is-figure={figure !== null}>
          {figure !== null && <span className={styles.figure}>{figure}</span>}
          <span>
            {asOf !== null && <span className={styles.asOf}>{asOf}</span>}
            {sentence.split(/(?<=\.)\s/).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </span>
        </h1>
        {model && (
          <dl className={styles.facts}>
            {factsOf(model, { freshness, now, asOf }, reader).map(
              ({ id, figure: text, caption }) => (
                <div key={id}>
                  <dt>{caption}</dt>
                  <dd>
                    <Figures text={text} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        )}
      </div>
      {doubts(line, model, reader, isReplay ? null : texts.noOutage).map((text) => (
        <p key={text} className={styles.doubt}>
          {text}
        </p>
      ))}
    </>
  )
}

/** Numbers large, their units small. */
function Figures({ text }: { readonly text: string }) {
  return text
    .split(/([−+]?[\d.,]+)/)
    .map((part, i) => (i % 2 === 1 ? part : part && <em key={`${i} ${part}`}>{part}</em>))
}

/** Open questions of the answer, with the reason that it is no better. */
function doubts(
  line: RecoveryHeadline,
  model: RecoveryModel | null,
  { t, formats, language }: Reader,
  noOutage: string | null,
): readonly string[] {
  if (!model) return []
  if (line.kind === 'calm') return noOutage === null ? [] : [noOutage]
  const { share, verdict } = model
  const unknown = share?.unknown ?? 0
  return [
    ...(unknown > 0 ? [recoveryTexts[language].unknownToo(formats.percent(unknown))] : []),
    ...verdict.doubts.map(t.doubt),
  ]
}
