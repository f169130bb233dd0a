import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { ScrollTable } from './ScrollTable.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { ImpactModel, ImpactRow } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** User-hours to the hour, with each service's count of users, its date and its source. */
export function CostTable({ impact: { counted, total } }: { readonly impact: ImpactModel }) {
  const texts = useTexts(detailsTexts)
  const { formats, language } = useReader()
  const whole = (value: number) => formats.number(Math.round(value))
  return (
    <ScrollTable
      caption={texts.costTable}
      head={[
        texts.colService,
        texts.colAsOf,
        texts.colSources,
        texts.colUsers,
        texts.colLow,
        texts.colWeighted,
        texts.colHigh,
      ]}
      numbers={4}
    >
      {counted.map(({ id, name, count, users, userHours }) => (
        <tr key={id}>
          <th scope="row">
            <Text of={name} />
          </th>
          <td>
            <bdi>{count?.asOf}</bdi>
            {count?.grounds.note && (
              <>
                {' · '}
                <Text of={localized(count.grounds.note, language, '')} />
              </>
            )}
          </td>
          <td>{count?.grounds.sources.join(', ')}</td>
          <td>{whole(users)}</td>
          <td>{whole(userHours.low)}</td>
          <td>
            <b>{whole(userHours.weighted)}</b>
          </td>
          <td>{whole(userHours.high)}</td>
        </tr>
      ))}
      {total && counted.length > 1 && (
        <tr>
          <th scope="row" colSpan={3}>
            {texts.total}
          </th>
          <td>{whole(total.users)}</td>
          <td>{whole(total.userHours.low)}</td>
          <td>
            <b>{whole(total.userHours.weighted)}</b>
          </td>
          <td>{whole(total.userHours.high)}</td>
        </tr>
      )}
    </ScrollTable>
  )
}

/** Times of interruption of services without numbers of users. */
export function TimesTable({ rows }: { readonly rows: readonly ImpactRow[] }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  return (
    <ScrollTable
      caption={texts.timesKnown}
      head={[texts.colService, texts.colStopped, texts.colAny]}
      numbers={2}
    >
      {rows.map(({ id, name, totalStopMs, anyInterruptedMs }) => (
        <tr key={id}>
          <th scope="row">
            <Text of={name} />
          </th>
          <td>{hoursMinutes(formats, totalStopMs)}</td>
          <td>{hoursMinutes(formats, anyInterruptedMs)}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}
