/** Nearer than this to the plan is on it, as a ratio of all use. */
const ON_PLAN = 0.01

/** How many points of all use ahead of the plan, below 0 behind; 0 within one point of it: on plan. */
export function planPoints(ahead: number): number {
  // Shares are sums of fractions: a hundredth may come out a hair long.
  return Math.abs(ahead) <= ON_PLAN + 1e-9 ? 0 : Math.round(ahead * 100)
}
