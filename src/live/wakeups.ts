import type { Live } from './live.ts'

const SECOND = 1_000

/** Ticks each second, and whenever the page may have slept; polls soon after readers come back. */
export function attend(live: Live): () => void {
  const { monitor, attention, clocks, random } = live
  let early: { readonly timer: number; readonly dueAt: number } | null = null
  // What wakes a device comes in threes: one poll is enough, the earliest, and none where one has ended meanwhile. A source
  // that asked to be left alone is, and is asked when that is over: a page that rested has no other timer.
  const soon = (withinMs: number, afterMs = 0) => {
    const waitMs = afterMs + random() * withinMs
    const dueAt = clocks.steady() + waitMs
    if (early && early.dueAt <= dueAt) return
    if (early) window.clearTimeout(early.timer)
    const ended = live.ended()
    const poll = () => {
      early = null
      const cooldownMs = live.cooldownMs()
      if (monitor.state().isHeld || live.ended() !== ended) return
      if (cooldownMs > 0) soon(withinMs, cooldownMs)
      else live.pollNow()
    }
    early = { timer: window.setTimeout(poll, waitMs), dueAt }
  }
  let [wallAt, steadyAt] = [clocks.wall(), clocks.steady()]
  const tick = () => {
    const gap = clocks.wall() - wallAt - (clocks.steady() - steadyAt)
    wallAt = clocks.wall()
    steadyAt = clocks.steady()
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
    if (early) window.clearTimeout(early.timer)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pageshow', tick)
    window.removeEventListener('online', onOnline)
  }
}
