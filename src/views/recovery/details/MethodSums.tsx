import { isBad, STATUSES_WORST_FIRST } from '../../../status/componentStatus.ts'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { ScrollTable } from './ScrollTable.tsx'
import styles from './panels.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { Arithmetic, CountModel, OutageImpact } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

const HOUR = 3_600_000
const BAD = STATUSES_WORST_FIRST.filter(isBad)

/** The arithmetic of each service's user-hours, one press away. */
export function CountedSums({ count: { arithmetic, factors } }: { readonly count: CountModel }) {
  const texts = useTexts(detailsTexts)
  return arithmetic.map((sums) => (
    <details key={sums.impact.id} className={styles.arithmetic}>
      <summary>
        <Text of={{ ...sums.impact.name, text: texts.inFigures(sums.impact.name.text) }} />
      </summary>
      <Sums {...sums} factors={factors} />
    </details>
  ))
}

/** The real numbers put into the three formulas. */
function Sums({ impact, functions, factors }: Arithmetic & Pick<CountModel, 'factors'>) {
  const texts = useTexts(detailsTexts)
  const { t, formats } = useReader()
  const whole = (value: number) => formats.number(Math.round(value))
  const hours = (ms: number) => (ms / HOUR).toFixed(2)
  const users = whole(impact.users)
  const lostMs = functions.reduce((sum, one) => sum + one.lostMs, 0)
  return (
    <div>
      <ScrollTable
        caption={texts.inFigures(impact.name.text)}
        head={[
          texts.colFunction,
          ...BAD.map((s) => `${t.statusFormal[s]}, h × ${texts.factor(factors[s])}`),
          texts.colLost,
        ]}
        numbers={BAD.length + 1}
      >
        {functions.map(({ id, name, msBy, lostMs: lost }) => (
          <tr key={id}>
            <th scope="row">
              <Text of={name} />
            </th>
            {BAD.map((status) => (
              <td key={status}>{hours(msBy[status])}</td>
            ))}
            <td>{hours(lost)}</td>
          </tr>
        ))}
      </ScrollTable>
      <p>{texts.sumLow(users, hours(impact.totalStopMs), whole(impact.userHours.low))}</p>
      <p>
        <b>
          {texts.sumWeighted(
            users,
            hours(lostMs),
            functions.length,
            whole(impact.userHours.weighted),
          )}
        </b>
      </p>
      <p>{texts.sumHigh(users, hours(impact.anyInterruptedMs), whole(impact.userHours.high))}</p>
    </div>
  )
}

/** The average interruption with its real numbers. */
export function AverageSum({ total }: { readonly total: OutageImpact }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  if (total.averageInterruptionMs === null) return null
  const whole = (value: number) => formats.number(Math.round(value))
  const result = hoursMinutes(formats, total.averageInterruptionMs)
  return (
    <p className={styles.sum}>
      {texts.averageSum(whole(total.userHours.weighted), whole(total.users), result)}
    </p>
  )
}
