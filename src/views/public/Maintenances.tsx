import { isOpen } from '../../status/incident.ts'
import type { Snapshot } from '../../status/snapshot.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import { RichText } from '../../ui/RichText.tsx'
import type { PublicModel } from './publicModel.ts'
import styles from './Updates.module.css'

type MaintenancesProps = {
  readonly snapshot: Snapshot
  readonly model: PublicModel
  readonly now: number
}

/** Planned work that is under way or ahead, the next first. */
export function Maintenances({ snapshot, model, now }: MaintenancesProps) {
  const { t, formats } = useReader()
  const ahead = snapshot.maintenances
    .filter(isOpen)
    .sort((a, b) => (a.scheduledFor ?? 0) - (b.scheduledFor ?? 0))
  if (ahead.length === 0) return null
  const names = new Map(
    model.services.flatMap((service) => service.functions.map((f) => [f.id, f.name.text] as const)),
  )
  return (
    <section className={styles.updates} aria-labelledby="maintenance">
      <h2 id="maintenance">{t.maintenanceAhead}</h2>
      {ahead.map((window) => {
        const affected = window.componentIds.flatMap((id) => names.get(id) ?? [])
        const last = window.updates.at(-1)
        return (
          <article key={window.id} className={styles.window}>
            <h3 className={styles.incident}>
              <Text of={{ text: window.name, language: null }} />
            </h3>
            <p className={styles.stage}>
              {t.stage[window.status]}
              {window.scheduledFor !== null &&
                ` · ${formats.shortMoment(window.scheduledFor, now)}`}
              {window.scheduledUntil !== null &&
                ` – ${formats.shortMoment(window.scheduledUntil, window.scheduledFor ?? now)}`}
            </p>
            {affected.length > 0 && <p>{t.affects(t.joinNames(affected))}</p>}
            {last && <RichText of={{ text: last.body, language: null }} html={last.html} />}
          </article>
        )
      })}
    </section>
  )
}
