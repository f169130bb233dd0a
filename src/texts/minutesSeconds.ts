const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** `12 min 27 s`, from an hour on `3 h 5 min`; units in the given language. */
export function minutesSeconds(ms: number, min: string, s: string, h: string): string {
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)}${h} ${Math.floor((ms % HOUR) / MINUTE)}${min}`
  const seconds = `${Math.floor((ms % MINUTE) / SECOND)}${s}`
  return ms < MINUTE ? seconds : `${Math.floor(ms / MINUTE)}${min} ${seconds}`
}
