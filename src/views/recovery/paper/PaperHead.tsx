import { useAge, type StatusPageState } from '../../../live/useStatusPage.ts'
import { isOnsetOnRecord } from '../../../outage/outageEpisode.ts'
import { usePrefs } from '../../../prefs/prefs.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { Glyph, Icon } from '../../../ui/Glyph.tsx'
import { Text, useReader, type Reader } from '../../../ui/Reader.tsx'
import { said } from '../../../ui/words.ts'
import type { RecoveryModel } from '../recoveryModel.ts'
import { useRecoveryWords } from '../words/recoveryWords.ts'
import { longMoment } from './paperMoment.ts'
import styles from './PaperSheet.module.css'
import { type PaperWords } from './words/en.ts'
import { usePaperWords } from './words/paperWords.ts'

type PaperHeadProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly now: number
  readonly replayAt: number | null
}

/** What this is, of which moment, and how far to trust it: a sheet of paper is read long after. */
export function PaperHead({ page, model, now, replayAt }: PaperHeadProps) {
  const { formats, language } = useReader()
  const words = usePaperWords()
  const { title } = useRecoveryWords()
  const name = said(page.briefing.title, language, page.snapshot?.page.name ?? '')
  const onset = recordedOnset(model)
  const { kind, readAt } = page.watch
  const isOld = replayAt === null && readAt !== null && !isTrusted(kind)
  const asOf = isOld ? readAt : now
  return (
    <header className={styles.head}>
      <Icon name="mark" size={18} />
      <b>{title}</b>
      <span className={styles.name}>
        {name.text && <Text of={name} />}
        {onset !== null && <> · {words.began(formats.moment(onset))}</>}
      </span>
      <time dateTime={new Date(asOf).toISOString()}>
        {words.asOf(longMoment(asOf, formats), formats.zoneName)}
      </time>
      <Trust page={page} replayAt={replayAt} />
    </header>
  )
}

/** When the outage began, where that is on record. */
function recordedOnset(model: RecoveryModel | null): number | null {
  if (!model?.episode || !isOnsetOnRecord(model.episode, model.timelines)) return null
  return model.episode.onset
}

/** What the page rests on, in words; set apart where it is old, or of the past. */
function Trust({ page, replayAt }: Pick<PaperHeadProps, 'page' | 'replayAt'>) {
  const reader = useReader()
  const words = usePaperWords()
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const doubt = useDoubt(page, words, reader)
  return (
    <>
      {replayAt !== null && (
        <p className={styles.notice}>
          <b>{words.replay(longMoment(replayAt, reader.formats))}</b>{' '}
          {isKnown ? words.replayKnown : words.replayWas}
        </p>
      )}
      {doubt && (
        <p className={styles.notice}>
          <Glyph status="unknown" size={16} />
          <b>{doubt.title}</b> {doubt.note}
        </p>
      )}
    </>
  )
}

interface Doubt {
  readonly title: string
  readonly note: string
}

function useDoubt(
  { watch, snapshot }: StatusPageState,
  words: PaperWords,
  reader: Reader,
): Doubt | null {
  const freshness = useAge()
  const { words: common, formats } = reader
  const problem = watch.problem ? ` ${common.problem(watch.problem)}` : ''
  if (!snapshot || freshness.kind === 'never') {
    return watch.problem
      ? { title: words.neverRead, note: `${words.blindNote}${problem}` }
      : { title: words.checking, note: words.checkingNote }
  }
  const readAt = longMoment(freshness.readAt, formats)
  const printedAt = formats.shortMoment(freshness.readAt + freshness.ageMs, freshness.readAt)
  if (watch.kind === 'stale') {
    const age = formats.duration(freshness.ageMs)
    return { title: words.staleTitle(printedAt, age), note: words.staleNote(readAt) }
  }
  if (watch.kind === 'blind') {
    return {
      title: words.blindTitle(printedAt),
      note: `${words.blindNote} ${words.lastRead(readAt)}${problem}`,
    }
  }
  return null
}
