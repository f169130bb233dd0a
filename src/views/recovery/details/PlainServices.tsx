import type { PollState } from '../../../live/monitor.ts'
import { statusRank } from '../../../status/componentStatus.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { MOST_IN_ORDER } from '../../../outage/recovery/restorationModel.ts'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './ServicesCompared.module.css'
import { comparisonTexts } from '../../../texts/comparison.ts'
import type { RecoveryService } from '../model.ts'

type PlainServicesProps = {
  readonly services: readonly RecoveryService[]
  readonly pollState: PollState
}

/** Each service, if there is no return to compare; of more than eight the worst first. */
export function PlainServices({ services, pollState }: PlainServicesProps) {
  const { t } = useReader()
  const texts = useTexts(comparisonTexts)
  const ordered =
    services.length > MOST_IN_ORDER
      ? services.toSorted((a, b) => statusRank(b.shown.status) - statusRank(a.shown.status))
      : services
  const rest = ordered.slice(MOST_IN_ORDER)
  const rows = (some: readonly RecoveryService[]) => (
    <ul className={styles.plain}>
      {some.map((service) => (
        <li key={service.id} data-component={service.id} data-status={service.shown.status}>
          <ServiceLabel
            of={{ ...service, shortName: service.name }}
            isTrusted={isTrusted(pollState.freshness)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <h2 id="compared">{texts.services}</h2>
      {pollState.freshness === 'blind' && <p className={styles.note}>{texts.notClaimed}</p>}
      {rows(ordered.slice(0, MOST_IN_ORDER))}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t.andMore(rest.length)}</summary>
          {rows(rest)}
        </details>
      )}
    </section>
  )
}
