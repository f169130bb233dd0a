import { useState } from 'react'
import type { ComponentId, Service } from '../../../status/snapshot.ts'
import type { SourceProblem } from '../../../status/problems.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import type { WallAlarm } from './alarm.ts'
import styles from './AlarmSlot.module.css'
import { alarmText } from './alarmText.ts'
import { isLong, stripePhase } from './standing.ts'
import type { AlarmState } from './useAlarm.ts'
import { useElapsed } from './useElapsed.ts'
import { alarmTexts } from '../../../texts/alarm.ts'

type AlarmSlotProps = {
  readonly state: AlarmState
  readonly services: readonly Service[]
  /** Returns the name of a service or function on the wall. */
  readonly nameOf: (id: ComponentId) => string
  /** Reason that the last poll failed; `null` after an answer. */
  readonly problem: SourceProblem | null
}

/** The alarm, in the place of the headline. Nothing where there is no alarm. */
export function AlarmSlot({ state, ...rest }: AlarmSlotProps) {
  const { alarm } = state
  return alarm && <Slot alarm={alarm} state={state} {...rest} />
}

type SlotProps = AlarmSlotProps & { readonly alarm: WallAlarm }

function Slot({ alarm, state, services, nameOf, problem }: SlotProps) {
  const { t: common, formats } = useReader()
  const texts = useTexts(alarmTexts)
  const since = alarm.kind === 'down' ? alarm.startedAt : (alarm.readAt ?? alarm.raisedAt)
  const now = since + useElapsed(since)
  const elapsed = useElapsed(alarm.raisedAt)
  const text = alarmText(alarm, { texts, formats, services, nameOf, now })
  const cause =
    alarm.kind === 'unseen' && alarm.freshness === 'blind' && problem
      ? common.problem(problem)
      : null
  return (
    <section
      className={styles.slot}
      data-kind={alarm.kind}
      data-long={isLong(elapsed)}
      data-phase={stripePhase(elapsed)}
      data-size={sizeOf(text.headlineEm)}
    >
      <div className={styles.mark}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <use href={alarm.kind === 'down' ? '#glyph-major_outage' : '#glyph-unknown'} />
        </svg>
      </div>
      <h2>{text.headline}</h2>
      <p className={styles.detail}>{text.detail}</p>
      {cause !== null && <p className={styles.cause}>{cause}</p>}
      <Hint alarm={alarm} state={state} />
      <Spoken key={state.raising} text={text.spoken} />
    </section>
  )
}

/** Tells a screen reader of an alarm once, in the words it had when it was raised. */
function Spoken({ text }: { readonly text: string }) {
  const [raised] = useState(text)
  return (
    <p role="alert" className="visually-hidden">
      {raised}
    </p>
  )
}

/** The button to acknowledge an alarm, or the acknowledgement. */
function Hint({ alarm, state }: Pick<SlotProps, 'alarm' | 'state'>) {
  const { formats } = useReader()
  const texts = useTexts(alarmTexts)
  if (alarm.kind === 'down') {
    const { acknowledgedAt } = alarm
    return (
      <p className={styles.hint}>
        {acknowledgedAt === null
          ? texts.howToAcknowledge
          : texts.acknowledged(formats.clock(acknowledgedAt))}
      </p>
    )
  }
  if (state.sound !== 'ready') return null
  return <p className={styles.hint}>{state.isSilenced ? texts.silenced : texts.howToSilence}</p>
}

/** The largest of three sizes in which a headline of so many heights of a line fits. */
function sizeOf(em: number): 'l' | 'm' | 's' {
  if (em <= 12) return 'l'
  return em <= 15 ? 'm' : 's'
}
