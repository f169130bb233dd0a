import { Text, useReader } from '../../../../ui/Reader.tsx'
import { said } from '../../../../ui/words.ts'
import type { ImpactModel, ImpactRow } from '../impactModel.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { usePanelWords } from '../words/panelWords.ts'

/** User-hours to the hour, with how many users each service has, when that was counted, and who says so. */
export function CostTable({ impact: { counted, total } }: { readonly impact: ImpactModel }) {
  const own = usePanelWords()
  const { formats, language } = useReader()
  const whole = (value: number) => formats.number(Math.round(value))
  return (
    <ScrollTable
      caption={own.costTable}
      head={[
        own.colService,
        own.colAsOf,
        own.colSources,
        own.colUsers,
        own.colLow,
        own.colWeighted,
        own.colHigh,
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
                <Text of={said(count.grounds.note, language, '')} />
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
            {own.total}
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

/** How long services were interrupted, where nobody counts their users. */
export function TimesTable({ rows }: { readonly rows: readonly ImpactRow[] }) {
  const own = usePanelWords()
  const { formats } = useReader()
  return (
    <ScrollTable
      caption={own.timesKnown}
      head={[own.colService, own.colStopped, own.colAny]}
      numbers={2}
    >
      {rows.map(({ id, name, totalStopMs, anyInterruptedMs }) => (
        <tr key={id}>
          <th scope="row">
            <Text of={name} />
          </th>
          <td>{formats.hoursMinutes(totalStopMs)}</td>
          <td>{formats.hoursMinutes(anyInterruptedMs)}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}
