import { Text, useReader } from '../../ui/Reader.tsx'
import { firstSentence } from './firstSentence.ts'
import styles from './Updates.module.css'
import { useUnits } from '../../charts/useSize.ts'
import type { WallModel } from './wallModel.ts'

const LINE = 2.1 * 16 * 1.28
const MOST_LINES = 5
/** Lines of each but the newest, and what parts it from the one before. */
const OTHER_LINES = 2
const GAP_LINES = 0.4

/** Number of lines the newest of several may take where there is room for so many: it leaves some for the next. */
function newestLines(lines: number, isAlone: boolean): number {
  const most = Math.max(1, Math.min(Math.floor(lines), MOST_LINES))
  const left = Math.floor(lines - OTHER_LINES - GAP_LINES)
  return isAlone || left < OTHER_LINES ? most : Math.min(most, left)
}

/** The latest posts: the newest at some length, of the others the first sentence, as many as fit. */
export function Updates({ model: { updates, outage, inputs } }: { readonly model: WallModel }) {
  const { t, formats } = useReader()
  const [ref, size] = useUnits()
  if (!outage && updates.length === 0) return null
  const lines = newestLines((size?.height ?? 0) / LINE, updates.length < 2)
  return (
    <section className={styles.updates}>
      <h2>{t.updates}</h2>
      {updates.length === 0 && <p>{t.noUpdates}</p>}
      <ul ref={ref}>
        {updates.map(({ id, at, text }, i) => (
          <li key={id} {...(i === 0 ? { style: { WebkitLineClamp: lines } } : {})}>
            <time dateTime={new Date(at).toISOString()}>{formats.shortMoment(at, inputs.now)}</time>{' '}
            <Text of={i === 0 ? text : { ...text, text: firstSentence(text.text) }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
