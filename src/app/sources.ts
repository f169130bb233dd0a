import type { Config } from '../sources/config.ts'
import type { StatusSource } from '../sources/source.ts'
import { statuspageSource } from '../sources/statuspage-v2/source.ts'

declare global {
  interface Window {
    /** The summary's first request, sent by a script in the page before this one was there. */
    relightBegun?: Promise<Response>
    /** The word for each status, by language, for the first look; gone when the page speaks for itself. */
    relightWords?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

/** The source that a configuration names, over a trusted clock. */
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

/** An answer that waited longer for the script would pass for a new one, ms: the device may have slept. */
const LONGEST_WAIT_MS = 10_000

/** Whether the page was opened too long ago, by either clock, for its first request to speak of now. */
const isLate = (): boolean =>
  Math.max(performance.now(), Date.now() - performance.timeOrigin) > LONGEST_WAIT_MS
