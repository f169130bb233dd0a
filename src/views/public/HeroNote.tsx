import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import { useReader } from '../../ui/Reader.tsx'
import { said } from '../../ui/words.ts'
import type { Headline } from './headline.ts'
import styles from './Hero.module.css'
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
      return <p className={styles.slow}>{words.checking}</p>
    case 'blind':
      return (
        <>
          <p>{words.blindNote}</p>
          <NotSeen page={page} />
        </>
      )
    case 'stale':
      return (
        <>
          <p>{words.staleNote(formats.shortMoment(watch.readAt ?? now, now))}</p>
          <NotSeen page={page} />
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

/** Why nothing can be seen, when it is tried again, and other ways to ask. */
function NotSeen({ page: { watch, pollNow, briefing } }: { readonly page: StatusPageState }) {
  const { words, language } = useReader()
  const { nextTryMs } = useSeconds()
  const contacts = briefing === NO_BRIEFING ? [] : briefing.contacts
  return (
    <>
      {watch.problem && <p>{words.problem(watch.problem)}</p>}
      <p>
        {nextTryMs === null || nextTryMs === 0
          ? words.tryingNow
          : words.nextTry(Math.ceil(nextTryMs / 1_000))}
      </p>
      <p>
        <button type="button" className={styles.button} onClick={pollNow}>
          {words.tryAgain}
        </button>
      </p>
      {contacts.map(({ name, url }) => (
        <p key={url}>
          <a href={url} rel="noopener noreferrer nofollow">
            {said(name, language, url).text}
          </a>
        </p>
      ))}
    </>
  )
}

/** On a good day: when the last trouble ended. */
function CalmNote({ page, model, now }: { readonly page: StatusPageState; readonly model: PublicModel; readonly now: number }) {
  const { words, formats, language } = useReader()
  const { snapshot, briefing } = page
  const ended = model.episode?.endedAt
  if (ended) return words.allBackBy(model.statuses.length, formats.moment(ended))
  const last = snapshot?.incidents.find(({ resolvedAt }) => resolvedAt !== null && resolvedAt <= now)
  if (last) {
    const name = said(briefing.incidents.get(last.id), language, last.name).text
    return <a href="#past">{words.lastIncident(name, formats.day(last.startedAt ?? now, now))}</a>
  }
  const from = snapshot?.recordFrom
  return from ? words.noIncidentOnRecord(formats.day(from, now)) : null
}
