import type { Live } from './live.ts'

const SECOND = 1_000

/** Ticks each second and whenever the page may have slept; polls soon after readers come back. */
export function startWakeups(live: Live): () => void {
  const { monitor, visibility, clocks, random } = live
  let early: { readonly timer: number; readonly dueAt: number } | null = null
  // Waking fires several events at once. Poll once, at the earliest, and skip it if a poll finished
  // in between. During a cool-down the poll waits for its end: a page that stopped polling has no
  // other timer.
  const soon = (withinMs: number, afterMs = 0) => {
    const waitMs = afterMs + random() * withinMs
    const dueAt = clocks.steady() + waitMs
    if (early && early.dueAt <= dueAt) return
    if (early) window.clearTimeout(early.timer)
    const ended = live.ended()
    const poll = () => {
      early = null
      const cooldownMs = live.cooldownMs()
      if (monitor.state().isPaused || live.ended() !== ended) return
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
    // The device slept: the displayed answer has aged by the sleep and needs a new poll at once.
    if (gap > 5 * SECOND) soon(2 * SECOND)
  }
  const onVisibility = () => {
    const wasHiddenMs = visibility.hiddenForMs()
    visibility.recordVisibility(document.hidden)
    if (document.hidden) return
    tick()
    // Browsers throttle timers in hidden pages: after a while there the next poll is overdue.
    if (wasHiddenMs > 30 * SECOND) soon(2 * SECOND)
  }
  const onOnline = () => soon(10 * SECOND)
  visibility.recordVisibility(document.hidden)
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
