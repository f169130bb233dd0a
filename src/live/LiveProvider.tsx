import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Live } from './live.ts'

const LiveContext = createContext<Live | null>(null)

/** The polling of this page. Throws where no `LiveProvider` stands above. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Hands the polling of one page to the views below, and keeps its clock while it is mounted. */
export function LiveProvider({
  live,
  children,
}: {
  readonly live: Live
  readonly children: ReactNode
}) {
  useEffect(() => attend(live), [live])
  return (
    <QueryClientProvider client={live.client}>
      <LiveContext value={live}>{children}</LiveContext>
    </QueryClientProvider>
  )
}

const SECOND = 1_000

/** Ticks each second, and whenever the page may have slept; polls soon after readers come back. */
function attend({ monitor, attention, pollNow, random }: Live): () => void {
  const timers = new Set<number>()
  const soon = (withinMs: number) => {
    const timer = window.setTimeout(() => {
      timers.delete(timer)
      pollNow()
    }, random() * withinMs)
    timers.add(timer)
  }
  let sleptAt = performance.now()
  let wallAt = Date.now()
  const tick = () => {
    const gap = Date.now() - wallAt - (performance.now() - sleptAt)
    wallAt = Date.now()
    sleptAt = performance.now()
    monitor.tick()
    // The device slept: what is on the screen is judged by the sleep, and asked for again at once.
    if (gap > 5 * SECOND) soon(2 * SECOND)
  }
  const onVisibility = () => {
    const wasHiddenMs = attention.hiddenForMs()
    attention.sawVisibility(document.hidden)
    if (document.hidden) return
    tick()
    // Browsers hold timers back in hidden pages: after a while there the next poll is overdue.
    if (wasHiddenMs > 30 * SECOND) soon(2 * SECOND)
  }
  const onOnline = () => soon(10 * SECOND)
  attention.sawVisibility(document.hidden)
  const ticker = window.setInterval(tick, SECOND)
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pageshow', tick)
  window.addEventListener('online', onOnline)
  return () => {
    window.clearInterval(ticker)
    for (const timer of timers) window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pageshow', tick)
    window.removeEventListener('online', onOnline)
  }
}
