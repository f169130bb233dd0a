import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { StatusWord } from '../../../ui/StatusWord.tsx'
import { ScrollTable } from './ScrollTable.tsx'
import { comparisonTexts } from '../../../texts/comparison.ts'
import type { Mark, RestorationModel } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

type ComparedTableProps = {
  readonly compared: RestorationModel
  readonly now: number
}

/** The comparison as a table: each figure to the minute, with its moment. */
export function ComparedTable({ compared, now }: ComparedTableProps) {
  const { formats } = useReader()
  const texts = useTexts(comparisonTexts)
  const at = (ms: number) => formats.shortMoment(compared.onset + ms, now)
  const cell = (mark: Mark, never: string) => {
    switch (mark.kind) {
      case 'at':
        return `${hoursMinutes(formats, mark.ms)} (${at(mark.ms)})`
      case 'open':
        return texts.notYet
      case 'never':
        return never
      case 'unknown':
        return mark.wasMs === null ? texts.notKnown : texts.wasAt(hoursMinutes(formats, mark.wasMs))
    }
  }
  return (
    <ScrollTable
      caption={texts.compared}
      head={[
        texts.colService,
        texts.colNow,
        texts.colStop,
        texts.colFirst,
        texts.colFull,
        texts.colStopped,
      ]}
    >
      {compared.rows.map(({ id, name, shown, stop, first, full, totalStopMs }) => (
        <tr key={id} data-component={id} data-status={shown.status}>
          <th scope="row">
            <Text of={name} />
          </th>
          <td>
            <StatusWord shown={shown} size={16} isFormal />
          </td>
          <td>{cell(stop, texts.noStop)}</td>
          <td>{cell(first, texts.alwaysSome)}</td>
          <td>{cell(full, texts.neverOut)}</td>
          <td>{hoursMinutes(formats, totalStopMs)}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}
