import type { StatusPageState } from '../../live/useStatusPage.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import type { CalmDay } from './calmDay.ts'
import { NextStage } from './NextStage.tsx'
import { SharePanel } from './SharePanel.tsx'
import styles from './Side.module.css'
import { SidePart } from './SidePart.tsx'
import { Updates } from './Updates.tsx'
import type { WallLine } from './wallLine.ts'
import type { WallModel } from './wallModel.ts'
import { WhyUnseen } from './WhyUnseen.tsx'
import { wallTexts } from '../../texts/wall.ts'

type SideProps = {
  readonly model: WallModel
  readonly line: WallLine
  readonly page: StatusPageState
}

/** Beside the rows: what comes next, how far it is, what was said. What is told depends on how the day is. */
export function Side({ model, line, page }: SideProps) {
  const { episode, inputs } = model
  const isSeen = isTrusted(inputs.freshness)
  if (!isSeen) {
    return (
      <>
        {episode?.endedAt === null && <NextStage model={model} />}
        <WhyUnseen page={page} />
        <LastTrouble model={model} />
      </>
    )
  }
  return (
    <>
      <Doubts model={model} line={line} />
      {episode?.endedAt === null && <NextStage model={model} />}
      {episode?.endedAt === null && <SharePanel model={model} />}
      {line.kind === 'restored' && <Returns model={model} />}
      {!episode && <CalmFacts model={model} page={page} />}
      <Updates model={model} />
    </>
  )
}

function Doubts({ model, line }: Pick<SideProps, 'model' | 'line'>) {
  const { t } = useReader()
  // The headline says it already.
  if (line.kind === 'disagree' || model.contradictions.length === 0) return null
  return (
    <SidePart title={t.disagree}>
      {model.contradictions.map((contradiction) => (
        <p key={contradiction.kind}>{t.contradiction(contradiction)}</p>
      ))}
    </SidePart>
  )
}

/** What was bad when last read: bad news stays true for longer than good. Without a hue, for it is of the past. */
function LastTrouble({ model }: Pick<SideProps, 'model'>) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const { lastTrouble, inputs, hasFunctions } = model
  if (lastTrouble.length === 0) return null
  const total = lastTrouble.reduce((sum, { count }) => sum + count, 0)
  return (
    <SidePart title={texts.troubleAt(formats.shortMoment(inputs.readAt, inputs.now))}>
      <p className={styles.name}>{texts.allOf(total, hasFunctions)}</p>
      <p>{lastTrouble.map(({ status, count }) => texts.counted(status, count)).join(' · ')}</p>
    </SidePart>
  )
}

function Returns({ model: { returns } }: Pick<SideProps, 'model'>) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  if (returns.length === 0) return null
  return (
    <SidePart title={texts.backAfter}>
      <dl className={styles.facts}>
        {returns.map(({ id, name, tookMs }) => (
          <div key={id}>
            <dt>
              <Text of={name} />
            </dt>
            <dd>{formats.hoursMinutes(tookMs)}</dd>
          </div>
        ))}
      </dl>
    </SidePart>
  )
}

function CalmFacts({ model: { calm, inputs }, page }: Pick<SideProps, 'model' | 'page'>) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(wallTexts)
  if (!calm) return null
  const { last, earlier, ahead } = calm
  const moment = (at: number) => formats.shortMoment(at, inputs.now)
  return (
    <>
      {last && (
        <SidePart title={texts.lastIncident}>
          <p className={styles.name}>
            <Text of={last.name} />
          </p>
          <p>
            {texts.ended(
              moment(last.endedAt),
              last.startedAt === null ? null : formats.hoursMinutes(last.endedAt - last.startedAt),
            )}
          </p>
        </SidePart>
      )}
      <Served calm={calm} />
      {ahead && (
        <SidePart title={shared.maintenanceAhead}>
          <p className={styles.name}>
            <Text of={ahead.name} />
          </p>
          <p>{texts.begins(moment(ahead.beginsAt))}</p>
        </SidePart>
      )}
      {page.recordProblem && <p>{texts.recordUnread}</p>}
      {earlier.length > 0 && (
        <SidePart title={texts.earlier}>
          <ul className={styles.earlier}>
            {earlier.map(({ id, name, endedAt }) => (
              <li key={id}>
                <time dateTime={new Date(endedAt).toISOString()}>{formats.dateTick(endedAt)}</time>{' '}
                <Text of={name} />
              </li>
            ))}
          </ul>
        </SidePart>
      )}
    </>
  )
}

/** Of a day that is on record for the most part, all is said of it; of one that is not, what the figure rests on. */
const WHOLE_DAY_MS = 23 * 3_600_000
const SHORTEST_MS = 60_000

/** How much was served in the last 24 hours, as far as that is known. */
function Served({ calm: { level, observedMs } }: { readonly calm: CalmDay }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  if (level === null || observedMs < SHORTEST_MS) {
    return (
      <SidePart title={texts.lastDay}>
        <p>{texts.dayUnknown}</p>
      </SidePart>
    )
  }
  const isWhole = observedMs >= WHOLE_DAY_MS
  return (
    <SidePart title={isWhole ? texts.servedToday : texts.servedOf(formats.duration(observedMs))}>
      <p className={styles.figure}>{formats.precisePercent(level.ratio)}</p>
      {!isWhole && <p>{texts.restUnknown}</p>}
    </SidePart>
  )
}
