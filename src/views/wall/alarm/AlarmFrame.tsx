import { useEffect, useState } from 'react'
import { useLive } from '../../../live/LiveProvider.tsx'
import type { WallAlarm } from './alarm.ts'
import styles from './AlarmFrame.module.css'
import { isLong, stripePhase } from './standing.ts'
import type { AlarmState } from './useAlarm.ts'
import { useElapsed } from './useElapsed.ts'
import { alarmTexts } from '../../../texts/alarm.ts'
import { useTexts } from '../../../ui/Reader.tsx'

/**
 * The frame round the screen while there is an alarm. Stands on the wall at all times, because it also bears what the
 * page is watched by from outside of React: which alarm there is, and that something was drawn.
 */
export function AlarmFrame({ state }: { readonly state: AlarmState }) {
  const { alarm, raising, sound } = state
  const texts = useTexts(alarmTexts)
  return (
    <>
      <DrawnMark alarm={alarm && `${alarm.kind} ${raising}`} />
      {alarm && <Frame key={raising} alarm={alarm} />}
      {sound === 'blocked' && <p className={styles.note}>{texts.soundBlocked}</p>}
    </>
  )
}

function Frame({ alarm }: { readonly alarm: WallAlarm }) {
  const elapsed = useElapsed(alarm.raisedAt)
  return (
    <div
      className={styles.frame}
      data-kind={alarm.kind}
      data-long={isLong(elapsed)}
      data-phase={stripePhase(elapsed)}
    />
  )
}

/** Changes with each second that is drawn; a page on which it stands still is dead, and is loaded anew. */
function DrawnMark({ alarm }: { readonly alarm: string | null }) {
  const { monitor } = useLive()
  const [drawn, setDrawn] = useState(0)
  useEffect(() => monitor.subscribeSeconds(() => setDrawn((count) => count + 1)), [monitor])
  return <i hidden data-drawn={drawn} {...(alarm !== null && { 'data-alarm-raised': alarm })} />
}
