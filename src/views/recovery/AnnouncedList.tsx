import { useState } from 'react'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { RichText } from '../../ui/RichText.tsx'
import styles from './Announced.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { Announcement, RecoveryModel } from './model.ts'

type AnnouncedListProps = {
  readonly model: RecoveryModel
  readonly now: number
  /** True if one line of each must do. */
  readonly isTight: boolean
}

/** One screen shows at most this many. */
const FEW = 3

const MOST_SHOWN = 7

/**
 * Announcements, newest first: as many as the screen holds, each in its first lines, and on request all of it in full.
 */
export function AnnouncedList({ model, now, isTight }: AnnouncedListProps) {
  const { t: shared } = useReader()
  const texts = useTexts(recoveryTexts)
  const [isWhole, setWhole] = useState(false)
  const { announcements } = model
  const latest = announcements.slice(0, MOST_SHOWN)
  const total = announcements.length
  if (!model.outage && latest.length === 0) return null
  return (
    <section
      className={styles.section}
      data-whole={isWhole}
      data-tight={isTight}
      aria-labelledby="announced"
    >
      <header>
        <h2 id="announced">{texts.announced}</h2>
        {total > FEW && (
          <button
            type="button"
            className="text-button"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? texts.showFewer : texts.showAll(total)}
          </button>
        )}
      </header>
      {latest.length === 0 && <p>{shared.noUpdates}</p>}
      <ol>
        {(isWhole ? announcements : latest).map((one) => (
          <Item key={one.id} announcement={one} now={now} isWhole={isWhole} />
        ))}
      </ol>
    </section>
  )
}

type ItemProps = {
  readonly announcement: Announcement
  readonly now: number
  /** True if all of it is shown: then with its paragraphs, lists and links. */
  readonly isWhole: boolean
}

function Item({ announcement: { at, text, html, postedAt }, now, isWhole }: ItemProps) {
  const { t, formats } = useReader()
  return (
    <li className={styles.item}>
      <div>
        <time dateTime={new Date(at).toISOString()}>{formats.shortMoment(at, now)}</time>
        {postedAt !== null && <span> {t.postedAt(formats.shortMoment(postedAt, now))}</span>}
      </div>
      {isWhole ? (
        <RichText of={text} html={html} />
      ) : (
        <p>
          <Text of={text} />
        </p>
      )}
    </li>
  )
}
