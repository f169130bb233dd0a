import { useReader } from '../../ui/Reader.tsx'
import { type FactsAt, factsOf } from './facts.ts'
import styles from './Facts.module.css'
import type { RecoveryModel } from './model.ts'

type FactsProps = { readonly model: RecoveryModel; readonly at: FactsAt }

/** Figures beside the share, each with its caption. */
export function Facts({ model, at }: FactsProps) {
  const reader = useReader()
  const facts = factsOf(model, at, reader)
  if (facts.length === 0) return null
  return (
    <dl className={styles.facts}>
      {facts.map(({ id, figure, caption }) => (
        <div key={id}>
          <dt>{caption}</dt>
          <dd>
            <Figures text={figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Sets numbers large, units and totals small. Words without a number are large. */
function Figures({ text }: { readonly text: string }) {
  if (!/\d/.test(text)) return text
  return text
    .split(/((?<!\/)[−+]?(?<![\d/])[\d.,]+)/)
    .map((part, i) => (i % 2 === 1 ? part : <em key={`${i} ${part}`}>{part}</em>))
}
