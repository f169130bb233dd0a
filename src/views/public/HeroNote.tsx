import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { NotSeen } from '../../ui/NotSeen.tsx'
import { useReader } from '../../ui/Reader.tsx'
import { said } from '../../ui/words.ts'
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
  const { words, formats } = useReader()
  const { watch } = page
  switch (headline.kind) {
    case 'checking':
      return <p className="appears-late">{words.checking}</p>
    case 'blind':
      return (
        <>
          <p>{words.blindNote}</p>
          <NotSeenNow page={page} />
        </>
      )
    case 'stale':
      return (
        <>
          <p>{words.staleNote(formats.shortMoment(watch.readAt ?? now, now))}</p>
          <NotSeenNow page={page} />
        </>
      )
    case 'empty':
      return <p>{words.emptyNote}</p>
    case 'incomplete':
      return <p>{words.incompleteNote}</p>
    case 'all_working':
      return <p>{model && <CalmNote page={page} model={model} now={now} />}</p>
    case 'disagree':
    case 'working':
      return (
        <>
          {model?.contradictions.map((contradiction) => (
            <p key={contradiction.kind}>
              {headline.kind === 'working' && <b>{words.disagree}: </b>}
              {words.contradiction(contradiction)}
            </p>
          ))}
          {model?.episode && model.contradictions.length === 0 && (
            <p>{words.sinceOnset(formats.duration(now - model.episode.onset))}</p>
          )}
        </>
      )
  }
}

/** Counts down by itself, so that nothing else is drawn each second. */
function NotSeenNow({ page: { watch, pollNow, briefing } }: { readonly page: StatusPageState }) {
  const { nextTryMs } = useSeconds()
  return (
    <NotSeen
      problem={watch.problem}
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
  const { words, formats, language } = useReader()
  const { snapshot, briefing } = page
  const { allBackAt } = model
  if (allBackAt) return words.allBackBy(model.statuses.length, formats.moment(allBackAt))
  const last = snapshot?.incidents.find(
    ({ resolvedAt }) => resolvedAt !== null && resolvedAt <= now,
  )
  if (last) {
    const name = said(briefing.incidents.get(last.id), language, last.name).text
    return <a href="#past">{words.lastIncident(name, formats.day(last.startedAt ?? now, now))}</a>
  }
  const from = snapshot?.recordFrom
  return from ? words.noIncidentOnRecord(formats.day(from, now)) : null
}
