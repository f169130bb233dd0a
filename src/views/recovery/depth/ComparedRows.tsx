import { useMemo } from 'react'
import type { ServiceMarks } from '../../../charts/ServicesChart.tsx'
import type { Watch } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { onDemand } from '../../../ui/onDemand.tsx'
import { type Reader, useReader } from '../../../ui/Reader.tsx'
import { markText } from './figures.ts'
import type { Mark, RestorationModel, RestorationRow } from './restorationModel.ts'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './ServicesCompared.module.css'
import { useDepthWords } from './words/depthWords.ts'
import type { DepthWords } from './words/en.ts'

// Recharts is large: names, states and figures are there long before it, and stay where it cannot be had.
const ServicesChart = onDemand(
  async () => (await import('../../../charts/ServicesChart.tsx')).ServicesChart,
  () => null,
)

type ComparedRowsProps = {
  readonly compared: RestorationModel
  readonly rows: readonly RestorationRow[]
  readonly watch: Watch
}

/** Services with their picture between the name and the three figures. */
export function ComparedRows({ compared, rows, watch }: ComparedRowsProps) {
  const reader = useReader()
  const own = useDepthWords()
  const { axisMs, elapsedMs } = compared
  const marks = useMemo(() => rows.map((row) => marksOf(row, elapsedMs)), [rows, elapsedMs])
  const isKnown = isTrusted(watch.kind)
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
            <p className="visually-hidden">{inWords(row, own, reader, isKnown)}</p>
          </li>
        ))}
      </ul>
      <div
        className={styles.plot}
        role="img"
        aria-label={own.picture(rows.length, reader.formats.hoursMinutes(elapsedMs))}
      >
        <ServicesChart rows={marks} elapsedMs={elapsedMs} axisMs={axisMs} isFaded={!isKnown} />
      </div>
    </div>
  )
}

/** The three figures in few letters; of a service that was never out, that. */
function Figures({ row: { stop, first, full } }: { readonly row: RestorationRow }) {
  const own = useDepthWords()
  if (full.kind === 'never') {
    return (
      <p className={styles.figures} aria-hidden="true">
        <span data-kind="never">{own.neverOut}</span>
      </p>
    )
  }
  return (
    <p className={styles.figures} aria-hidden="true">
      {[stop, first, full].map((mark, i) => (
        <span key={i} data-kind={mark.kind}>
          {markText(mark, own)}
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
  own: DepthWords,
  { formats }: Reader,
  isNow: boolean,
): string {
  const said = (mark: Mark, at: (length: string) => string, rest: Record<string, string>) =>
    mark.kind === 'at' ? at(formats.hoursMinutes(mark.ms)) : (rest[mark.kind] ?? '')
  const fullUnknown =
    full.kind === 'unknown' && full.wasMs !== null
      ? own.fullWas(formats.hoursMinutes(full.wasMs))
      : own.fullUnknown
  if (full.kind === 'never') return own.fullNever
  return [
    said(stop, own.stopAt, {
      open: isNow ? own.stopOpen : own.stopWasOpen,
      never: own.stopNever,
      unknown: own.stopUnknown,
    }),
    said(first, own.firstAt, {
      open: isNow ? own.firstOpen : own.firstWasOpen,
      never: own.firstNever,
      unknown: own.firstUnknown,
    }),
    said(full, own.fullAt, {
      open: isNow ? own.fullOpen : own.fullWasOpen,
      unknown: fullUnknown,
    }),
  ].join(' ')
}
