import { useEffect, useRef, useState } from 'react'
import type { WallAlarm } from './alarm.ts'
import { type AlarmSound, createAlarmSound } from './alarmSound.ts'
import { MOST_SOUNDINGS, REPEAT_MS, TONES } from './tones.ts'

/** True if alarms sound: nobody asked for it, the browser does not let them yet, or they do. */
export type SoundState = 'off' | 'blocked' | 'ready'

/**
 * Sounds an alarm when it is raised and once a minute after that, where the address asks for sound with `sound=1`.
 * `what`: the alarm that may be heard; `null`: silence. `raising` differs with each raising.
 */
export function useAlarmSound(what: WallAlarm['kind'] | null, raising: number): SoundState {
  const [state, setState] = useState<SoundState>('off')
  const sound = useRef<AlarmSound | null>(null)
  useEffect(() => {
    if (new URLSearchParams(window.location.search).get('sound') !== '1') return undefined
    const made = alarmSound((isAllowed) => setState(isAllowed ? 'ready' : 'blocked'))
    sound.current = made
    return () => {
      sound.current = null
      made?.close()
    }
  }, [])
  useEffect(() => {
    if (!sound.current || what === null) return undefined
    let soundings = 0
    const play = () => {
      sound.current?.play(TONES[what])
      soundings += 1
      if (soundings === MOST_SOUNDINGS) window.clearInterval(timer)
    }
    const timer = window.setInterval(play, REPEAT_MS)
    play()
    return () => window.clearInterval(timer)
  }, [what, raising])
  return state
}

/** A sound, or `null` on a device that has none. */
function alarmSound(onAllowed: (isAllowed: boolean) => void): AlarmSound | null {
  try {
    return createAlarmSound(onAllowed)
  } catch {
    return null
  }
}
