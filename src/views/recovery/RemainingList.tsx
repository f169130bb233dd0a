import { useState } from 'react'
import type { Watch } from '../../live/monitor.ts'
import { lateMs } from '../../outage/forecasts.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import styles from './Lists.module.css'
import type { RecoveryHeadline } from './recoveryHeadline.ts'
import type { RecoveryModel } from './recoveryModel.ts'
import type { RemainingRow } from './remaining.ts'
import { useRecoveryWords } from './words/recoveryWords.ts'

type RemainingListProps = {
  readonly model: RecoveryModel
  readonly line: RecoveryHeadline
  readonly watch: Watch
  readonly now: number
  readonly isReplay: boolean
  readonly room: ListRoom
}

/** A list of more than `most` is cut to `shown`, so that what else the page says stays on the first screen. */
export interface ListRoom {
  readonly most: number
  readonly shown: number
}

/** What is still out: the functions that most use hangs on first, each with what was promised for it. */
export function RemainingList(props: RemainingListProps) {
  const { model, line, isReplay, room } = props
  const { formats } = useReader()
  const words = useRecoveryWords()
  const [isOpen, setOpen] = useState(false)
  const { remaining } = model
  const shown = remaining.length > room.most ? room.shown : remaining.length
  const rest = remaining.slice(shown)
  return (
    <section className={styles.list} aria-labelledby="remaining">
      <h2 id="remaining">{isReplay ? words.remainingThen : words.remaining}</h2>
      {line.kind === 'restored' && (
        <p>
          <b>
            {words.fullyRestored(
              `${formats.dateTick(line.at)} ${formats.clock(line.at)}`,
              formats.hoursMinutes(line.tookMs),
            )}
          </b>
        </p>
      )}
      {line.kind === 'open' && <p>{words.nothingRemains}</p>}
      <Rows {...props} rows={remaining.slice(0, shown)} />
      {rest.length > 0 && (
        <details
          className={styles.more}
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{words.moreRemaining(rest.length)}</summary>
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
  watch,
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
        <Since row={row} onset={model.episode?.onset ?? null} watch={watch} now={now} />
      </span>
      <span className={styles.plan}>
        {isTrusted(watch.kind) && <Plan row={row} model={model} now={now} />}
      </span>
    </li>
  )
}

type SinceProps = {
  readonly row: RemainingRow
  readonly onset: number | null
  readonly watch: Watch
  readonly now: number
}

function Since({ row: { since, shown }, onset, watch, now }: SinceProps) {
  const { words: shared, formats } = useReader()
  const words = useRecoveryWords()
  const moment = (at: number) => formats.shortMoment(at, now)
  if (!isTrusted(watch.kind)) {
    const readAt = Math.min(watch.readAt ?? now, now)
    return shown.was ? shared.wasThen(moment(readAt), shown.was) : shared.notSince(moment(readAt))
  }
  if (since === null) return shared.notOnRecord
  const long = formats.duration(now - since)
  return since === onset ? words.sinceOnset(long) : shared.since(moment(since), long)
}

type PlanProps = {
  readonly row: RemainingRow
  readonly model: RecoveryModel
  readonly now: number
}

/** What was promised; nothing where nobody promised anything at all. Being late is no state, so it has no hue. */
function Plan({ row, model: { plans, timelines }, now }: PlanProps) {
  const { formats } = useReader()
  const words = useRecoveryWords()
  if (plans.size === 0) return null
  const [id, plan] = [...plans].find(([one]) => one === row.id) ?? []
  if (!plan || id === undefined) return words.noDate
  const late = lateMs(plan, now, timelines.get(id))
  if (late !== null) return <b>{words.late(formats.duration(late))}</b>
  // Its time has passed and it did work since: it failed again, and of that nobody has promised anything.
  if (plan.expectedAt < now) return words.noDate
  return words.planned(formats.shortMoment(plan.expectedAt, now))
}
