const MINUTE = 60_000

/** Keeps the screen awake for as long as it is looked after. */
export interface Waker {
  /** Asks for the lock where it is not held; called every few seconds. `steadyAt`: ms. */
  readonly look: (steadyAt: number) => void
}

/**
 * A waker over the browser's wake lock. The browser takes the lock back whenever the page is hidden, and also when it
 * likes, so it is asked for again. Where there is none, on plain http or in an old browser, the device's own settings
 * have to keep the screen on.
 */
export function createWaker(): Waker {
  let lock: WakeLockSentinel | null = null
  let isAsking = false
  let notBefore = -Infinity

  async function ask(steadyAt: number): Promise<void> {
    isAsking = true
    try {
      const taken = await navigator.wakeLock.request('screen')
      taken.addEventListener('release', () => {
        if (lock === taken) lock = null
      })
      lock = taken.released ? null : taken
    } catch {
      // Refused, as on a low battery: that may change, but not within seconds.
      notBefore = steadyAt + MINUTE
    }
    isAsking = false
  }
  return {
    look: (steadyAt) => {
      const isPossible = 'wakeLock' in navigator && document.visibilityState === 'visible'
      if (isPossible && lock === null && !isAsking && steadyAt >= notBefore) void ask(steadyAt)
    },
  }
}
