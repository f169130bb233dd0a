import { isTrusted } from '../../../status/freshness.ts'
import { Glyph } from '../../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { StatusWord } from '../../../ui/StatusWord.tsx'
import type { PaperModel } from './paperModel.ts'
import { paperMoment, wholeHours } from './paperMoment.ts'
import styles from './PaperSheet.module.css'

import { paperTexts } from '../../../texts/paper.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { RecoveryHeadline, RecoveryModel, RemainingRow } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

type PaperTableProps = {
  readonly model: RecoveryModel
  readonly paper: PaperModel
  readonly line: RecoveryHeadline
  readonly now: number
  /** Number of rows that fit on the page; `undefined` while that is measured. */
  readonly shown: number | undefined
}

/** Remaining functions, or the time when all was back; on a day without an outage each service. */
export function PaperTable(props: PaperTableProps) {
  const { model, line, shown } = props
  const { formats } = useReader()
  const view = useTexts(recoveryTexts)
  const texts = useTexts(paperTexts)
  if (!model.outage) return <Services {...props} />
  const { freshness, replay } = model.inputs
  const isNow = isTrusted(freshness) && replay === undefined
  const rest = model.remaining.length - (shown ?? model.remaining.length)
  return (
    <section className={styles.table} data-fit="table">
      <h2>{isNow ? view.remaining : view.remainingThen}</h2>
      {line.kind === 'restored' && (
        <p>
          <b>{view.fullyRestored(formats.moment(line.at), hoursMinutes(formats, line.tookMs))}</b>
        </p>
      )}
      {line.kind === 'open' && <p>{view.nothingRemains}</p>}
      {model.remaining.length > 0 && <Remaining {...props} />}
      {rest > 0 && <p className={styles.more}>{texts.moreFunctions(rest)}</p>}
    </section>
  )
}

function Remaining({ model, now, shown }: PaperTableProps) {
  const texts = useTexts(paperTexts)
  const columns = [
    texts.colFunction,
    texts.colService,
    texts.colState,
    texts.colSince,
    texts.colFor,
    texts.colPlanned,
    texts.colLate,
  ]
  const canSee = isTrusted(model.inputs.freshness)
  return (
    <table>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.remaining.slice(0, shown).map((row) => (
          <RemainingCells
            key={row.id}
            row={row}
            now={now}
            canSee={canSee}
            readAt={model.inputs.readAt}
          />
        ))}
      </tbody>
    </table>
  )
}

type RemainingCellsProps = {
  readonly row: RemainingRow
  readonly now: number
  readonly canSee: boolean
  /** Time of the last answer. */
  readonly readAt: number
}

function RemainingCells({ row, now, canSee, readAt }: RemainingCellsProps) {
  const { formats, t: common, language } = useReader()
  const texts = useTexts(paperTexts)
  const { since, plannedAt, lateMs, shown } = row
  const moment = (at: number) => paperMoment(at, now, formats)
  // The duration is unknown to a page that cannot see whether it still lasts.
  const long = since === null || !canSee ? texts.none : wholeHours(now - since, language)
  const late =
    lateMs === null ? (canSee ? texts.none : texts.notKnown) : wholeHours(lateMs, language)
  return (
    <tr data-component={row.id} data-status={shown.status} data-row={row.id}>
      <th scope="row">
        <Glyph status={shown.status} size={15} />
        <Text of={row.name} />
      </th>
      <td>{row.service ? <Text of={row.service} /> : texts.none}</td>
      <td>
        <StatusWord shown={shown} isFormal />
        {shown.was !== null && !shown.isHeld && (
          <> ({common.wasThen(formats.clock(readAt), shown.was)})</>
        )}
      </td>
      <td>{since === null ? texts.notOnRecord : moment(since)}</td>
      <td>{long}</td>
      <td>{plannedAt === null ? texts.none : moment(plannedAt)}</td>
      <td>{plannedAt === null ? texts.none : <b>{late}</b>}</td>
    </tr>
  )
}

function Services({ model, paper, shown }: PaperTableProps) {
  const texts = useTexts(paperTexts)
  const { services } = paper
  const canSee = isTrusted(model.inputs.freshness)
  const rest = services.length - (shown ?? services.length)
  if (services.length === 0) return null
  return (
    <section className={styles.table} data-fit="table">
      <h2>{texts.services}</h2>
      <table>
        <tbody>
          {services.slice(0, shown).map(({ id, name, shown: status, working, total }) => (
            <tr key={id} data-component={id} data-status={status.status} data-row={id}>
              <th scope="row">
                <Glyph status={status.status} size={15} />
                <Text of={name} />
              </th>
              <td>
                <StatusWord shown={status} isFormal />
              </td>
              <td>{canSee ? texts.working(working, total) : texts.countUnknown(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.more}>{texts.moreServices(rest)}</p>}
    </section>
  )
}
