import { useId, useState } from 'react'
import type { PollState } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { onDemand } from '../../../ui/onDemand.tsx'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { ComparedKey, ComparedRows } from './ComparedRows.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { MOST_IN_ORDER, restorationModel } from '../../../outage/recovery/restorationModel.ts'
import styles from './ServicesCompared.module.css'
import { PlainServices } from './PlainServices.tsx'
import { comparisonTexts } from '../../../texts/comparison.ts'
import type { RecoveryModel } from '../model.ts'

// Recharts is large: names, states and figures show long before it, and stay if it fails to load.
const ServicesChart = onDemand(
  async () => (await import('../../../charts/ServicesChart.tsx')).ServicesChart,
  () => null,
)

type ServicesComparedProps = {
  readonly model: RecoveryModel
  readonly pollState: PollState
  readonly now: number
}

/**
 * Each service and its return, three figures a service: the end of its total stop, its first function, all of its functions. On a calm day how each stands, alone.
 */
export function ServicesCompared({ model, pollState, now }: ServicesComparedProps) {
  const { t, formats } = useReader()
  const texts = useTexts(comparisonTexts)
  const tableId = useId()
  const [isTable, setTable] = useState(false)
  const compared = restorationModel(model)
  if (model.services.length === 0) return null
  if (!compared || compared.isBlind) {
    return <PlainServices services={model.services} pollState={pollState} />
  }
  const isKnown = isTrusted(pollState.freshness)
  const known = isKnown ? null : formats.shortMoment(pollState.readAt ?? now, now)
  const [shown, rest] = [compared.rows.slice(0, MOST_IN_ORDER), compared.rows.slice(MOST_IN_ORDER)]
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <header className={styles.head}>
        <h2 id="compared">
          {texts.compared} <span>{known === null ? texts.unit : texts.known(known)}</span>
        </h2>
        <button
          type="button"
          className="text-button"
          aria-controls={tableId}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? t.asPicture : t.asTable}
        </button>
      </header>
      <div id={tableId}>
        {isTable ? (
          <ComparedTable compared={compared} now={now} />
        ) : (
          <>
            <ComparedKey />
            <ComparedRows
              compared={compared}
              rows={shown}
              isKnown={isKnown}
              Chart={ServicesChart}
            />
            {rest.length > 0 && (
              <details className={styles.more}>
                <summary>{t.andMore(rest.length)}</summary>
                <ComparedRows
                  compared={compared}
                  rows={rest}
                  isKnown={isKnown}
                  Chart={ServicesChart}
                />
              </details>
            )}
          </>
        )}
      </div>
    </section>
  )
}
