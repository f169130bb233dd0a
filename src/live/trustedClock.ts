/** The device's two clocks, ms. `wall` may be set or wrong; `steady` never goes back but may stop in sleep. */
export interface DeviceClocks {
  readonly wall: () => number
  readonly steady: () => number
}

/** How much more the wall clock may advance than the steady one before we think the device slept. */
const SLEEP_MS = 5_000

/**
 * Counts the time since it was made, ms, never less than before. Time that the steady clock did not see counts,
 * because it may have been sleep; a wall clock that is set back changes nothing, not even after a sleep.
 */
export function stopwatch(clocks: DeviceClocks): () => number {
  let counted = 0
  let [wallAt, steadyAt] = [clocks.wall(), clocks.steady()]
  return () => {
    const steady = Math.max(0, clocks.steady() - steadyAt)
    const wall = clocks.wall() - wallAt
    const isSetBack = wall - steady < -SLEEP_MS
    if (!isSetBack && wall - steady <= SLEEP_MS) return counted + steady
    // Counted on from here: set against a clock that was set back before it, a sleep would not be seen.
    counted += isSetBack ? steady : wall
    wallAt += wall
    steadyAt = clocks.steady()
    return counted
  }
}

/** Time as the server tells it, carried on by the device's steady clock. */
export interface TrustedClock {
  /** Trusted now, epoch ms. Before any server spoke, the device's own clock. */
  readonly now: () => number
  /** The latest moment that the device tells, or that it or a server told before, epoch ms. */
  readonly latest: () => number
  /** Takes a server's word for the time: its `Date` and the answer's age, ms. */
  readonly recordServerDate: (serverDate: number | null, ageMs: number) => void
  /** How far the device's clock is ahead of trusted time, ms; `null` while no server told the time. */
  readonly skewMs: () => number | null
}

const carriedOn = (at: number, since: () => number) => () => at + since()

/** A trusted clock over a device's clocks. */
export function trustedClock(clocks: DeviceClocks): TrustedClock {
  let base: { readonly at: number; readonly wall: number; readonly since: () => number } | null =
    null
  let furthest = carriedOn(clocks.wall(), stopwatch(clocks))
  const now = () => (base ? base.at + base.since() : clocks.wall())
  return {
    now,
    latest: () => Math.max(clocks.wall(), now(), furthest()),
    recordServerDate: (serverDate, ageMs) => {
      if (serverDate === null) return
      const since = stopwatch(clocks)
      base = { at: serverDate + ageMs, wall: clocks.wall(), since }
      // A server whose clock has failed does not take back what it said while it was right.
      furthest = carriedOn(Math.max(serverDate, furthest()), since)
    },
    skewMs: () => (base ? base.wall - base.at : null),
  }
}
