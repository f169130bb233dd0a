import { useReader } from '../ui/Reader.tsx'
import type { LaneRow } from './LaneReader.tsx'
import styles from './SpanTable.module.css'

type SpanTableProps = {
  readonly caption: string
  readonly rows: readonly LaneRow[]
  readonly now: number
}

/** The same lanes as a real table: a row a span. */
export function SpanTable({ caption, rows, now }: SpanTableProps) {
  const { t, formats } = useReader()
  return (
    // The table may be wider than a phone; it then scrolls, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[t.colFunction, t.colStatus, t.colFrom, t.colTo, t.colLength, t.colBasis].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.spans.map((span, i) => (
              <tr key={`${row.id} ${span.from}`}>
                <th scope="row">{row.name}</th>
                <td>{span.status === 'unknown' ? t.notRecorded : t.status[span.status]}</td>
                <td>{formats.shortMoment(span.from, now)}</td>
                <td>{i === row.spans.length - 1 ? t.now : formats.shortMoment(span.to, now)}</td>
                <td>{formats.duration(Math.min(span.to, now) - span.from)}</td>
                <td>
                  {span.status === 'unknown'
                    ? '–'
                    : span.basis === 'assumed'
                      ? t.basisAssumed
                      : t.basisReported}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
