import { Text, useReader } from '../../ui/Reader.tsx'
import styles from './Lists.module.css'
import type { RecoveryModel } from './recoveryModel.ts'

type AnnouncedListProps = {
  readonly model: RecoveryModel
  readonly now: number
}

/** What was announced, newest first. */
export function AnnouncedList({ model, now }: AnnouncedListProps) {
  const { words, formats } = useReader()
  const { latest, total } = model.announced
  if (!model.episode && latest.length === 0) return null
  return (
    <section className={styles.list} aria-labelledby="announced">
      <h2 id="announced">
        {words.announced}
        {total > latest.length && <span> {words.lastOf(latest.length, total)}</span>}
      </h2>
      {latest.length === 0 && <p>{words.noUpdates}</p>}
      <ol>
        {latest.map(({ id, at, text, postedAt }) => (
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
    </section>
  )
}
