import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { NotSeen } from '../../ui/NotSeen.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import { isContradiction, type Verdict } from '../../outage/verdict.ts'
import type { PublicModel } from './publicModel.ts'

type HeroNoteProps = {
  readonly page: StatusPageState
  readonly model: PublicModel | null
  readonly verdict: Verdict
  readonly now: number
}

/** The note under the headline: the reason for it, and what happens next. */
export function HeroNote({ page, model, verdict, now }: HeroNoteProps) {
  const { t, formats } = useReader()
  const { pollState } = page
  switch (verdict.claim) {
    case 'checking':
      return <p className="appears-late">{t.checking}</p>
    case 'blind':
      return (
        <>
          <p>{t.blindNote}</p>
          <NotSeenNow page={page} />
        </>
      )
    case 'stale':
      return (
        <>
          <p>{t.staleNote(formats.shortMoment(pollState.readAt ?? now, now))}</p>
          <NotSeenNow page={page} />
        </>
      )
    case 'empty':
      return <p>{t.emptyNote}</p>
    case 'incomplete':
      return <p>{t.incompleteNote}</p>
    case 'all_working':
      return <p>{model && <CalmNote page={page} model={model} now={now} />}</p>
    case 'contradicted':
    case 'incident_open':
    case 'some_working':
      return (
        <>
          {verdict.doubts.map((doubt) => (
            <p key={doubt.kind}>
              {verdict.claim === 'some_working' && isContradiction(doubt) && <b>{t.disagree}: </b>}
              {t.doubt(doubt)}
            </p>
          ))}
          {model?.outage && verdict.claim === 'some_working' && verdict.doubts.length === 0 && (
            <p>
              {model.outage.isOnsetOnRecord
                ? t.sinceOnset(formats.duration(now - model.outage.onset))
                : t.startNotOnRecord}
            </p>
          )}
        </>
      )
  }
}

/** Counts down by itself, so that nothing else is drawn each second. */
function NotSeenNow({
  page: { pollState, pollNow, briefing },
}: {
  readonly page: StatusPageState
}) {
  const { nextTryMs } = useSeconds()
  return (
    <NotSeen
      problem={pollState.problem}
      nextTryMs={nextTryMs}
      contacts={briefing.contacts}
      onTry={pollNow}
    />
  )
}

/** On a good day: when the last trouble ended. */
function CalmNote({
  page,
  model,
  now,
}: {
  readonly page: StatusPageState
  readonly model: PublicModel
  readonly now: number
}) {
  const { t, formats, language } = useReader()
  const { snapshot, briefing } = page
  const endedAt = model.outage?.endedAt
  if (endedAt) return t.allBackBy(model.verdict.total, formats.moment(endedAt))
  const last = model.pastIncidents.find(
    ({ resolvedAt }) => resolvedAt !== null && resolvedAt <= now,
  )
  if (last) {
    const name = localized(briefing.incidents.get(last.id), language, last.name).text
    return <a href="#past">{t.lastIncident(name, formats.day(last.startedAt ?? now, now))}</a>
  }
  const from = snapshot?.recordFrom
  return from ? t.noIncidentOnRecord(formats.day(from, now)) : null
}
