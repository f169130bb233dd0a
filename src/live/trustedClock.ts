/** The device's two clocks, ms. `wall` may be set or wrong; `steady` never goes back but may stop in sleep. */
export interface DeviceClocks {
  readonly wall: () => number
  readonly steady: () => number
}

/** One reading of both clocks. */
export interface Instant {
  readonly wall: number
  readonly steady: number
}

/** How much more the wall clock may advance than the steady one before we think the device slept. */
const SLEEP_MS = 5_000

/**
 * How much time has passed since an instant, ms, never negative. Time that the steady clock did not see
 * counts, because it may have been sleep; a wall clock that was set back changes nothing.
 */
export function elapsedSince(then: Instant, clocks: DeviceClocks): number {
  const steady = Math.max(0, clocks.steady() - then.steady)
  const wall = clocks.wall() - then.wall
  return wall - steady > SLEEP_MS ? wall : steady
}

/** Time as the server tells it, carried on by the device's steady clock. */
export interface TrustedClock {
  /** Trusted now, epoch ms. Before any server spoke, the device's own clock. */
  readonly now: () => number
  /** Takes a server's word for the time: its `Date` and the answer's age, ms. */
  readonly heard: (serverDate: number | null, ageMs: number) => void
  /** How far the device's clock is ahead of trusted time, ms; `null` while no server told the time. */
  readonly skewMs: () => number | null
}

/** A trusted clock over a device's clocks. */
export function trustedClock(clocks: DeviceClocks): TrustedClock {
  let base: (Instant & { readonly at: number }) | null = null
  const now = () => (base ? base.at + elapsedSince(base, clocks) : clocks.wall())
  return {
    now,
    heard: (serverDate, ageMs) => {
      if (serverDate === null) return
      base = { at: serverDate + ageMs, wall: clocks.wall(), steady: clocks.steady() }
    },
    skewMs: () => (base ? base.wall - base.at : null),
  }
}
