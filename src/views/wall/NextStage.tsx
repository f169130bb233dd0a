import { isTrusted } from '../../status/freshness.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import styles from './Side.module.css'
import type { WallModel } from './wallModel.ts'
import { useWallWords } from './words/useWallWords.ts'

const MINUTE = 60_000

/** As the clock shows a moment, which has no parts of a minute either. */
const wholeMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE

/** The same in one line, for a screen that is far away. */
export function NextLine({ model: { next, inputs } }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const words = useWallWords()
  const isSeen = isTrusted(inputs.kind)
  const { stage, lateCount } = next
  if (!stage && !isSeen) return null
  const now = wholeMinute(inputs.now)
  const when = stage && [
    words.plannedFor(formats.shortMoment(stage.expectedAt, now)),
    ...(isSeen ? [words.inTime(formats.hoursMinutes(stage.expectedAt - now))] : []),
  ]
  return (
    <section className={styles.line} data-dimmed={!isSeen}>
      <h2>{words.nextStage}</h2>
      <p>
        <b>
          {stage ? <Text of={stage.name} /> : words.nothingPlanned}
          {stage && stage.more > 0 && ` ${words.more(stage.more)}`}
        </b>{' '}
        {when?.join(', ')}
        {lateCount > 0 && ` · ${words.lateCount(lateCount)}`}
      </p>
    </section>
  )
}

/** What is promised next, and in how long. Without sight it dims, and nothing is counted down. */
export function NextStage({ model: { next, inputs } }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const words = useWallWords()
  const isSeen = isTrusted(inputs.kind)
  const { stage, lateCount } = next
  const now = wholeMinute(inputs.now)
  if (!stage && !isSeen) return null
  return (
    <SidePart title={words.nextStage}>
      {stage ? (
        <div data-dimmed={!isSeen} className={styles.next}>
          <p className={styles.stage}>
            <Text of={stage.name} />
            {stage.more > 0 && <span> {words.more(stage.more)}</span>}
          </p>
          <p>{words.plannedFor(formats.shortMoment(stage.expectedAt, inputs.now))}</p>
          {isSeen && <p>{words.inTime(formats.hoursMinutes(stage.expectedAt - now))}</p>}
        </div>
      ) : (
        <p className={styles.name}>{words.nothingPlanned}</p>
      )}
      {lateCount > 0 && <p className={styles.late}>{words.lateCount(lateCount)}</p>}
    </SidePart>
  )
}
