/** Where the scenario clock stands: it read `momentAt` (epoch ms) when the wall clock read `wallAt`. */
interface ClockState {
  readonly momentAt: number
  readonly wallAt: number
  /** Scenario ms per ms of the wall clock. */
  readonly speed: number
  readonly isPlaying: boolean
}

/** A clock that tells the scenario's time, and can be stopped, sped up and set. */
export interface ScenarioClock {
  /** The scenario's moment, epoch ms, whole. */
  readonly now: () => number
  /** The same object until something is set; for `useSyncExternalStore`. */
  readonly state: () => ClockState
  /** Whether time goes on: not paused, and not held at the end. */
  readonly isRunning: () => boolean
  readonly pause: () => void
  /** Goes on; from the start where the end was reached. */
  readonly play: () => void
  /** Sets the speed. Ignores what is not a positive, finite number. */
  readonly setSpeed: (speed: number) => void
  /** Goes to a moment, playing or paused as before, also to one outside of start and end. */
  readonly jumpTo: (at: number) => void
  /** Plays from the start. */
  readonly restart: () => void
  /** Calls back when something is set, not when time goes on. Returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** What a scenario clock needs: moments in epoch ms, and a wall clock in ms that never goes back. */
export interface ClockOptions {
  readonly startAt: number
  readonly endAt: number
  readonly speed: number
  readonly wall: () => number
  /** Stands still at this moment instead of playing from the start. */
  readonly stoppedAt?: number | null
}

/** The moment a clock shows (epoch ms) when the wall clock reads `wall`. It plays up to `endAt`, not past it. */
function momentOf(state: ClockState, wall: number, endAt: number): number {
  const { momentAt, wallAt, speed, isPlaying } = state
  if (!isPlaying || momentAt >= endAt) return momentAt
  return Math.min(endAt, Math.round(momentAt + (wall - wallAt) * speed))
}

/** Makes a clock that plays from the start, or stands still at `stoppedAt`. */
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
