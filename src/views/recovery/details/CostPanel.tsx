import { useId, useState } from 'react'
import { onDemand } from '../../../ui/onDemand.tsx'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { bigText } from './figures.ts'
import { impactModel } from '../../../outage/recovery/impactModel.ts'
import { CostRanges } from './CostRanges.tsx'
import { CostTable, TimesTable } from './CostTable.tsx'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import styles from './panels.module.css'
import { SourceList } from './SourceList.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { ImpactModel } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** Cost of the outage for its users: user-hours as a range, by service, and their base. */
export function CostPanel({ model, pollState, now }: PanelProps) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const impact = impactModel(model)
  if (!impact) return null
  const { briefing } = model.inputs
  return (
    <PanelBody pollState={pollState} now={now}>
      {impact.total && <Totals impact={impact} />}
      {impact.total && <Services impact={impact} />}
      <WithoutUsers impact={impact} />
      {impact.unknownMs > 0 && <p>{texts.leftOut(hoursMinutes(formats, impact.unknownMs))}</p>}
      <Compensation model={model} />
      <SourceList
        keys={impact.counted.flatMap(({ count }) => count?.grounds.sources ?? [])}
        briefing={briefing}
      />
    </PanelBody>
  )
}

const ImpactChart = onDemand(
  async () => (await import('../../../charts/ImpactChart.tsx')).ImpactChart,
  () => null,
)

type CostProps = { readonly impact: ImpactModel }

function Totals({ impact: { total, hoursPerUser } }: CostProps) {
  const texts = useTexts(detailsTexts)
  const { formats, language } = useReader()
  if (!total || !hoursPerUser) return null
  const { low, weighted, high } = total.userHours
  const big = (value: number) => bigText(value, language)
  const hours = (value: number) => hoursMinutes(formats, value * HOUR)
  return (
    <div>
      <dl className={styles.figures}>
        <div>
          <dt>{texts.weighted}</dt>
          <dd>{big(weighted)}</dd>
          <dd className={styles.beside}>{texts.range(big(low), big(high))}</dd>
        </div>
        <div>
          <dt>{texts.perUser}</dt>
          <dd>{hours(hoursPerUser.weighted)}</dd>
          <dd className={styles.beside}>
            {texts.range(hours(hoursPerUser.low), hours(hoursPerUser.high))}
          </dd>
        </div>
        <div>
          <dt>{texts.users}</dt>
          <dd>{formats.number(total.users)}</dd>
        </div>
      </dl>
      <p>{texts.exposure}</p>
    </div>
  )
}

const HOUR = 3_600_000

/** The ranges beside each other, or the same as a table with every user count and its footing. */
function Services({ impact }: CostProps) {
  const { t } = useReader()
  const id = useId()
  const [isTable, setTable] = useState(false)
  return (
    <div>
      <div id={id}>
        {isTable ? (
          <CostTable impact={impact} />
        ) : (
          <CostRanges counted={impact.counted} Chart={ImpactChart} />
        )}
      </div>
      <button
        type="button"
        className={`text-button ${styles.button}`}
        aria-controls={id}
        onClick={() => setTable(!isTable)}
      >
        {isTable ? t.asPicture : t.asTable}
      </button>
    </div>
  )
}

/** Services without a count of users: the missing figures and the known times. */
function WithoutUsers({ impact: { uncounted, total } }: CostProps) {
  const texts = useTexts(detailsTexts)
  const { t } = useReader()
  if (uncounted.length === 0) return null
  const names = t.joinNames(uncounted.map(({ name }) => name.text))
  return (
    <div>
      <p>{total ? `${texts.noUsers(names)} ${texts.noUsersSome}` : texts.noUsersAtAll}</p>
      <h3>{texts.timesKnown}</h3>
      <TimesTable rows={uncounted} />
    </div>
  )
}

function Compensation({ model: { inputs } }: Pick<PanelProps, 'model'>) {
  const texts = useTexts(detailsTexts)
  const { briefing, language } = inputs
  if (briefing.compensation.length === 0) return null
  return (
    <section>
      <h3>{texts.compensation}</h3>
      <dl className={styles.terms}>
        {briefing.compensation.map(({ name, text }, i) => (
          <div key={i}>
            <dt>
              <Text of={localized(name, language, '')} />
            </dt>
            <dd>
              <Text of={localized(text, language, '')} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
