import type { Config } from '../sources/config.ts'
import type { StatusSource } from '../sources/source.ts'
import { statuspageSource } from '../sources/statuspage-v2/source.ts'

declare global {
  interface Window {
    /**
     * The first request for the summary, sent by an inline script before this script was loaded.
     */
    relightBegun?: Promise<Response>
    /** Status texts for the first look, by language; deleted when the page itself is drawn. */
    relightWords?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

/** Creates the configured source over a trusted clock. */
export function sourceOf(
  { source }: Config,
  simulatedTime: boolean,
): (now: () => number, latest: () => number, steady: () => number) => StatusSource {
  switch (source.kind) {
    case 'statuspage-v2': {
      const begun = typeof window === 'undefined' || isLate() ? undefined : window.relightBegun
      return (now, latest, steady) =>
        statuspageSource({ urls: source.urls, now, latest, steady, begun, simulatedTime })
    }
  }
}

/**
 * Maximum age of an answer that waited for the script, ms: an older one would pass for a new one,
 * as the device may have slept.
 */
const LONGEST_WAIT_MS = 10_000

/**
 * True if the page was opened too long ago, by either clock, for its first request to be current.
 */
const isLate = (): boolean =>
  Math.max(performance.now(), Date.now() - performance.timeOrigin) > LONGEST_WAIT_MS
