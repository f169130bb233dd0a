import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { startWakeups } from './wakeups.ts'
import type { Live } from './live.ts'

const LiveContext = createContext<Live | null>(null)

/** Returns the polling of this page. Throws outside of a `LiveProvider`. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Provides the polling of one page to the views below, and runs its clock while mounted. */
export function LiveProvider({
  live,
  children,
}: {
  readonly live: Live
  readonly children: ReactNode
}) {
  useEffect(() => startWakeups(live), [live])
  return <LiveContext value={live}>{children}</LiveContext>
}
