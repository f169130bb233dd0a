import { type ComponentType, useMemo } from 'react'
import type { ServiceMarks, ServicesChartProps } from '../../../charts/ServicesChart.tsx'
import { type Reader, useReader, useTexts } from '../../../ui/Reader.tsx'
import { markText } from './figures.ts'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './ServicesCompared.module.css'
import type { ComparisonTexts } from '../../../texts/en/comparison.ts'
import { comparisonTexts } from '../../../texts/comparison.ts'
import type { Mark, RestorationModel, RestorationRow } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** Key of the marks, in the order of the three figures at the end of each row. */
export function ComparedKey() {
  const texts = useTexts(comparisonTexts)
  return (
    <ul className={styles.key}>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <path data-mark="stop" d="M0 6H9M9 1V11" />
        </svg>
        {texts.keyStop}
      </li>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle data-mark="first" cx="6" cy="6" r="4.5" />
        </svg>
        {texts.keyFirst}
      </li>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle data-mark="full" cx="6" cy="6" r="5" />
        </svg>
        {texts.keyFull}
      </li>
    </ul>
  )
}

type ComparedRowsProps = {
  readonly compared: RestorationModel
  readonly rows: readonly RestorationRow[]
  /** True if the data may be trusted. */
  readonly isKnown: boolean
  /** Draws the marks: loaded late on the screen, at once on paper. */
  readonly Chart: ComponentType<ServicesChartProps>
}

/** Services with their picture between the name and the three figures. */
export function ComparedRows({ compared, rows, isKnown, Chart }: ComparedRowsProps) {
  const reader = useReader()
  const texts = useTexts(comparisonTexts)
  const { axisMs, elapsedMs } = compared
  const marks = useMemo(() => rows.map((row) => marksOf(row, elapsedMs)), [rows, elapsedMs])
  return (
    <div className={styles.room}>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li
            key={row.id}
            className={styles.row}
            data-row={row.id}
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
        aria-label={texts.picture(rows.length, hoursMinutes(reader.formats, elapsedMs))}
      >
        <Chart rows={marks} elapsedMs={elapsedMs} axisMs={axisMs} isFaded={!isKnown} />
      </div>
    </div>
  )
}

/** The three figures, shortened; for a service that was never out, a word. */
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
    mark.kind === 'at' ? at(hoursMinutes(formats, mark.ms)) : (rest[mark.kind] ?? '')
  const fullUnknown =
    full.kind === 'unknown' && full.wasMs !== null
      ? texts.fullWas(hoursMinutes(formats, full.wasMs))
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
