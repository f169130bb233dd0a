import { useMemo } from 'react'
import type { ServiceMarks } from '../../../charts/ServicesChart.tsx'
import type { PollState } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { onDemand } from '../../../ui/onDemand.tsx'
import { type Reader, useReader, useTexts } from '../../../ui/Reader.tsx'
import { markText } from './figures.ts'
import type { Mark, RestorationModel, RestorationRow } from './restorationModel.ts'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './ServicesCompared.module.css'
import type { ComparisonTexts } from '../../../texts/en/comparison.ts'
import { comparisonTexts } from '../../../texts/comparison.ts'

// Recharts is large: names, states and figures are there long before it, and stay where it cannot be had.
const ServicesChart = onDemand(
  async () => (await import('../../../charts/ServicesChart.tsx')).ServicesChart,
  () => null,
)

type ComparedRowsProps = {
  readonly compared: RestorationModel
  readonly rows: readonly RestorationRow[]
  readonly pollState: PollState
}

/** Services with their picture between the name and the three figures. */
export function ComparedRows({ compared, rows, pollState }: ComparedRowsProps) {
  const reader = useReader()
  const texts = useTexts(comparisonTexts)
  const { axisMs, elapsedMs } = compared
  const marks = useMemo(() => rows.map((row) => marksOf(row, elapsedMs)), [rows, elapsedMs])
  const isKnown = isTrusted(pollState.freshness)
  return (
    <div className={styles.room}>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li
            key={row.id}
            className={styles.row}
            data-component={row.id}
            data-status={row.shown.status}
          >
            <ServiceLabel of={row} isTrusted={isKnown} />
            <Figures row={row} />
            <p className="visually-hidden">{inWords(row, texts, reader, isKnown)}</p>
          </li>
        ))}
      </ul>
      <div
        className={styles.plot}
        role="img"
        aria-label={texts.picture(rows.length, reader.formats.hoursMinutes(elapsedMs))}
      >
        <ServicesChart rows={marks} elapsedMs={elapsedMs} axisMs={axisMs} isFaded={!isKnown} />
      </div>
    </div>
  )
}

/** The three figures in few letters; of a service that was never out, that. */
function Figures({ row: { stop, first, full } }: { readonly row: RestorationRow }) {
  const texts = useTexts(comparisonTexts)
  if (full.kind === 'never') {
    return (
      <p className={styles.figures} aria-hidden="true">
        <span data-kind="never">{texts.neverOut}</span>
      </p>
    )
  }
  return (
    <p className={styles.figures} aria-hidden="true">
      {[stop, first, full].map((mark, i) => (
        <span key={i} data-kind={mark.kind}>
          {markText(mark, texts)}
        </span>
      ))}
    </p>
  )
}

const ENDS = { at: 'full', open: 'open', unknown: 'unknown', never: 'never' } as const

function marksOf({ id, stop, first, full }: RestorationRow, elapsedMs: number): ServiceMarks {
  const ms = (mark: Mark) => (mark.kind === 'at' ? mark.ms : null)
  return {
    id,
    stopMs: stop.kind === 'open' ? elapsedMs : ms(stop),
    isStopped: stop.kind === 'open',
    firstMs: ms(first),
    fullMs: full.kind === 'unknown' ? full.wasMs : ms(full),
    end: ENDS[full.kind],
  }
}

/** The three figures of a service in sentences. */
function inWords(
  { stop, first, full }: RestorationRow,
  texts: ComparisonTexts,
  { formats }: Reader,
  isNow: boolean,
): string {
  const said = (mark: Mark, at: (length: string) => string, rest: Record<string, string>) =>
    mark.kind === 'at' ? at(formats.hoursMinutes(mark.ms)) : (rest[mark.kind] ?? '')
  const fullUnknown =
    full.kind === 'unknown' && full.wasMs !== null
      ? texts.fullWas(formats.hoursMinutes(full.wasMs))
      : texts.fullUnknown
  if (full.kind === 'never') return texts.fullNever
  return [
    said(stop, texts.stopAt, {
      open: isNow ? texts.stopOpen : texts.stopWasOpen,
      never: texts.stopNever,
      unknown: texts.stopUnknown,
    }),
    said(first, texts.firstAt, {
      open: isNow ? texts.firstOpen : texts.firstWasOpen,
      never: texts.firstNever,
      unknown: texts.firstUnknown,
    }),
    said(full, texts.fullAt, {
      open: isNow ? texts.fullOpen : texts.fullWasOpen,
      unknown: fullUnknown,
    }),
  ].join(' ')
}
