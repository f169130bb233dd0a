import type { StatusPageState } from '../../live/useStatusPage.ts'
import type { Incident } from '../../status/incident.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import type { PublicModel } from './publicModel.ts'
import { UpdateList } from './Updates.tsx'
import styles from './Updates.module.css'

type PastIncidentsProps = {
  readonly page: StatusPageState
  readonly model: PublicModel
  readonly now: number
}

/** Past incidents by day, back to the start of the record, which is named. */
export function PastIncidents({ page, model, now }: PastIncidentsProps) {
  const { t, formats } = useReader()
  const past = model.pastIncidents
  const recordFrom = page.snapshot?.recordFrom ?? null
  const days = Map.groupBy(past, ({ startedAt }) => formats.dayKey(startedAt ?? now))
  return (
    <section className={styles.past} id="past" aria-labelledby="past-heading">
      <h2 id="past-heading">{t.pastIncidents}</h2>
      {page.recordProblem && (
        <p>
          {t.recordProblem} {t.problem(page.recordProblem)}
        </p>
      )}
      {!page.recordProblem && !page.isRecordComing && past.length === 0 && <p>{t.noRecord}</p>}
      {[...days].map(([key, incidents]) => (
        <div key={key}>
          <h3 className={styles.day}>{formats.day(incidents[0]?.startedAt ?? now, now)}</h3>
          {incidents.map((incident) => (
            <PastIncident key={incident.id} incident={incident} page={page} now={now} />
          ))}
        </div>
      ))}
      {recordFrom !== null && !page.isRecordComing && (
        <p className={styles.begin}>{t.recordBegins(formats.day(recordFrom, now))}</p>
      )}
    </section>
  )
}

type PastIncidentProps = {
  readonly incident: Incident
  readonly page: StatusPageState
  readonly now: number
}

function PastIncident({ incident, page: { briefing }, now }: PastIncidentProps) {
  const { t, formats, language } = useReader()
  const { startedAt, resolvedAt, updates } = incident
  const length =
    startedAt !== null && resolvedAt !== null ? formats.duration(resolvedAt - startedAt) : null
  return (
    <details className={styles.pastIncident}>
      <summary>
        <b>
          <Text of={localized(briefing.incidents.get(incident.id), language, incident.name)} />
        </b>
        <span>
          {[
            t.stage[incident.status],
            t.impact[incident.impact],
            length === null ? null : t.lasted(length),
            t.showUpdates(updates.length),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </summary>
      <UpdateList updates={[...updates].reverse()} briefing={briefing} now={now} />
    </details>
  )
}
