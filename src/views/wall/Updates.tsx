import { Text, useReader } from '../../ui/Reader.tsx'
import { firstSentence } from './firstSentence.ts'
import styles from './Updates.module.css'
import { useUnits } from './useUnits.ts'
import type { WallModel } from './wallModel.ts'

const LINE = 2.1 * 16 * 1.3
const MOST_LINES = 5

/** What was said last: the newest at some length, of the others the first sentence, as many as there is room for. */
export function Updates({ model: { updates, episode, inputs } }: { readonly model: WallModel }) {
  const { words, formats } = useReader()
  const [ref, size] = useUnits()
  if (!episode && updates.length === 0) return null
  const lines = Math.max(1, Math.floor((size?.height ?? 0) / LINE))
  return (
    <section className={styles.updates}>
      <h2>{words.updates}</h2>
      {updates.length === 0 && <p>{words.noUpdates}</p>}
      <ul ref={ref}>
        {updates.map(({ id, at, text }, i) => (
          <li
            key={id}
            {...(i === 0 ? { style: { WebkitLineClamp: Math.min(lines, MOST_LINES) } } : {})}
          >
            <time dateTime={new Date(at).toISOString()}>{formats.shortMoment(at, inputs.now)}</time>{' '}
            <Text of={i === 0 ? text : { ...text, text: firstSentence(text.text) }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
