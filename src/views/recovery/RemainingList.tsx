import { useState } from 'react'
import type { PollState } from '../../live/monitor.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import styles from './Lists.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { RecoveryHeadline, RecoveryModel, RemainingRow } from './model.ts'
import { hoursMinutes } from '../../texts/hoursMinutes.ts'

type RemainingListProps = {
  readonly model: RecoveryModel
  readonly line: RecoveryHeadline
  readonly pollState: PollState
  readonly now: number
  readonly isReplay: boolean
  readonly room: ListRoom
}

/** A list of more than `most` rows is cut to `shown`, so that the rest of the page stays on the first screen. */
export interface ListRoom {
  readonly most: number
  readonly shown: number
}

/** Functions that are out, the most used first, each with its promise. */
export function RemainingList(props: RemainingListProps) {
  const { model, line, isReplay, room } = props
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const [isOpen, setOpen] = useState(false)
  const { remaining } = model
  const shown = remaining.length > room.most ? room.shown : remaining.length
  const rest = remaining.slice(shown)
  return (
    <section className={styles.list} aria-labelledby="remaining">
      <h2 id="remaining">{isReplay ? texts.remainingThen : texts.remaining}</h2>
      {line.kind === 'restored' && (
        <p>
          <b>
            {texts.fullyRestored(
              `${formats.dateTick(line.at)} ${formats.clock(line.at)}`,
              hoursMinutes(formats, line.tookMs),
            )}
          </b>
        </p>
      )}
      {line.kind === 'open' && <p>{texts.nothingRemains}</p>}
      <Rows {...props} rows={remaining.slice(0, shown)} />
      {rest.length > 0 && (
        <details
          className={styles.more}
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{texts.moreRemaining(rest.length)}</summary>
          {isOpen && <Rows {...props} rows={rest} />}
        </details>
      )}
    </section>
  )
}

type RowsProps = Omit<RemainingListProps, 'line' | 'room'> & {
  readonly rows: readonly RemainingRow[]
}

function Rows({ rows, ...props }: RowsProps) {
  return (
    <ul>
      {rows.map((row) => (
        <Remaining key={row.id} row={row} {...props} />
      ))}
    </ul>
  )
}

function Remaining({
  row,
  model,
  pollState,
  now,
}: Omit<RowsProps, 'rows'> & { readonly row: RemainingRow }) {
  const { shown } = row
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
      <span className={styles.since}>
        <Since row={row} onset={model.outage?.onset ?? null} pollState={pollState} now={now} />
      </span>
      <span className={styles.plan}>
        {isTrusted(pollState.freshness) && model.plans.size > 0 && <Plan row={row} now={now} />}
      </span>
    </li>
  )
}

type SinceProps = {
  readonly row: RemainingRow
  readonly onset: number | null
  readonly pollState: PollState
  readonly now: number
}

function Since({ row: { since, shown }, onset, pollState, now }: SinceProps) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const moment = (at: number) => formats.shortMoment(at, now)
  if (!isTrusted(pollState.freshness)) {
    const readAt = Math.min(pollState.readAt ?? now, now)
    return shown.was ? shared.wasThen(moment(readAt), shown.was) : shared.notSince(moment(readAt))
  }
  if (since === null) return shared.notOnRecord
  const long = formats.duration(now - since)
  return since === onset ? texts.sinceOnset(long) : shared.since(moment(since), long)
}

/** The promise for a function. Lateness is not a status, so it has no colour. */
function Plan({
  row: { plannedAt, lateMs },
  now,
}: {
  readonly row: RemainingRow
  readonly now: number
}) {
  const { formats } = useReader()
  const texts = useTexts(recoveryTexts)
  if (lateMs !== null) return <b>{texts.late(formats.duration(lateMs))}</b>
  // A function that returned after its promise and failed again has no promise any more.
  if (plannedAt === null || plannedAt < now) return texts.noDate
  return texts.planned(formats.shortMoment(plannedAt, now))
}
