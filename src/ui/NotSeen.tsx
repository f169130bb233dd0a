import type { Briefing } from '../status/briefing.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'
import styles from './NotSeen.module.css'
import { Text, useReader } from './Reader.tsx'
import { localized } from '../status/names.ts'

type NotSeenProps = {
  readonly problem: SourceProblem | null
  /** Until the next try, ms; `null` while one is under way. */
  readonly nextTryMs: number | null
  readonly contacts: Briefing['contacts']
  readonly onTry: () => void
}

/** Why nothing can be seen, when it is tried again, and other ways to ask. */
export function NotSeen({ problem, nextTryMs, contacts, onTry }: NotSeenProps) {
  const { t, language } = useReader()
  return (
    <>
      {problem && <p>{t.problem(problem)}</p>}
      <p>
        {nextTryMs === null || nextTryMs === 0
          ? t.tryingNow
          : t.nextTry(Math.ceil(nextTryMs / 1_000))}
      </p>
      <p>
        <button type="button" className={styles.button} onClick={onTry}>
          {t.tryAgain}
        </button>
      </p>
      {contacts.map(({ name, url, place }) => (
        <p key={url}>
          <a href={url} rel="noopener noreferrer nofollow ugc">
            <Text of={localized(name, language, '')} /> ({place})
          </a>
        </p>
      ))}
    </>
  )
}
