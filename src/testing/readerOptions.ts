import type { StatusSource } from '../sources/source.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import type { LiveOptions } from '../live/live.ts'

/**
 * Options of a reader's page that polls one source each minute. `random` returns 0.5: a delay
 * equals the poll interval, the first retry half of it. For tests.
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
    pausesWhenHidden: true,
    simulatedTime: false,
    clocks: { wall: () => Date.now(), steady: () => performance.now() },
    random: () => 0.5,
    timeZone: null,
    ...further,
  }
}
