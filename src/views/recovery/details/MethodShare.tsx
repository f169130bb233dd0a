import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { ScrollTable } from './ScrollTable.tsx'
import styles from './panels.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { RecoveryModel } from '../model.ts'

/** Meaning of the share of use, and the sum it comes from. */
export function CountedShare({ model }: { readonly model: RecoveryModel }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const { share, weights, working, total, services } = model
  const isByUsers = weights.basis === 'users'
  const whole = (value: number) => formats.number(Math.round(value))
  const sum = () => {
    if (!share) return null
    const percent = formats.precisePercent(share.operational)
    if (!isByUsers) return `${texts.shareCount(working, total)} = ${percent}`
    return texts.shareSum(whole(share.operational * weights.total), whole(weights.total), percent)
  }
  return (
    <>
      <div>
        <p>{isByUsers ? texts.shareByUsers : texts.shareByFunctions}</p>
        <p className={styles.sum}>{sum()}</p>
      </div>
      {share && isByUsers && (
        <ScrollTable
          caption={texts.share}
          head={[texts.colService, texts.colUsers, texts.colWorking, texts.colCounted]}
          numbers={3}
        >
          {services
            .filter((service) => service.total > 0)
            .map((service) => (
              <tr key={service.id}>
                <th scope="row">
                  <Text of={service.name} />
                </th>
                <td>{whole(service.users)}</td>
                <td>
                  {service.working}/{service.total}
                </td>
                <td>{whole((service.users * service.working) / service.total)}</td>
              </tr>
            ))}
        </ScrollTable>
      )}
    </>
  )
}
