const EVERY_MS = 10 * 60_000
const FARTHEST = 4
const PLACES = 64
/** Turns by the golden section, and radii by roots, fill a disc evenly. */
const GOLDEN_TURN = 2 * Math.PI * 0.6180339887498949

/**
 * Offset of the whole picture at a moment, in units, at most 4 from its place: it changes every ten minutes, so that edges do not burn into a screen that shows them for weeks.
 */
export function pageShift(at: number): { readonly x: number; readonly y: number } {
  const place = Math.floor(at / EVERY_MS) % PLACES
  const radius = FARTHEST * Math.sqrt((place + 0.5) / PLACES)
  const tenth = (value: number) => Math.trunc(value * 10) / 10
  return {
    x: tenth(radius * Math.cos(place * GOLDEN_TURN)),
    y: tenth(radius * Math.sin(place * GOLDEN_TURN)),
  }
}
