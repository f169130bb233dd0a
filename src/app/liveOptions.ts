import type { LiveOptions } from '../live/live.ts'
import { hasSubscriptions } from '../prefs/subscriptions.ts'
import type { Config } from '../sources/config.ts'
import type { StatusSource } from '../sources/source.ts'
import { statuspageSource } from '../sources/statuspage-v2/source.ts'
import type { View } from './views.ts'

declare global {
  interface Window {
    /**
     * The first request for the summary, sent by an inline script before this script was loaded.
     */
    relightFirstRequest?: Promise<Response>
    /** Status texts for the first look, by language; deleted when the page itself is drawn. */
    relightStatusTexts?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

/** Poll interval of a demo: a scenario covers an hour in two seconds. */
const DEMO_MS = 2_000

/** Builds the polling options of a view from the configuration. */
export function liveOptions(config: Config, { pace }: View, simulatedTime: boolean): LiveOptions {
  const { briefing } = config
  return {
    source: sourceOf(config, simulatedTime),
    readBriefing:
      briefing === null
        ? null
        : async (signal) =>
            (await import('../sources/briefing/source.ts')).readBriefing(briefing, signal),
    baseMs: simulatedTime ? DEMO_MS : pace.baseMs,
    bounds: pace.bounds,
    pausesWhenHidden: pace.pausesWhenHidden,
    hasSubscriptions,
    // The clock of a scenario is years away from the device's, which is no skew.
    simulatedTime,
    clocks: { wall: Date.now, steady: () => performance.now() },
    random: Math.random,
    timeZone: config.timeZone,
  }
}

/** Creates the configured source over a trusted clock. */
function sourceOf(
  { source }: Config,
  simulatedTime: boolean,
): (now: () => number, latest: () => number, steady: () => number) => StatusSource {
  switch (source.kind) {
    case 'statuspage-v2': {
      const begun =
        typeof window === 'undefined' || isLate() ? undefined : window.relightFirstRequest
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
