import type { Watch } from '../../../live/monitor.ts'
import { severity } from '../../../status/componentStatus.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader } from '../../../ui/Reader.tsx'
import type { RecoveryService } from '../recoveryModel.ts'
import { MOST_IN_ORDER } from './restorationModel.ts'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './ServicesCompared.module.css'
import { useDepthWords } from './words/depthWords.ts'

type PlainServicesProps = {
  readonly services: readonly RecoveryService[]
  readonly watch: Watch
}

/** How each service stands, where there is no return to compare; of more than eight the worst first. */
export function PlainServices({ services, watch }: PlainServicesProps) {
  const { words } = useReader()
  const own = useDepthWords()
  const ordered =
    services.length > MOST_IN_ORDER
      ? services.toSorted((a, b) => severity(b.shown.status) - severity(a.shown.status))
      : services
  const rest = ordered.slice(MOST_IN_ORDER)
  const rows = (some: readonly RecoveryService[]) => (
    <ul className={styles.plain}>
      {some.map((service) => (
        <li key={service.id} data-component={service.id} data-status={service.shown.status}>
          <ServiceLabel
            of={{ ...service, shortName: service.name }}
            isTrusted={isTrusted(watch.kind)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <h2 id="compared">{own.services}</h2>
      {watch.kind === 'blind' && <p className={styles.note}>{own.notClaimed}</p>}
      {rows(ordered.slice(0, MOST_IN_ORDER))}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.andMore(rest.length)}</summary>
          {rows(rest)}
        </details>
      )}
    </section>
  )
}
