import type { StatusPageState } from '../../live/useStatusPage.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import type { CalmDay } from '../../outage/calmDay.ts'
import { isContradiction } from '../../outage/verdict.ts'
import type { Incident } from '../../status/incident.ts'
import { localized } from '../../status/names.ts'
import { NextStage } from './NextStage.tsx'
import { SharePanel } from './SharePanel.tsx'
import styles from './Side.module.css'
import { SidePart } from './SidePart.tsx'
import { Updates } from './Updates.tsx'
import type { WallModel } from './wallModel.ts'
import { WhyUnseen } from './WhyUnseen.tsx'
import { wallTexts } from '../../texts/wall.ts'
import { hoursMinutes } from '../../texts/hoursMinutes.ts'

type SideProps = {
  readonly model: WallModel
  readonly page: StatusPageState
}

/** Beside the rows: what comes next, how far it is, what was said. What is told depends on how the day is. */
export function Side({ model, page }: SideProps) {
  const { outage, inputs, verdict } = model
  const isSeen = isTrusted(inputs.freshness)
  if (!isSeen) {
    return (
      <>
        {outage?.endedAt === null && <NextStage model={model} />}
        <WhyUnseen page={page} />
        <LastTrouble model={model} />
      </>
    )
  }
  return (
    <>
      <Doubts model={model} />
      {outage?.endedAt === null && <NextStage model={model} />}
      {outage?.endedAt === null && <SharePanel model={model} />}
      {verdict.claim === 'all_working' && <Returns model={model} />}
      {!outage && <CalmFacts model={model} page={page} />}
      <Updates model={model} />
    </>
  )
}

function Doubts({ model: { verdict } }: Pick<SideProps, 'model'>) {
  const { t } = useReader()
  const contradictions = verdict.doubts.filter(isContradiction)
  // Beside any other claim the headline states them.
  if (verdict.claim !== 'some_working' || contradictions.length === 0) return null
  return (
    <SidePart title={t.disagree}>
      {contradictions.map((doubt) => (
        <p key={doubt.kind}>{t.doubt(doubt)}</p>
      ))}
    </SidePart>
  )
}

/** Functions that were bad when last read: bad news stays true for longer than good. Without a hue, for it is of the past. */
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
            <dd>{hoursMinutes(formats, tookMs)}</dd>
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
  const nameOf = ({ id, name }: Incident) =>
    localized(inputs.briefing.incidents.get(id), inputs.language, name)
  const moment = (at: number) => formats.shortMoment(at, inputs.now)
  return (
    <>
      {last && (
        <SidePart title={texts.lastIncident}>
          <p className={styles.name}>
            <Text of={nameOf(last.incident)} />
          </p>
          <p>
            {texts.ended(
              moment(last.endedAt),
              last.incident.startedAt === null
                ? null
                : hoursMinutes(formats, last.endedAt - last.incident.startedAt),
            )}
          </p>
        </SidePart>
      )}
      <Served calm={calm} />
      {ahead && (
        <SidePart title={shared.maintenanceAhead}>
          <p className={styles.name}>
            <Text of={nameOf(ahead.window)} />
          </p>
          <p>{texts.begins(moment(ahead.beginsAt))}</p>
        </SidePart>
      )}
      {page.recordProblem && <p>{texts.recordUnread}</p>}
      {earlier.length > 0 && (
        <SidePart title={texts.earlier}>
          <ul className={styles.earlier}>
            {earlier.map(({ incident, endedAt }) => (
              <li key={incident.id}>
                <time dateTime={new Date(endedAt).toISOString()}>{formats.dateTick(endedAt)}</time>{' '}
                <Text of={nameOf(incident)} />
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

/** Share served in the last 24 hours, as far as that is known. */
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
