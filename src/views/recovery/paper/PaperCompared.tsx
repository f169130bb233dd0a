import { ImpactChart } from '../../../charts/ImpactChart.tsx'
import { ServicesChart } from '../../../charts/ServicesChart.tsx'
import { useTexts } from '../../../ui/Reader.tsx'
import { ComparedKey, ComparedRows } from '../details/ComparedRows.tsx'
import { CostRanges } from '../details/CostRanges.tsx'
import type { PaperModel } from './paperModel.ts'
import styles from './PaperSheet.module.css'
import { comparisonTexts } from '../../../texts/comparison.ts'
import { paperTexts } from '../../../texts/paper.ts'

type PaperComparedProps = {
  readonly paper: PaperModel
  readonly isKnown: boolean
  /** Number of services that fit on the page; `undefined` while that is measured. */
  readonly shown: number | undefined
}

/** Return and cost of each service. */
export function PaperCompared({ paper, isKnown, shown }: PaperComparedProps) {
  const texts = useTexts(paperTexts)
  const { unit } = useTexts(comparisonTexts)
  const { compared, counted } = paper
  if (!compared || compared.rows.length === 0) return null
  const rows = compared.rows.slice(0, shown)
  const costs = counted.filter(({ id }) => rows.some((row) => row.id === id))
  const rest = compared.rows.length - rows.length
  return (
    <section className={styles.compared} data-fit="services">
      <h2>
        {texts.compared} <span>{unit}</span>
      </h2>
      <ComparedKey />
      <ComparedRows
        key={`compared ${rows.length}`}
        compared={compared}
        rows={rows}
        isKnown={isKnown}
        Chart={ServicesChart}
      />
      {costs.length > 0 && (
        <>
          <h2>{texts.userHours}</h2>
          <CostRanges key={`costs ${costs.length}`} counted={costs} Chart={ImpactChart} />
        </>
      )}
      {rest > 0 && <p className={styles.more}>{texts.moreServices(rest)}</p>}
    </section>
  )
}
