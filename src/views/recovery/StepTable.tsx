import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './StepTable.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { CurveModel } from './model.ts'

type StepTableProps = {
  readonly curve: CurveModel
  readonly now: number
}

/** The curve as a table: each improvement, old to new, with the share restored by then. */
export function StepTable({ curve, now }: StepTableProps) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  if (curve.steps.length === 0) return <p>{texts.noSteps}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.curve}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.curve}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.colMoment}</th>
            <th scope="col">{shared.colFunction}</th>
            <th scope="col">{texts.colStep}</th>
            <th scope="col">{texts.colShare}</th>
          </tr>
        </thead>
        <tbody>
          {curve.steps.map(({ at, id, name, service, from, to, shareAfter }) => (
            <tr key={`${at} ${id}`}>
              <td>
                <time dateTime={new Date(at).toISOString()}>{formats.shortMoment(at, now)}</time>
              </td>
              <th scope="row">
                <Text of={name} />{' '}
                {service && (
                  <span>
                    <Text of={service} />
                  </span>
                )}
              </th>
              <td>{texts.fromTo(shared.statusFormal[from], shared.statusFormal[to])}</td>
              <td>{formats.percent(shareAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
