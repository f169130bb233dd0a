/**
 * State of the scenario clock: it showed `momentAt` (epoch ms) when the wall clock showed `wallAt`.
 */
interface ClockState {
  readonly momentAt: number
  readonly wallAt: number
  /** Scenario ms per ms of the wall clock. */
  readonly speed: number
  readonly isPlaying: boolean
}

/** A clock with the scenario's time that can be paused, sped up and set. */
export interface ScenarioClock {
  /** Scenario time, epoch ms, an integer. */
  readonly now: () => number
  /** The same object until a setting changes; for `useSyncExternalStore`. */
  readonly state: () => ClockState
  /** True while time advances: not paused, and not at the end. */
  readonly isRunning: () => boolean
  readonly pause: () => void
  /** Resumes; from the start if the end was reached. */
  readonly play: () => void
  /** Sets the speed. Ignores anything but a positive, finite number. */
  readonly setSpeed: (speed: number) => void
  /** Jumps to a time, playing or paused as before, even outside of start and end. */
  readonly jumpTo: (at: number) => void
  /** Plays from the start. */
  readonly restart: () => void
  /**
   * Calls the listener when a setting changes, not as time advances. Returns the unsubscribe
   * function.
   */
  readonly subscribe: (listener: () => void) => () => void
}

/** Settings of a scenario clock: times in epoch ms, and a wall clock in ms that never goes back. */
export interface ClockOptions {
  readonly startAt: number
  readonly endAt: number
  readonly speed: number
  readonly wall: () => number
  /** Time at which to stand still, instead of playing from the start. */
  readonly stoppedAt?: number | null
}

/** Returns the clock's time (epoch ms) when the wall clock shows `wall`, `endAt` at most. */
function momentOf(state: ClockState, wall: number, endAt: number): number {
  const { momentAt, wallAt, speed, isPlaying } = state
  if (!isPlaying || momentAt >= endAt) return momentAt
  return Math.min(endAt, Math.round(momentAt + (wall - wallAt) * speed))
}

/** Creates a clock that plays from the start, or stands still at `stoppedAt`. */
export function createScenarioClock(options: ClockOptions): ScenarioClock {
  const { startAt, endAt, wall, stoppedAt = null } = options
  const listeners = new Set<() => void>()
  let current: ClockState = {
    momentAt: stoppedAt ?? startAt,
    wallAt: wall(),
    speed: options.speed,
    isPlaying: stoppedAt === null,
  }

  const now = () => momentOf(current, wall(), endAt)
  const set = (change: Partial<ClockState>) => {
    current = { ...current, momentAt: now(), wallAt: wall(), ...change }
    for (const listener of listeners) listener()
  }
  const restart = () => set({ momentAt: startAt, isPlaying: true })

  return {
    now,
    state: () => current,
    isRunning: () => current.isPlaying && now() < endAt,
    pause: () => set({ isPlaying: false }),
    play: () => (now() >= endAt ? restart() : set({ isPlaying: true })),
    setSpeed: (speed) => {
      if (speed > 0 && Number.isFinite(speed)) set({ speed })
    },
    jumpTo: (at) => {
      if (Number.isFinite(at)) set({ momentAt: Math.round(at) })
    },
    restart,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
