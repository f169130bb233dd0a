import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { NotSeen } from '../../ui/NotSeen.tsx'
import { type Reader, useReader } from '../../ui/Reader.tsx'
import type { RecoveryHeadline } from './recoveryHeadline.ts'
import { recoveryLineParts } from './recoveryHeadlineText.ts'
import styles from './RecoveryLine.module.css'
import type { RecoveryModel } from './recoveryModel.ts'

type RecoveryLineProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly line: RecoveryHeadline
  readonly now: number
}

/** The answer first: how much of use is restored, and what remains. */
export function RecoveryLine({ page, model, line, now }: RecoveryLineProps) {
  const reader = useReader()
  const { words, formats } = reader
  const { figure, sentence } = recoveryLineParts(line, reader)
  const readAt = page.watch.readAt ?? now
  return (
    <div className={styles.line}>
      <h1 className={styles.headline}>
        {line.kind === 'stale' && (
          <span className={styles.asOf}>{words.asOf(formats.shortMoment(readAt, now))} </span>
        )}
        {figure !== null && <span className={styles.figure}>{figure} </span>}
        <span className={styles.sentence}>
          {sentence.split(/(?<=\.)\s/).map((part) => (
            <span key={part}>{part} </span>
          ))}
        </span>
      </h1>
      <div className={styles.notes}>
        {noteTexts(line, { page, model, now }, reader).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {(line.kind === 'blind' || line.kind === 'stale') && <NotSeenNow page={page} />}
      </div>
    </div>
  )
}

/** What stands under the first line: why it says what it says, and what it leaves open. */
function noteTexts(
  line: RecoveryHeadline,
  { page, model, now }: Pick<RecoveryLineProps, 'page' | 'model' | 'now'>,
  { words, formats }: Reader,
): readonly string[] {
  const { recordProblem, watch } = page
  const readAt = watch.readAt ?? now
  const doubts = (model?.contradictions ?? []).map(words.contradiction)
  const unread = model && model.unreadable > 0 ? [words.headlineIncomplete(model.unreadable)] : []
  const unknown =
    model?.share && model.share.unknown > 0
      ? [words.recoveryUnknownToo(formats.percent(model.share.unknown))]
      : []
  const record = recordProblem ? [`${words.recordProblem} ${words.problem(recordProblem)}`] : []
  switch (line.kind) {
    case 'checking':
      return []
    case 'blind':
      return [words.blindNote]
    case 'stale':
      return [words.headlineStale, words.staleNote(formats.shortMoment(readAt, now))]
    case 'empty':
      return [words.recoveryEmpty]
    case 'unseen':
      return [...unknown, ...record, ...doubts, ...unread]
    case 'incomplete':
      return [words.incompleteNote]
    case 'disagree':
      return doubts
    case 'calm':
      return [words.curveNoOutage]
    case 'open':
    case 'progress':
      return [...unknown, ...record, ...doubts, ...unread]
    case 'restored':
      return []
  }
}

/** Counts down by itself, so that nothing else is drawn each second. */
function NotSeenNow({ page: { watch, pollNow, briefing } }: { readonly page: StatusPageState }) {
  const { nextTryMs } = useSeconds()
  return (
    <NotSeen
      problem={watch.problem}
      nextTryMs={nextTryMs}
      contacts={briefing.contacts}
      onTry={pollNow}
    />
  )
}
