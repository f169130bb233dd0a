const MINUTE = 60_000

/** Keeps the screen on while it is called. */
export interface Waker {
  /** Requests the lock if it is not held; called every few seconds. `steadyAt`: ms. */
  readonly check: (steadyAt: number) => void
}

/**
 * Creates a waker over the browser's wake lock. The browser releases the lock when the page is
 * hidden, and at other times at its discretion, so the waker requests it again. Without the API, on
 * plain http or in an old browser, the device's own settings must keep the screen on.
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
      // Denied, as on a low battery: that may change, but not within seconds.
      notBefore = steadyAt + MINUTE
    }
    isAsking = false
  }
  return {
    check: (steadyAt) => {
      const isPossible = 'wakeLock' in navigator && document.visibilityState === 'visible'
      if (isPossible && lock === null && !isAsking && steadyAt >= notBefore) void ask(steadyAt)
    },
  }
}
