/** Numbers by chance that are the same again for the same seed. */
export interface Chance {
  /** From 0 to 1, 1 not included. */
  readonly next: () => number
  readonly between: (from: number, to: number) => number
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  readonly is: (probability: number) => boolean
  /** One of a list. Throws on an empty one. */
  readonly pick: <T>(list: readonly T[]) => T
}

/** Chance by mulberry32: 2^32 numbers before it repeats, the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    whole,
    is: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      // Of a list that holds `undefined` that too can be picked.
      return list[whole(0, list.length - 1)] as (typeof list)[number]
    },
  }
}
