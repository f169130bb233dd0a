import type { StatusPageState } from '../../live/useStatusPage.ts'
import type { Snapshot } from '../../status/snapshot.ts'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import styles from './AboutData.module.css'
import { aboutDataTexts } from '../../texts/aboutData.ts'

type AboutDataProps = {
  readonly page: StatusPageState
  readonly snapshot: Snapshot
}

const MINUTE = 60_000

/** A clock two hours off is two hours off, though an answer took a moment to come. */
const toMinutes = (ms: number): number => Math.round(ms / MINUTE) * MINUTE

/** Origin of the data, what was left out and why, and the method of counting. */
export function AboutDataTerms({ page, snapshot }: AboutDataProps) {
  const { t, formats } = useReader()
  const texts = useTexts(aboutDataTexts)
  const { pollState, briefing } = page
  const skew = pollState.clockSkewMs
  const omissions = [...snapshot.omissions, ...briefing.omissions]
  return (
    <dl className={styles.terms}>
      <dt>{texts.source}</dt>
      <dd>
        <Text of={{ text: snapshot.page.name, language: null }} />
        {snapshot.page.url && (
          <>
            {' · '}
            <a href={snapshot.page.url} rel="noopener noreferrer nofollow ugc">
              {new URL(snapshot.page.url).host}
            </a>
          </>
        )}
      </dd>
      <dt>{texts.freshness}</dt>
      <dd>
        {texts.freshnessRests}
        {skew !== null && ` ${texts.clock(formats.duration(toMinutes(Math.abs(skew))), skew > 0)}`}
      </dd>
      <dt>{texts.leftOut}</dt>
      <dd>
        {omissions.length === 0 && texts.nothingLeftOut}
        <ul>
          {omissions.map(({ path, reason, detail }) => (
            <li key={`${path} ${reason} ${detail}`}>
              <code>{path}</code>: {texts.reason[reason]} ({detail})
            </li>
          ))}
        </ul>
        {page.briefingProblem && ` ${texts.briefing}: ${t.problem(page.briefingProblem)}`}
      </dd>
      <dt>{texts.rollUp}</dt>
      <dd>{texts.rollUpText}</dd>
      <dt>{texts.timeline}</dt>
      <dd>{texts.timelineText}</dd>
      <Users page={page} snapshot={snapshot} />
      <BriefingNotes page={page} />
    </dl>
  )
}

/** The people served, with the date of each figure. */
function Users({ page: { briefing }, snapshot }: AboutDataProps) {
  const { t, formats, language } = useReader()
  const { users: title, usersText } = useTexts(aboutDataTexts)
  const users = snapshot.services.flatMap((service) => {
    const about = briefing.components.get(service.id)
    return about?.users ? [{ service, about, users: about.users }] : []
  })
  if (users.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul>
          {users.map(({ service, about, users: count }) => (
            <li key={service.id}>
              <Text of={localized(about.name, language, service.name)} />:{' '}
              {formats.number(count.monthly)} (<bdi>{t.asOf(count.asOf)}</bdi>)
            </li>
          ))}
        </ul>
        {usersText}
      </dd>
    </>
  )
}

/** The briefing's own remarks, and what its statements rest on. */
function BriefingNotes({ page: { briefing } }: { readonly page: StatusPageState }) {
  const { language } = useReader()
  const texts = useTexts(aboutDataTexts)
  if (briefing.notes.length === 0 && briefing.sources.size === 0) return null
  return (
    <>
      <dt>{texts.briefing}</dt>
      <dd>
        <ul>
          {briefing.notes.map((note) => {
            const text = localized(note, language, '')
            return (
              <li key={text.text}>
                <Text of={text} />
              </li>
            )
          })}
        </ul>
      </dd>
      <dt>{texts.grounds}</dt>
      <dd>
        <ul>
          {[...briefing.sources].map(([key, { title, url }]) => (
            <li key={key}>
              <bdi>{key}</bdi>: <Text of={{ text: title, language: null }} />
              {url && (
                <>
                  {' '}
                  <a href={url} rel="noopener noreferrer nofollow ugc">
                    {new URL(url).host}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
