import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { NotSeen } from '../../ui/NotSeen.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import type { Headline } from './headline.ts'
import type { PublicModel } from './publicModel.ts'

type HeroNoteProps = {
  readonly page: StatusPageState
  readonly model: PublicModel | null
  readonly headline: Headline
  readonly now: number
}

/** What stands under the first line: why it says what it says, and what happens next. */
export function HeroNote({ page, model, headline, now }: HeroNoteProps) {
  const { t, formats } = useReader()
  const { pollState } = page
  switch (headline.kind) {
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
    case 'disagree':
    case 'working':
      return (
        <>
          {model?.contradictions.map((contradiction) => (
            <p key={contradiction.kind}>
              {headline.kind === 'working' && <b>{t.disagree}: </b>}
              {t.contradiction(contradiction)}
            </p>
          ))}
          {model?.episode && model.contradictions.length === 0 && (
            <p>{t.sinceOnset(formats.duration(now - model.episode.onset))}</p>
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
  const { allBackAt } = model
  if (allBackAt) return t.allBackBy(model.statuses.length, formats.moment(allBackAt))
  const last = snapshot?.incidents.find(
    ({ resolvedAt }) => resolvedAt !== null && resolvedAt <= now,
  )
  if (last) {
    const name = localized(briefing.incidents.get(last.id), language, last.name).text
    return <a href="#past">{t.lastIncident(name, formats.day(last.startedAt ?? now, now))}</a>
  }
  const from = snapshot?.recordFrom
  return from ? t.noIncidentOnRecord(formats.day(from, now)) : null
}
