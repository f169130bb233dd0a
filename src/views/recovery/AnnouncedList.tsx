import { Text, useReader } from '../../ui/Reader.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import type { Announcement } from './announced.ts'
import styles from './Lists.module.css'
import type { RecoveryModel } from './recoveryModel.ts'

type AnnouncedListProps = {
  readonly model: RecoveryModel
  readonly now: number
}

/** On a low window so many stand open, so that one screen shows something of everything. */
const FEW = 3

/** What was announced, newest first. */
export function AnnouncedList({ model, now }: AnnouncedListProps) {
  const { words } = useReader()
  const isLow = useMedia('(min-width: 1024px) and (max-height: 960px)')
  const { latest, total } = model.announced
  if (!model.episode && latest.length === 0) return null
  const open = isLow ? latest.slice(0, FEW) : latest
  const rest = latest.slice(open.length)
  return (
    <section className={styles.list} aria-labelledby="announced">
      <h2 id="announced">
        {words.announced}
        {total > latest.length && <span> {words.lastOf(latest.length, total)}</span>}
      </h2>
      {latest.length === 0 && <p>{words.noUpdates}</p>}
      <Announcements list={open} now={now} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.andMore(rest.length)}</summary>
          <Announcements list={rest} now={now} />
        </details>
      )}
    </section>
  )
}

type AnnouncementsProps = { readonly list: readonly Announcement[]; readonly now: number }

function Announcements({ list, now }: AnnouncementsProps) {
  const { words, formats } = useReader()
  return (
    <ol>
      {list.map(({ id, at, text, postedAt }) => (
        <li key={id} className={styles.announcement}>
          <time dateTime={new Date(at).toISOString()}>{formats.shortMoment(at, now)}</time>
          <p>
            <Text of={text} />
            {postedAt !== null && (
              <span> {words.postedAt(formats.shortMoment(postedAt, now))}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
