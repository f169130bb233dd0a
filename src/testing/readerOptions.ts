import type { StatusSource } from '../sources/source.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import type { LiveOptions } from '../live/live.ts'

/**
 * The options of a page that a reader has open, which asks one source each minute. Chance stands right in the middle: a
 * delay is the pace itself, a first repeat half of it. For tests.
 */
export function readerOptions(
  source: StatusSource,
  further: Partial<LiveOptions> = {},
): LiveOptions {
  return {
    source: () => source,
    readBriefing: null,
    baseMs: 60_000,
    bounds: READER_BOUNDS,
    restsWhenHidden: true,
    simulatedTime: false,
    clocks: { wall: () => Date.now(), steady: () => performance.now() },
    random: () => 0.5,
    timeZone: null,
    ...further,
  }
}
