import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useLive } from '../../../live/LiveProvider.tsx'
import { useFirstCheck } from '../../../live/useFirstCheck.ts'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { isTrusted } from '../../../status/freshness.ts'
import type { WallAlarm } from './alarm.ts'
import { keepStops, recalledStops } from './stopMemory.ts'
import { currentStops, type NotedStop, notedAfter, type Stop } from '../../../outage/stops.ts'
import { type SoundState, useAlarmSound } from './useAlarmSound.ts'
import { alarmEndsAt, isRaisedAnew, wallAlarm } from './wallAlarm.ts'

/** The alarm of the wall, and what somebody in front of it did about it. */
export interface AlarmState {
  /** `null`: there is nothing to warn of. */
  readonly alarm: WallAlarm | null
  /** Differs each time an alarm is raised: a key for what happens once then. */
  readonly raising: number
  readonly sound: SoundState
  /** True if somebody turned off the sound of this alarm, which goes on until data comes back. */
  readonly isSilenced: boolean
}

const NO_STOPS: readonly Stop[] = []
/** An alarm that was older than this when the page was loaded has sounded before, and does not again. */
const OLD_MS = 10 * 60_000

/**
 * The alarm of a page, worked out from what the record says, so that a reload keeps it. Any of Enter, Space, Escape,
 * a click or a touch anywhere takes note of it.
 */
export function useAlarm(page: Pick<StatusPageState, 'snapshot' | 'pollState'>): AlarmState {
  const { monitor } = useLive()
  const [beganAt] = useState(monitor.now)
  const { stops, noted, acknowledge } = useStops(page)
  const isFirstCheck = useFirstCheck(page.pollState)
  const { snapshot, pollState } = page
  const { freshness, readAt, now } = pollState
  const alarmAt = useMemo(() => {
    const inputs = { freshness, readAt, beganAt, isFirstCheck, snapshot, stops, noted }
    return (at: number) => wallAlarm(inputs, at)
  }, [freshness, readAt, beganAt, isFirstCheck, snapshot, stops, noted])
  const standing = useMemo(() => alarmAt(now), [alarmAt, now])
  const endsAt = alarmEndsAt(standing)
  const isOver = useIsPast(endsAt)
  const alarm = useMemo(
    () => (isOver && endsAt !== null ? alarmAt(Math.max(now, endsAt)) : standing),
    [isOver, endsAt, alarmAt, now, standing],
  )
  const raising = useRaising(alarm)
  const [silenced, setSilenced] = useState(-1)

  const takeNote = useCallback(() => {
    if (alarm?.kind === 'down') acknowledge(alarm.componentIds, monitor.now())
    else setSilenced(raising)
  }, [alarm, acknowledge, monitor, raising])
  const isNoted = alarm?.kind === 'down' ? alarm.acknowledgedAt !== null : silenced === raising
  useAnyPress(alarm && !isNoted ? takeNote : null)

  const isOld = alarm !== null && alarm.raisedAt < beganAt - OLD_MS
  const sound = useAlarmSound(alarm && !isNoted && !isOld ? alarm.kind : null, raising)
  return { alarm, raising, sound, isSilenced: alarm?.kind === 'unseen' && isNoted }
}

/** The functions that worked and are down, and what this device has noted of them. */
function useStops({ snapshot, pollState }: Pick<StatusPageState, 'snapshot' | 'pollState'>) {
  const { freshness, readAt, now } = pollState
  const { readings } = pollState.gathering
  const [noted, setNoted] = useState<readonly NotedStop[]>(recalledStops)
  const stops = useMemo(
    () =>
      snapshot && readAt !== null ? currentStops({ snapshot, readings, readAt, noted }) : NO_STOPS,
    [snapshot, readings, readAt, noted],
  )
  const next = snapshot && isTrusted(freshness) ? notedAfter(noted, snapshot, stops, now) : noted
  if (next !== noted) setNoted(next)
  useEffect(() => keepStops(noted), [noted])
  const acknowledge = useCallback((ids: readonly string[], at: number) => {
    setNoted((before) =>
      before.map((stop) => (ids.includes(stop.id) ? { ...stop, acknowledgedAt: at } : stop)),
    )
  }, [])
  return { stops, noted, acknowledge }
}

/** Counts how often an alarm was raised. */
function useRaising(alarm: WallAlarm | null): number {
  const [last, setLast] = useState({ alarm, raising: 0 })
  if (last.alarm !== alarm) {
    const isNew = isRaisedAnew(last.alarm, alarm)
    setLast({ alarm, raising: last.raising + (isNew ? 1 : 0) })
  }
  return last.raising
}

/** True if a moment of trusted time has come; looked at each second. */
function useIsPast(at: number | null): boolean {
  const { monitor } = useLive()
  const isPast = () => at !== null && monitor.now() >= at
  return useSyncExternalStore(monitor.subscribeSeconds, isPast, () => false)
}

const KEYS = new Set(['Enter', ' ', 'Escape'])

/** Calls back at a key or a touch anywhere; `null`: nothing listens. */
function useAnyPress(onPress: (() => void) | null): void {
  useEffect(() => {
    if (!onPress) return undefined
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
      if (isPlain && KEYS.has(event.key)) onPress()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPress)
    }
  }, [onPress])
}
