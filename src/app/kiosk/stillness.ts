/** Observation of a page. `at` and `steadyAt` are the device's two clocks, ms. */
export interface Observation {
  readonly at: number
  readonly steadyAt: number
  /** Last drawn position of the second hand; `null` without one. */
  readonly drawn: string | null
  readonly isVisible: boolean
}

/** The last observation, and the time without drawing until then, ms. */
export interface Stillness extends Observation {
  readonly stillMs: number
}

/** Checks further apart than this were delayed: the device slept, or the browser saved power. */
const LONGEST_GAP_MS = 20_000

/**
 * Updates the time without drawing by an observation. Excludes time in which the page could not
 * draw: while it was hidden, and while the checks were delayed.
 */
export function stillness(before: Stillness | null, observation: Observation): Stillness {
  const anew = { ...observation, stillMs: 0 }
  if (!before || !observation.isVisible || !before.isVisible) return anew
  if (observation.drawn !== null && observation.drawn !== before.drawn) return anew
  const gap = Math.max(observation.steadyAt - before.steadyAt, observation.at - before.at)
  if (gap > LONGEST_GAP_MS) return anew
  return {
    ...observation,
    stillMs: before.stillMs + Math.max(0, observation.steadyAt - before.steadyAt),
  }
}
