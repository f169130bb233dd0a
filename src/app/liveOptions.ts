import type { LiveOptions } from '../live/live.ts'
import { hasSubscriptions } from '../prefs/subscriptions.ts'
import type { Config } from '../sources/config.ts'
import { sourceOf } from './sources.ts'
import type { View } from './views.ts'

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
    hasSubscriptions: hasSubscriptions,
    // The clock of a scenario is years away from the device's, which is no skew.
    simulatedTime,
    clocks: { wall: Date.now, steady: () => performance.now() },
    random: Math.random,
    timeZone: config.timeZone,
  }
}
