import type { Watch } from '../../live/monitor.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import styles from './Lists.module.css'
import type { RecoveryHeadline } from './recoveryHeadline.ts'
import type { RecoveryModel } from './recoveryModel.ts'
import type { RemainingRow } from './remaining.ts'

type RemainingListProps = {
  readonly model: RecoveryModel
  readonly line: RecoveryHeadline
  readonly watch: Watch
  readonly now: number
}

/** A list of more is cut, so that what else the page says stays on the first screen. */
const MOST_OPEN = 5
const SHOWN_OF_MORE = 4

/** What is still out: the functions that most use hangs on first. */
export function RemainingList({ model, line, watch, now }: RemainingListProps) {
  const { words, formats } = useReader()
  const { remaining, episode } = model
  const shown = remaining.length > MOST_OPEN ? SHOWN_OF_MORE : remaining.length
  const rest = remaining.slice(shown)
  const rows = (some: readonly RemainingRow[]) =>
    some.map((row) => (
      <Remaining key={row.id} row={row} onset={episode?.onset ?? null} watch={watch} now={now} />
    ))
  return (
    <section className={styles.list} aria-labelledby="remaining">
      <h2 id="remaining">{words.stillToComeBack}</h2>
      {line.kind === 'restored' && (
        <p>
          <b>{words.fullyRestored(formats.moment(line.at), formats.hoursMinutes(line.tookMs))}</b>
        </p>
      )}
      {line.kind === 'open' && <p>{words.nothingRemains}</p>}
      <ul>{rows(remaining.slice(0, shown))}</ul>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.andMore(rest.length)}</summary>
          <ul>{rows(rest)}</ul>
        </details>
      )}
    </section>
  )
}

type RemainingProps = {
  readonly row: RemainingRow
  readonly onset: number | null
  readonly watch: Watch
  readonly now: number
}

function Remaining({ row, onset, watch, now }: RemainingProps) {
  const { words, formats } = useReader()
  const { since, shown } = row
  const moment = (at: number) => formats.shortMoment(at, now)
  const sinceText = () => {
    const readAt = watch.readAt ?? now
    if (!isTrusted(watch.kind)) {
      return shown.was ? words.wasThen(moment(readAt), shown.was) : words.notSince(moment(readAt))
    }
    if (since === null) return words.notOnRecord
    const long = formats.duration(now - since)
    return since === onset ? words.sinceTheOnset(long) : words.since(moment(since), long)
  }
  return (
    <li className={styles.row} data-component={row.id} data-status={shown.status}>
      <Glyph status={shown.status} />
      <span className={styles.name}>
        <b>
          <Text of={row.name} />
        </b>{' '}
        {row.service && <Text of={row.service} />}
      </span>
      <span className={styles.state}>
        <StatusWord shown={shown} isFormal />
      </span>
      <span className={styles.since}>{sinceText()}</span>
    </li>
  )
}
