import { isBad } from '../status/componentStatus.ts'
import { type Incident, isOpen } from '../status/incident.ts'
import { functionsOf, type Snapshot } from '../status/snapshot.ts'
import type { HealthSpan, TimeWindow } from './timeline/healthTimeline.ts'
import type { Timelines } from './timeline/componentTimelines.ts'

/** The outage that a page describes: the present one, or the most relevant past one. Epoch ms. */
export interface OutageEpisode {
  readonly onset: number
  /** Time at which everything was restored; `null` while the outage lasts. */
  readonly endedAt: number | null
  /** Ids of its incidents; empty if components are bad without one. */
  readonly incidentIds: readonly string[]
}

const DAY = 24 * 3_600_000
/** Maximum time to look back for the start of present trouble without an incident. */
const LOOK_BACK_MS = 7 * DAY

/** Time for which a past outage is shown: twice its duration, at least a day and at most a week. */
const rememberedMs = (lastedMs: number): number => Math.min(7 * DAY, Math.max(DAY, 2 * lastedMs))

/**
 * Finds the outage to show at `now`; `null` on a calm day.
 *
 * While a function is bad or an incident with impact is open, the outage lasts. It starts with the
 * earliest open incident, or else with the present bad spans of the last seven days. After that, an
 * incident that took a function down is shown for twice its duration, at least a day and at most a
 * week; the longest first. Such an outage reaches from its start to the time when all its
 * functions, and any other function that failed by then, were observed to work. If one was not, the
 * outage still lasts.
 */
export function outageEpisode(
  snapshot: Snapshot,
  timelines: Timelines,
  now: number,
): OutageEpisode | null {
  const relevant = snapshot.incidents.filter(
    ({ impact }) => impact !== 'none' && impact !== 'maintenance',
  )
  const open = relevant.filter(isOpen)
  const starts = open.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]))
  const bad = functionsOf(snapshot).filter(({ status }) => isBad(status))
  if (starts.length > 0) {
    const onset = Math.min(...starts, now)
    return { onset, endedAt: null, incidentIds: open.map(({ id }) => id) }
  }
  if (bad.length > 0) {
    const since = bad.map(({ id }) => badSince(timelines.get(id) ?? [], now))
    return {
      onset: Math.max(Math.min(...since), now - LOOK_BACK_MS),
      endedAt: null,
      incidentIds: [],
    }
  }
  return lastEpisode(relevant, timelines, now)
}

/**
 * Start of the present bad time: after the last time known to be good. Unknown counts as neither.
 */
function badSince(timeline: readonly HealthSpan[], now: number): number {
  const lastGood = timeline.findLastIndex(({ status }) => !isBad(status) && status !== 'unknown')
  return timeline.slice(lastGood + 1).find(({ status }) => isBad(status))?.from ?? now
}

/**
 * True if the start of an outage is on record: from an incident, or from a function that changed
 * from a known status to a bad one. Otherwise it started at `onset` or earlier, so no clock may run
 * from it.
 */
export function isOnsetOnRecord(
  { onset, incidentIds }: Pick<OutageEpisode, 'onset' | 'incidentIds'>,
  timelines: Timelines,
): boolean {
  if (incidentIds.length > 0) return true
  return [...timelines.values()].some((spans) =>
    spans.some(({ from, status }, i) => {
      const before = spans[i - 1]?.status ?? 'unknown'
      return from === onset && isBad(status) && before !== 'unknown'
    }),
  )
}

function lastEpisode(
  incidents: readonly Incident[],
  timelines: Timelines,
  now: number,
): OutageEpisode | null {
  const [longest] = incidents
    .filter(tookDown)
    .flatMap(({ id, startedAt, resolvedAt, componentIds }) =>
      startedAt === null || resolvedAt === null
        ? []
        : [{ id, onset: startedAt, closedAt: resolvedAt, componentIds }],
    )
    .filter(({ onset, closedAt }) => {
      return closedAt <= now && closedAt >= now - rememberedMs(closedAt - onset)
    })
    .sort((a, b) => b.closedAt - b.onset - (a.closedAt - a.onset))
  if (!longest) return null
  const { id, onset, closedAt } = longest
  // A function that fails after the incident closed belongs to another outage.
  const returns = longest.componentIds.map((componentId) =>
    backAt(timelines.get(componentId) ?? [], onset, closedAt),
  )
  const ownEnd = latest(returns)
  const endedAt = ownEnd === null ? null : endOf(ownEnd ?? closedAt, timelines)
  return { onset, endedAt, incidentIds: [id] }
}

/**
 * End of an outage whose own functions worked again at `ownEnd`: the first time from then on
 * without a bad function. Another function that failed by then prolongs it. `null` if one was not
 * observed to work again.
 */
function endOf(ownEnd: number, timelines: Timelines): number | null {
  let end = ownEnd
  for (;;) {
    const returns = [...timelines.values()].map((spans) => {
      const isOut = spans.some(({ status, from, to }) => isBad(status) && from < end && to > end)
      return isOut ? backAt(spans, end, end) : undefined
    })
    const next = latest(returns)
    if (next === null || next === undefined || next <= end) return next === null ? null : end
    end = next
  }
}

/**
 * Time at which a function, bad after `since` and failing before `until`, was observed to work
 * again. `null` if that was not observed, even if it is no longer bad (maintenance, unknown);
 * `undefined` if it was never bad.
 */
function backAt(
  spans: readonly HealthSpan[],
  after: number,
  before: number,
): number | null | undefined {
  const lastBad = spans.findLastIndex((s) => isBad(s.status) && s.to > after && s.from <= before)
  if (lastBad < 0) return undefined
  return spans.slice(lastBad).find(({ status }) => status === 'operational')?.from ?? null
}

/**
 * Latest time at which functions recovered: `null` if one did not, `undefined` if none was down.
 */
function latest(returns: readonly (number | null | undefined)[]): number | null | undefined {
  if (returns.includes(null)) return null
  const moments = returns.filter((at) => typeof at === 'number')
  return moments.length > 0 ? Math.max(...moments) : undefined
}

const tookDown = (incident: Incident): boolean =>
  incident.updates.some(({ changes }) => changes.some(({ to }) => isBad(to)))

/** Share of a lane before the onset, so that the fall is visible. */
const BEFORE_RATIO = 0.06
const SHORTEST_MS = 30 * 60_000

/** Window for lanes: from shortly before the onset to now. */
export function episodeWindow(onset: number, now: number): TimeWindow {
  const length = Math.max(now - onset, SHORTEST_MS)
  return { from: now - length - length * (BEFORE_RATIO / (1 - BEFORE_RATIO)), to: now }
}
