import type { Briefing } from '../status/briefing.ts'
import type { SourceProblem } from '../status/problems.ts'
import styles from './NotSeen.module.css'
import { Text, useReader } from './Reader.tsx'
import { localized } from '../status/names.ts'

type NotSeenProps = {
  readonly problem: SourceProblem | null
  /** Time until the next poll, ms; `null` while one is in progress. */
  readonly nextTryMs: number | null
  readonly contacts: Briefing['contacts']
  readonly onTry: () => void
}

/**
 * Shows the reason for missing data, the time of the next poll, and other channels of the operator.
 */
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
