import type { WallAlarm } from './alarm.ts'

/** One tone: its pitch, when it begins and how long it lasts, in seconds. */
export interface Tone {
  readonly hz: number
  readonly from: number
  readonly length: number
}

/** Between two soundings of one alarm, ms. */
export const REPEAT_MS = 60_000
/** An alarm sounds for at most ten minutes: whoever has not come by then is not in the room. */
export const MOST_SOUNDINGS = 10

const tones = (...pitches: readonly number[]): readonly Tone[] =>
  pitches.map((hz, i) => ({ hz, from: i * 0.42, length: 0.36 }))

/** Sound of an alarm: two falling tones if nothing is seen, three if something is down. */
export const TONES: Readonly<Record<WallAlarm['kind'], readonly Tone[]>> = {
  unseen: tones(523, 392),
  down: tones(659, 523, 392),
}
