import { useLive } from '../../live/LiveProvider.tsx'
import { useSeconds } from '../../live/useStatusPage.ts'

/** Trusted now, epoch ms, each second: for what shows seconds, and nothing else. */
export function useNow(): number {
  const { monitor } = useLive()
  useSeconds()
  return monitor.now()
}
