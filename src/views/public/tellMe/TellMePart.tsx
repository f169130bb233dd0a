import { useEffect, useState } from 'react'
import { useLive } from '../../../live/LiveProvider.tsx'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { putAway, renameWatched } from '../../../prefs/keptWatches.ts'
import { useWatches, watches } from '../../../prefs/watches.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { AskedNote } from './AskedNote.tsx'
import { goodNews, newsText } from './newsText.ts'
import styles from './TellMePart.module.css'
import { beginTelling } from './telling.ts'
import { namesIn } from './watchedNames.ts'
import { WaysDialog } from './WaysDialog.tsx'
import { useTellWords } from './words/tellWords.ts'

/** What a part that tells readers what they asked for is drawn from. */
export type TellMePartProps = {
  readonly page: StatusPageState
  /** Is handed what the window's title is to say; `null`: nothing, or nothing more. */
  readonly onNews: (news: string | null) => void
}

/** What a reader is told after they asked: what was agreed, what came of it, and which other ways there are. */
export function TellMePart({ page, onNews }: TellMePartProps) {
  const live = useLive()
  const words = useTellWords()
  const reader = useReader()
  const told = useWatches((one) => one.told)
  const isDamaged = useWatches((one) => one.memory === 'damaged')
  const isAsking = useWatches((one) => one.isAsking)
  const [isExplained, setExplained] = useState(false)
  const asked = useWatches((one) => one.watched.find(({ id }) => id === one.asked?.id))
  const names = namesIn(page, reader.language)
  const news = goodNews(told, page, reader, words, names)
  useEffect(() => beginTelling(live), [live])
  useEffect(() => renameWatched(names), [names])
  useEffect(() => {
    onNews(news)
    return () => onNews(null)
  }, [news, onNews])
  const isOpen = told.length > 0 || isDamaged || (asked !== undefined && !isExplained)
  return (
    <>
      {/* There from the beginning, so that what comes into it is read out. */}
      <div role="status" aria-live="polite" className={isOpen ? styles.notes : undefined}>
        {told.map((one) => (
          <Note key={`${one.kind} ${one.id}`} onPutAway={() => putAway(one.id)} name={one.name}>
            {newsText(one, page, reader, words, names)}
          </Note>
        ))}
        {isDamaged && (
          <Note onPutAway={() => watches.setState({ memory: 'kept' })} name={words.news}>
            {words.damaged}
          </Note>
        )}
        {asked && !isExplained && (
          <Note onPutAway={() => setExplained(true)} name={words.more}>
            <AskedNote watched={asked} names={names} />
          </Note>
        )}
      </div>
      {isAsking && <WaysDialog page={page} names={names} />}
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
  const words = useTellWords()
  return (
    <div className={styles.note}>
      <div>{children}</div>
      <button type="button" aria-label={words.putAwayOf(name)} onClick={onPutAway}>
        {words.putAway}
      </button>
    </div>
  )
}
