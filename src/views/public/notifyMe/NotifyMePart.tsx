import { useEffect, useState } from 'react'
import { useLive } from '../../../live/LiveProvider.tsx'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { dismissNotice, renameSubscriptions } from '../../../prefs/savedSubscriptions.ts'
import { useSubscriptions, subscriptions } from '../../../prefs/subscriptions.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { AskedNote } from './AskedNote.tsx'
import { goodNews, newsText } from './noticeText.ts'
import styles from './NotifyMePart.module.css'
import { beginTelling } from './notifier.ts'
import { namesIn } from './subscriptionNames.ts'
import { WaysDialog } from './WaysDialog.tsx'
import { notifyMeTexts } from '../../../texts/notifyMe.ts'

/** Props of the part that notifies readers. */
export type TellMePartProps = {
  readonly page: StatusPageState
  /** Is handed what the window's title is to say; `null`: nothing, or nothing more. */
  readonly onNews: (news: string | null) => void
}

/** The answer to a reader who asked for a notice: what was agreed, what came of it, and other ways. */
export function TellMePart({ page, onNews }: TellMePartProps) {
  const live = useLive()
  const texts = useTexts(notifyMeTexts)
  const reader = useReader()
  const notices = useSubscriptions((one) => one.notices)
  const isDamaged = useSubscriptions((one) => one.memory === 'damaged')
  const isDialogOpen = useSubscriptions((one) => one.isDialogOpen)
  const [isExplained, setExplained] = useState(false)
  const latest = useSubscriptions((one) => one.waiting.find(({ id }) => id === one.latest?.id))
  const names = namesIn(page, reader.language)
  const news = goodNews(notices, page, reader, texts, names)
  useEffect(() => beginTelling(live), [live])
  useEffect(() => renameSubscriptions(names), [names])
  useEffect(() => {
    onNews(news)
    return () => onNews(null)
  }, [news, onNews])
  const isOpen = notices.length > 0 || isDamaged || (latest !== undefined && !isExplained)
  return (
    <>
      {/* There from the beginning, so that what comes into it is read out. */}
      <div role="status" aria-live="polite" className={isOpen ? styles.notes : undefined}>
        {notices.map((one) => (
          <Note
            key={`${one.kind} ${one.id}`}
            onPutAway={() => dismissNotice(one.id)}
            name={one.name}
          >
            {newsText(one, page, reader, texts, names)}
          </Note>
        ))}
        {isDamaged && (
          <Note onPutAway={() => subscriptions.setState({ memory: 'kept' })} name={texts.news}>
            {texts.damaged}
          </Note>
        )}
        {latest && !isExplained && (
          <Note onPutAway={() => setExplained(true)} name={texts.more}>
            <AskedNote waiting={latest} names={names} />
          </Note>
        )}
      </div>
      {isDialogOpen && <WaysDialog page={page} names={names} />}
    </>
  )
}

type NoteProps = {
  readonly name: string
  readonly onPutAway: () => void
  readonly children: React.ReactNode
}

/** Stays until it is put away. */
function Note({ name, onPutAway, children }: NoteProps) {
  const texts = useTexts(notifyMeTexts)
  return (
    <div className={styles.note}>
      <div>{children}</div>
      <button type="button" aria-label={texts.putAwayOf(name)} onClick={onPutAway}>
        {texts.putAway}
      </button>
    </div>
  )
}
