import { useSyncExternalStore } from 'react'
import { useLive } from '../../../live/LiveProvider.tsx'

const MINUTE = 60_000

/** Whole minutes since a moment of trusted time, in ms; draws again only when another one is full. */
export function useElapsed(since: number): number {
  const { monitor } = useLive()
  const elapsed = () => Math.max(0, Math.floor((monitor.now() - since) / MINUTE)) * MINUTE
  return useSyncExternalStore(monitor.subscribeSeconds, elapsed, elapsed)
}
