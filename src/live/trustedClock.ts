/**
 * The device's two clocks, ms. `wall` may be set or wrong; `steady` never goes back but may stop
 * during sleep.
 */
export interface DeviceClocks {
  readonly wall: () => number
  readonly steady: () => number
}

/** Lead of the wall clock over the steady one that counts as sleep. */
const SLEEP_MS = 5_000

/**
 * Creates a stopwatch: time since its creation, ms, never decreasing. Time missed by the steady
 * clock counts, because it may have been sleep; setting the wall clock back changes nothing, not
 * even after a sleep.
 */
export function stopwatch(clocks: DeviceClocks): () => number {
  let counted = 0
  let [wallAt, steadyAt] = [clocks.wall(), clocks.steady()]
  return () => {
    const steady = Math.max(0, clocks.steady() - steadyAt)
    const wall = clocks.wall() - wallAt
    const isSetBack = wall - steady < -SLEEP_MS
    if (!isSetBack && wall - steady <= SLEEP_MS) return counted + steady
    // Restarts the comparison here: against a wall clock from before it was set back, a sleep would
    // go undetected.
    counted += isSetBack ? steady : wall
    wallAt += wall
    steadyAt = clocks.steady()
    return counted
  }
}

/** Server time, carried forward by the device's steady clock. */
export interface TrustedClock {
  /** Trusted present time, epoch ms. The device's own clock until a server gives its time. */
  readonly now: () => number
  /** Latest time known: of the device now, or of the device or a server earlier, epoch ms. */
  readonly latest: () => number
  /** Records a server's time: its `Date` and the answer's age, ms. */
  readonly recordServerDate: (serverDate: number | null, ageMs: number) => void
  /** Lead of the device clock over trusted time, ms; `null` without a server time. */
  readonly skewMs: () => number | null
}

const carriedForward = (at: number, since: () => number) => () => at + since()

/** Creates a trusted clock from a device's clocks. */
export function trustedClock(clocks: DeviceClocks): TrustedClock {
  let base: { readonly at: number; readonly wall: number; readonly since: () => number } | null =
    null
  let furthest = carriedForward(clocks.wall(), stopwatch(clocks))
  const now = () => (base ? base.at + base.since() : clocks.wall())
  return {
    now,
    latest: () => Math.max(clocks.wall(), now(), furthest()),
    recordServerDate: (serverDate, ageMs) => {
      if (serverDate === null) return
      const since = stopwatch(clocks)
      base = { at: serverDate + ageMs, wall: clocks.wall(), since }
      // A server whose clock failed does not retract its earlier, correct times.
      furthest = carriedForward(Math.max(serverDate, furthest()), since)
    },
    skewMs: () => (base ? base.wall - base.at : null),
  }
}
