/** After so long everybody who passes has seen it; a large bright area would only glare, and burn in. */
const LONG_MS = 10 * 60_000

/** True if an alarm has stood for so long that it is drawn as light on dark instead of as a bright area. */
export function isLong(elapsedMs: number): boolean {
  return elapsedMs >= LONG_MS
}

/** Every minute the bright and the dark stripes change places, so that none burns in: 0 or 1. */
export function stripePhase(elapsedMs: number): number {
  return Math.floor(elapsedMs / 60_000) % 2
}
