/** What is seen of a page at one look. `at` and `steadyAt` are the device's two clocks, ms. */
export interface Look {
  readonly at: number
  readonly steadyAt: number
  /** What the page last drew of its second hand; `null`: it draws none. */
  readonly drawn: string | null
  readonly isVisible: boolean
}

/** The last look, and for how long nothing new was drawn until then, ms. */
export interface Stillness extends Look {
  readonly stillMs: number
}

/** Looks that are further apart than this were held back: the device slept, or the browser saved power. */
const LONGEST_GAP_MS = 20_000

/**
 * How long nothing new was drawn, as of a look. Time in which the page could not draw does not count: while it was out
 * of sight, and while the looks themselves were held back.
 */
export function stillness(before: Stillness | null, look: Look): Stillness {
  const anew = { ...look, stillMs: 0 }
  if (!before || !look.isVisible || !before.isVisible) return anew
  if (look.drawn !== null && look.drawn !== before.drawn) return anew
  const gap = Math.max(look.steadyAt - before.steadyAt, look.at - before.at)
  if (gap > LONGEST_GAP_MS) return anew
  return { ...look, stillMs: before.stillMs + Math.max(0, look.steadyAt - before.steadyAt) }
}
