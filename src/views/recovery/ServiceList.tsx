import type { Watch } from '../../live/monitor.ts'
import { severity } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import styles from './Lists.module.css'
import type { RecoveryModel, RecoveryService } from './recoveryModel.ts'

type ServiceListProps = {
  readonly model: RecoveryModel
  readonly watch: Watch
}

/** Beyond this, the worst stand open and the rest is one press away. */
const MOST_OPEN = 8

/** How each service stands, and how many of its functions are back: its word alone would mislead. */
export function ServiceList({ model, watch }: ServiceListProps) {
  const { words } = useReader()
  const { services } = model
  const isLong = services.length > MOST_OPEN
  const ordered = isLong
    ? services.toSorted((a, b) => severity(b.shown.status) - severity(a.shown.status))
    : services
  const rest = isLong ? ordered.slice(MOST_OPEN) : []
  const rows = (some: readonly RecoveryService[]) =>
    some.map((service) => (
      <Service key={service.id} service={service} isTrusted={isTrusted(watch.kind)} />
    ))
  if (services.length === 0) return null
  return (
    <section className={styles.list} aria-labelledby="services">
      <h2 id="services">{words.services}</h2>
      <ul>{rows(ordered.slice(0, MOST_OPEN))}</ul>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.andMore(rest.length)}</summary>
          <ul>{rows(rest)}</ul>
        </details>
      )}
    </section>
  )
}

type ServiceProps = {
  readonly service: RecoveryService
  readonly isTrusted: boolean
}

function Service({ service, isTrusted }: ServiceProps) {
  const { words } = useReader()
  const { id, name, shown, working, total } = service
  return (
    <li className={styles.service} data-component={id} data-status={shown.status}>
      <Glyph status={shown.status} />
      <b className={styles.name}>
        <Text of={name} />
      </b>
      <span className={styles.state}>
        <StatusWord shown={shown} isFormal />
      </span>
      <span className={styles.count}>
        <span aria-hidden="true">
          {isTrusted ? `${working}/${total}` : words.countUnknown(total)}
        </span>
        <span className="visually-hidden">
          {isTrusted ? words.counts(working, total) : words.countUnknown(total)}
        </span>
      </span>
    </li>
  )
}
