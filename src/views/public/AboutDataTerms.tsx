import type { StatusPageState } from '../../live/useStatusPage.ts'
import type { Snapshot } from '../../status/snapshot.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import { said } from '../../ui/words.ts'
import styles from './AboutData.module.css'
import { useAboutWords } from './words/useAboutWords.ts'

type AboutDataProps = {
  readonly page: StatusPageState
  readonly snapshot: Snapshot
}

const MINUTE = 60_000

/** A clock two hours off is two hours off, though an answer took a moment to come. */
const toMinutes = (ms: number): number => Math.round(ms / MINUTE) * MINUTE

/** Where all this comes from, what was left out and why, how it was counted. */
export function AboutDataTerms({ page, snapshot }: AboutDataProps) {
  const { words, formats } = useReader()
  const about = useAboutWords()
  const { watch, briefing } = page
  const skew = watch.clockSkewMs
  const omissions = [...snapshot.omissions, ...briefing.omissions]
  return (
    <dl className={styles.terms}>
      <dt>{about.source}</dt>
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
      <dt>{about.freshness}</dt>
      <dd>
        {about.freshnessRests}
        {skew !== null && ` ${about.clock(formats.duration(toMinutes(Math.abs(skew))), skew > 0)}`}
      </dd>
      <dt>{about.leftOut}</dt>
      <dd>
        {omissions.length === 0 && about.nothingLeftOut}
        <ul>
          {omissions.map(({ path, reason, detail }) => (
            <li key={`${path} ${reason} ${detail}`}>
              <code>{path}</code>: {about.reason[reason]} ({detail})
            </li>
          ))}
        </ul>
        {page.briefingProblem && ` ${about.briefing}: ${words.problem(page.briefingProblem)}`}
      </dd>
      <dt>{about.rollUp}</dt>
      <dd>{about.rollUpText}</dd>
      <dt>{about.timeline}</dt>
      <dd>{about.timelineText}</dd>
      <Users page={page} snapshot={snapshot} />
      <BriefingNotes page={page} />
    </dl>
  )
}

/** The people served, with the date of each figure. */
function Users({ page: { briefing }, snapshot }: AboutDataProps) {
  const { words, formats, language } = useReader()
  const { users: title, usersText } = useAboutWords()
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
              <Text of={said(about.name, language, service.name)} />:{' '}
              {formats.number(count.monthly)} (<bdi>{words.asOf(count.asOf)}</bdi>)
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
  const about = useAboutWords()
  if (briefing.notes.length === 0 && briefing.sources.size === 0) return null
  return (
    <>
      <dt>{about.briefing}</dt>
      <dd>
        <ul>
          {briefing.notes.map((note) => {
            const text = said(note, language, '')
            return (
              <li key={text.text}>
                <Text of={text} />
              </li>
            )
          })}
        </ul>
      </dd>
      <dt>{about.grounds}</dt>
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
