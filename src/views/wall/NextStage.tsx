import { isTrusted } from '../../status/freshness.ts'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import styles from './Side.module.css'
import type { WallModel } from './wallModel.ts'
import { wallTexts } from '../../texts/wall.ts'
import { hoursMinutes } from '../../texts/hoursMinutes.ts'

const MINUTE = 60_000

/** As the clock shows a moment, which has no parts of a minute either. */
const wholeMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE

/** The same in one line, for a screen that is far away. */
export function NextLine({ model: { next, inputs } }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const isSeen = isTrusted(inputs.freshness)
  const { stage, lateCount } = next
  if (!stage && !isSeen) return null
  const now = wholeMinute(inputs.now)
  const when = stage && [
    texts.plannedFor(formats.shortMoment(stage.expectedAt, now)),
    ...(isSeen ? [texts.inTime(hoursMinutes(formats, stage.expectedAt - now))] : []),
  ]
  return (
    <section className={styles.line} data-dimmed={!isSeen}>
      <h2>{texts.nextStage}</h2>
      <p>
        <b>
          {stage ? <Text of={stage.name} /> : texts.nothingPlanned}
          {stage && stage.more > 0 && ` ${texts.more(stage.more)}`}
        </b>{' '}
        {when?.join(', ')}
        {lateCount > 0 && ` · ${texts.lateCount(lateCount)}`}
      </p>
    </section>
  )
}

/** The next promise, and the time until then. Without sight it dims, and nothing is counted down. */
export function NextStage({ model: { next, inputs } }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const isSeen = isTrusted(inputs.freshness)
  const { stage, lateCount } = next
  const now = wholeMinute(inputs.now)
  if (!stage && !isSeen) return null
  return (
    <SidePart title={texts.nextStage}>
      {stage ? (
        <div data-dimmed={!isSeen} className={styles.next}>
          <p className={styles.stage}>
            <Text of={stage.name} />
            {stage.more > 0 && <span> {texts.more(stage.more)}</span>}
          </p>
          <p>{texts.plannedFor(formats.shortMoment(stage.expectedAt, inputs.now))}</p>
          {isSeen && <p>{texts.inTime(hoursMinutes(formats, stage.expectedAt - now))}</p>}
        </div>
      ) : (
        <p className={styles.name}>{texts.nothingPlanned}</p>
      )}
      {lateCount > 0 && <p className={styles.late}>{texts.lateCount(lateCount)}</p>}
    </SidePart>
  )
}
