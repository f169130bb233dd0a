import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import type { Fitted } from './fitted.ts'
import { paperMoment } from './paperMoment.ts'
import styles from './PaperSheet.module.css'
import { paperTexts } from '../../../texts/paper.ts'
import type { Announcement } from '../model.ts'

type PaperNoticesProps = {
  /** Old to new. */
  readonly announced: readonly Announcement[]
  readonly now: number
  /** `null` while it is measured. */
  readonly fit: Fitted | null
}

/** Announcements, old to new. Where it is more than the page holds, how it began and the latest. */
export function PaperNotices({ announced, now, fit }: PaperNoticesProps) {
  const texts = useTexts(paperTexts)
  const first = fit?.firstNotices ?? announced.length
  const last = announced.length - (fit?.lastNotices ?? 0)
  return (
    <section className={styles.notices} data-fit="notices">
      <h2>{texts.announced}</h2>
      {announced.length === 0 && <p>{texts.noNotices}</p>}
      <ol>
        {announced.slice(0, first).map((notice) => (
          <Notice key={notice.id} notice={notice} now={now} />
        ))}
        {last > first && <li className={styles.more}>{texts.moreNotices(last - first)}</li>}
        {last >= first &&
          announced
            .slice(last)
            .map((notice) => <Notice key={notice.id} notice={notice} now={now} />)}
      </ol>
    </section>
  )
}

type NoticeProps = {
  readonly notice: Announcement
  readonly now: number
}

function Notice({ notice, now }: NoticeProps) {
  const { at, text, postedAt } = notice
  const { formats, t } = useReader()
  const moment = (of: number) => paperMoment(of, now, formats)
  return (
    <li data-row={notice.id}>
      <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
      <p>
        <Text of={text} />
        {postedAt !== null && <> ({t.postedAt(moment(postedAt))})</>}
      </p>
    </li>
  )
}
