import type { Briefing, UpdateBriefing } from '../../status/briefing.ts'
import { type Incident, type IncidentUpdate, isPostedLate } from '../../status/incident.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import { RichText } from '../../ui/RichText.tsx'
import { localized } from '../../status/names.ts'
import type { PublicModel } from './publicModel.ts'
import styles from './Updates.module.css'

type UpdatesProps = {
  readonly briefing: Briefing
  readonly model: PublicModel
  readonly now: number
}

/** So many updates stand open; a page with more has the rest one press away. */
const OPEN_UPDATES = 12

/** Posts of the operator, newest first: of open incidents, or of the outage just over. */
export function Updates({ briefing, model, now }: UpdatesProps) {
  const { t, formats } = useReader()
  const { incidents } = model
  if (incidents.length === 0 && model.outage === null) return null
  return (
    <section className={styles.updates} aria-labelledby="updates">
      <h2 id="updates">{t.updates}</h2>
      {briefing.nextUpdateAt !== null && briefing.nextUpdateAt > now && (
        <p className={styles.next}>
          <b>{formats.shortMoment(briefing.nextUpdateAt, now)}</b> {t.nextUpdate}
        </p>
      )}
      {incidents.length === 0 && <p>{t.noUpdates}</p>}
      {incidents.map((incident) => (
        <OpenIncident key={incident.id} incident={incident} briefing={briefing} now={now} />
      ))}
    </section>
  )
}

type IncidentProps = {
  readonly incident: Incident
  readonly briefing: Briefing
  readonly now: number
}

function OpenIncident({ incident, briefing, now }: IncidentProps) {
  const { t, language } = useReader()
  const updates = [...incident.updates].reverse()
  const earlier = updates.slice(OPEN_UPDATES)
  return (
    <article>
      <h3 className={styles.incident}>
        <Text of={localized(briefing.incidents.get(incident.id), language, incident.name)} />
      </h3>
      <p className={styles.stage}>
        {t.stage[incident.status]} · {t.impact[incident.impact]}
      </p>
      {updates.length === 0 && <p>{t.noUpdates}</p>}
      <UpdateList updates={updates.slice(0, OPEN_UPDATES)} briefing={briefing} now={now} />
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t.moreUpdates(earlier.length)}</summary>
          <UpdateList updates={earlier} briefing={briefing} now={now} />
        </details>
      )}
    </article>
  )
}

type UpdateListProps = {
  readonly updates: readonly IncidentUpdate[]
  readonly briefing: Briefing
  readonly now: number
}

/** Updates newest first, with a heading where the day changes and a word where the stage does. */
export function UpdateList({ updates, briefing, now }: UpdateListProps) {
  const { formats } = useReader()
  const dayOf = (update: IncidentUpdate | undefined) =>
    formats.dayKey(update ? update.displayAt : now)
  return (
    // A new update makes a new list: its neighbours would else be seen to jump.
    <ol key={updates[0]?.id} className={styles.list}>
      {updates.map((update, i) => (
        <UpdateItem
          key={update.id}
          update={update}
          about={briefing.updates.get(update.id)}
          isNewDay={dayOf(update) !== dayOf(updates[i - 1])}
          isNewStage={updates[i + 1]?.status !== update.status}
          now={now}
        />
      ))}
    </ol>
  )
}

type UpdateItemProps = {
  readonly update: IncidentUpdate
  readonly about: UpdateBriefing | undefined
  readonly isNewDay: boolean
  readonly isNewStage: boolean
  readonly now: number
}

function UpdateItem({ update, about, isNewDay, isNewStage, now }: UpdateItemProps) {
  const { t, formats, language } = useReader()
  return (
    <li>
      {isNewDay && <p className={styles.day}>{formats.day(update.displayAt, now)}</p>}
      <time dateTime={new Date(update.displayAt).toISOString()}>
        {formats.clock(update.displayAt)}
      </time>
      <div className={styles.body}>
        {isNewStage && <span className={styles.label}>{t.stage[update.status]}</span>}
        <RichText of={localized(about?.body, language, update.body)} html={update.html} />
        {isPostedLate(update) && (
          <p className={styles.late}>{t.postedAt(formats.shortMoment(update.createdAt, now))}</p>
        )}
      </div>
    </li>
  )
}
