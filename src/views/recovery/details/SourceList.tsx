import type { Briefing } from '../../../status/briefing.ts'
import { Text, useTexts } from '../../../ui/Reader.tsx'
import styles from './panels.module.css'
import { detailsTexts } from '../../../texts/details.ts'

type SourceListProps = {
  /** Keys of the briefing's sources, as they stand beside the statements. */
  readonly keys: readonly string[]
  readonly briefing: Briefing
}

/** Sources of statements: each once, with the place where it can be read. */
export function SourceList({ keys, briefing }: SourceListProps) {
  const texts = useTexts(detailsTexts)
  const known = [...new Set(keys)].flatMap((key) => {
    const source = briefing.sources.get(key)
    return source ? [{ key, ...source }] : []
  })
  if (known.length === 0) return null
  return (
    <section className={styles.sources}>
      <h3>{texts.sources}</h3>
      <ul>
        {known.map(({ key, title, url }) => (
          <li key={key}>
            <b>
              <bdi>{key}</bdi>
            </b>{' '}
            <Text of={{ text: title, language: null }} />
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
    </section>
  )
}
