import { Text, useReader } from '../../ui/Reader.tsx'
import styles from './HowCounted.module.css'
import type { RecoveryModel } from './recoveryModel.ts'

/** What the figure means, and the sum it comes from. */
export function HowCounted({ model }: { readonly model: RecoveryModel }) {
  const { words, formats } = useReader()
  const { share, weights, working, total } = model
  if (!share) return null
  const isByUsers = weights.basis === 'users'
  const percent = formats.precisePercent(share.operational)
  return (
    <details className={styles.how}>
      <summary>{words.howCounted}</summary>
      <p>{isByUsers ? words.countedByUsers : words.countedByFunctions}</p>
      {isByUsers && <Users model={model} />}
      <p>
        <b>
          {isByUsers
            ? words.countedSum(
                formats.number(Math.round(share.operational * weights.total)),
                formats.number(Math.round(weights.total)),
                percent,
              )
            : `${words.countedFunctions(working, total)} = ${percent}`}
        </b>
      </p>
    </details>
  )
}

function Users({ model: { services } }: { readonly model: RecoveryModel }) {
  const { words, formats } = useReader()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.howCounted}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.colService}</th>
            <th scope="col">{words.colUsers}</th>
            <th scope="col">{words.colWorking}</th>
            <th scope="col">{words.colCounted}</th>
          </tr>
        </thead>
        <tbody>
          {services
            .filter(({ total }) => total > 0)
            .map(({ id, name, users, working, total }) => (
              <tr key={id}>
                <th scope="row">
                  <Text of={name} />
                </th>
                <td>{formats.number(users)}</td>
                <td>
                  {working}/{total}
                </td>
                <td>{formats.number(Math.round((users * working) / total))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
