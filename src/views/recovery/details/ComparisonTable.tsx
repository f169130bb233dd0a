import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { ScrollTable } from './ScrollTable.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { ComparedLane } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

type OthersTableProps = {
  readonly lanes: readonly ComparedLane[]
  readonly now: number
}

/** The lanes as a table: one row a span, with the time each lane was not fully operational. */
export function OthersTable({ lanes, now }: OthersTableProps) {
  const texts = useTexts(detailsTexts)
  const { t, formats } = useReader()
  return (
    <ScrollTable
      caption={texts.othersTable}
      head={[
        texts.colWho,
        texts.colStatus,
        texts.colFrom,
        texts.colTo,
        t.colLength,
        texts.colLasted,
      ]}
    >
      {lanes.flatMap(({ id, name, spans, lastedMs, isOpen }) =>
        spans.map(({ status, from, to }, i) => (
          <tr key={`${id} ${from}`}>
            <th scope="row">{name ? <Text of={name} /> : texts.ours}</th>
            <td>{status === 'unknown' ? texts.laneUnknown : t.statusFormal[status]}</td>
            <td>{formats.shortMoment(from, now)}</td>
            <td>{formats.shortMoment(Math.min(to, now), now)}</td>
            <td>{hoursMinutes(formats, Math.min(to, now) - from)}</td>
            <td>
              {i === 0 && hoursMinutes(formats, lastedMs)}
              {i === 0 && isOpen && ` ${texts.soFar}`}
            </td>
          </tr>
        )),
      )}
    </ScrollTable>
  )
}
