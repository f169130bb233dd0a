import type { StatusPageState } from '../../live/useStatusPage.ts'
import { type Reader, useReader, useTexts } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import { recoveryLineParts } from './recoveryHeadlineText.ts'
import styles from './RecoveryLine.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { RecoveryHeadline, RecoveryModel } from './model.ts'

type RecoveryLineProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly line: RecoveryHeadline
  readonly now: number
  readonly isReplay: boolean
}

/** The headline: share of use restored, and the count that remains. Names the moment unless it is now. */
export function RecoveryLine({ page, model, line, now, isReplay }: RecoveryLineProps) {
  const reader = useReader()
  const { formats } = reader
  const texts = useTexts(recoveryTexts)
  const { figure, sentence } = recoveryLineParts(line, reader, isReplay)
  const readAt = page.pollState.readAt ?? now
  const asOf = isReplay
    ? formats.moment(now)
    : line.kind === 'stale'
      ? formats.shortMoment(readAt, now)
      : null
  return (
    <div className={styles.line}>
      <h1 className={styles.headline} data-past={asOf !== null}>
        {asOf !== null && (
          <span className={styles.asOf}>
            {isReplay ? texts.thenAt(asOf) : texts.asOfMoment(asOf)}{' '}
          </span>
        )}
        {figure !== null && <span className={styles.figure}>{figure} </span>}
        <span className={styles.sentence}>
          {sentence.split(/(?<=\.)\s/).map((part) => (
            <span key={part}>{part} </span>
          ))}
        </span>
      </h1>
      <div className={styles.notes}>
        {noteTexts(line, { page, model, isReplay }, reader).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  )
}

/** The note under the first line: its reason, and the open questions. */
function noteTexts(
  line: RecoveryHeadline,
  { page, model, isReplay }: Pick<RecoveryLineProps, 'page' | 'model' | 'isReplay'>,
  reader: Reader,
): readonly string[] {
  const { t, formats, language } = reader
  const texts = recoveryTexts[language]
  const { recordProblem } = page
  const doubts = (model?.verdict.doubts ?? []).map(t.doubt)
  const unknown =
    model?.share && model.share.unknown > 0
      ? [texts.unknownToo(formats.percent(model.share.unknown))]
      : []
  const record = recordProblem ? [`${t.recordProblem} ${t.problem(recordProblem)}`] : []
  switch (line.kind) {
    case 'checking':
    case 'blind':
    case 'stale':
    case 'restored':
      return []
    case 'empty':
      return [texts.empty]
    case 'unseen':
    case 'open':
    case 'progress':
      return [...unknown, ...record, ...doubts]
    case 'incomplete':
      return [t.incompleteNote]
    case 'disagree':
    case 'incident_open':
      return doubts
    case 'calm':
      return isReplay ? [] : [texts.noOutage, ...lastIncident(page, model, reader)]
  }
}

/** The last change, or the time since then. */
function lastIncident(
  { briefing }: StatusPageState,
  model: RecoveryModel | null,
  { t, formats, language }: Reader,
) {
  const last = model?.overview.pastIncidents.find(({ startedAt }) => startedAt !== null)
  if (!last || last.startedAt === null) return []
  const name = localized(briefing.incidents.get(last.id), language, last.name)
  return [t.lastIncident(name.text, formats.day(last.startedAt))]
}
