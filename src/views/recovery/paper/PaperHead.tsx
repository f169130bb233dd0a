import { useAge, type StatusPageState } from '../../../live/useStatusPage.ts'
import { usePrefs } from '../../../prefs/prefs.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { Glyph, Icon } from '../../../ui/Glyph.tsx'
import { Text, useReader, type Reader, useTexts } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { longMoment } from './paperMoment.ts'
import styles from './PaperSheet.module.css'
import { type PaperTexts } from '../../../texts/en/paper.ts'
import { paperTexts } from '../../../texts/paper.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { RecoveryModel } from '../model.ts'

type PaperHeadProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly now: number
  readonly replayAt: number | null
}

/** Subject and moment of the page, and how far to trust it: a sheet of paper is read long after. */
export function PaperHead({ page, model, now, replayAt }: PaperHeadProps) {
  const { formats, language } = useReader()
  const texts = useTexts(paperTexts)
  const { title } = useTexts(recoveryTexts)
  const name = localized(page.briefing.title, language, page.snapshot?.page.name ?? '')
  const onset = recordedOnset(model)
  const { freshness, readAt } = page.pollState
  const isOld = replayAt === null && readAt !== null && !isTrusted(freshness)
  const asOf = isOld ? readAt : now
  return (
    <header className={styles.head}>
      <Icon name="mark" size={18} />
      <b>{title}</b>
      <span className={styles.name}>
        {name.text && <Text of={name} />}
        {onset !== null && <> · {texts.began(formats.moment(onset))}</>}
      </span>
      <time dateTime={new Date(asOf).toISOString()}>
        {texts.asOf(longMoment(asOf, formats), formats.zoneName)}
      </time>
      <Trust page={page} replayAt={replayAt} />
    </header>
  )
}

/** When the outage began, where that is on record. */
function recordedOnset(model: RecoveryModel | null): number | null {
  return model?.outage?.isOnsetOnRecord ? model.outage.onset : null
}

/** Base of the page in words; set apart if it is old, or of the past. */
function Trust({ page, replayAt }: Pick<PaperHeadProps, 'page' | 'replayAt'>) {
  const reader = useReader()
  const texts = useTexts(paperTexts)
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const doubt = useDoubt(page, texts, reader)
  return (
    <>
      {replayAt !== null && (
        <p className={styles.notice}>
          <b>{texts.replay(longMoment(replayAt, reader.formats))}</b>{' '}
          {isKnown ? texts.replayKnown : texts.replayWas}
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
  { pollState, snapshot }: StatusPageState,
  texts: PaperTexts,
  reader: Reader,
): Doubt | null {
  const freshness = useAge()
  const { t: common, formats } = reader
  const problem = pollState.problem ? ` ${common.problem(pollState.problem)}` : ''
  if (!snapshot || freshness.kind === 'never') {
    return pollState.problem
      ? { title: texts.neverRead, note: `${texts.blindNote}${problem}` }
      : { title: texts.checking, note: texts.checkingNote }
  }
  const readAt = longMoment(freshness.readAt, formats)
  const printedAt = formats.shortMoment(freshness.readAt + freshness.ageMs, freshness.readAt)
  if (pollState.freshness === 'stale') {
    const age = formats.duration(freshness.ageMs)
    return { title: texts.staleTitle(printedAt, age), note: texts.staleNote(readAt) }
  }
  if (pollState.freshness === 'blind') {
    return {
      title: texts.blindTitle(printedAt),
      note: `${texts.blindNote} ${texts.lastRead(readAt)}${problem}`,
    }
  }
  return null
}
