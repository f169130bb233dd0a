import { QueryClient, queryOptions } from '@tanstack/react-query'
import { SourceError, type StatusSource } from '../sources/source.ts'
import type { Briefing } from '../status/briefing.ts'
import type { FreshnessBounds } from '../status/freshness.ts'
import type { IncidentRecord, Summary } from '../status/snapshot.ts'
import { createReader } from './lastError.ts'
import { createMonitor, type Monitor } from './monitor.ts'
import { createPace, type PacedQuery, resultsOf } from './pollDelay.ts'
import { type DeviceClocks, stopwatch } from './trustedClock.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: SourceError
  }
}

/** Configuration of a page's polling. Times in ms. */
export interface LiveOptions {
  /**
   * Builds the source from three clocks: trusted time, the latest time known to any clock, and the
   * steady clock.
   */
  readonly source: (now: () => number, latest: () => number, steady: () => number) => StatusSource
  readonly readBriefing: ((signal: AbortSignal) => Promise<Briefing>) | null
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  /** True if polling stops once the page has been hidden for five minutes. Never on a wall. */
  readonly pausesWhenHidden: boolean
  /** True while a reader waits for a notification: then a hidden page keeps polling. */
  readonly hasSubscriptions?: () => boolean
  /**
   * True if a scenario controls the time: it may stop or go back, and differs from the device's
   * clock.
   */
  readonly simulatedTime: boolean
  /** Time zone for displayed times, if it differs from the status page's. */
  readonly timeZone: string | null
  readonly clocks: DeviceClocks
  readonly random: () => number
}

/** Polling of one page: its queries, and the monitor that decides how far to trust them. */
export type Live = ReturnType<typeof createLive>

const RECORD_MS = 10 * 60_000
const HIDDEN_MS = 5 * 60_000
/** A source times out after eight seconds of the device being awake. */
const LONGEST_REQUEST_MS = 10_000

/** Sets up polling. Nothing is requested until a view uses the queries. */
export function createLive(options: LiveOptions) {
  const { clocks, bounds, simulatedTime } = options
  const monitor = createMonitor({ clocks, bounds, simulatedTime })
  const source = options.source(monitor.now, monitor.latest, clocks.steady)
  const client = new QueryClient({ defaultOptions: { queries: QUERY_DEFAULTS } })
  const visibility = createVisibility(clocks)
  const isSuspended = () => options.pausesWhenHidden && visibility.hiddenForMs() > HIDDEN_MS
  const pace = (baseMs: number, hasSubscriptions = () => false): Pace => {
    const delayOf = createPace(baseMs, options.random)
    const isStill = () => monitor.state().isPaused || (isSuspended() && !hasSubscriptions())
    return (query) => (isStill() ? false : delayOf(query))
  }
  const answerListeners = new Set<(summary: Summary) => void>()
  const cooldown = createCooldown(clocks)
  const summaryQuery = summaryQueryOf({
    source,
    monitor,
    pace: pace(options.baseMs, options.hasSubscriptions),
    answerListeners,
    cooldown,
    clocks,
  })
  const past = pastQueriesOf(source, options, () => pace(RECORD_MS))
  const pause = (isPaused: boolean) => {
    monitor.pause(isPaused)
    if (isPaused) void client.cancelQueries()
    else pollNow()
  }
  const pollNow = () => void client.refetchQueries({ queryKey: summaryQuery.queryKey })
  return {
    monitor,
    client,
    visibility,
    summaryQuery,
    ...past,
    pollNow,
    /** Remaining time for which the source must not be polled, ms, because it asked for that. */
    cooldownMs: cooldown.leftMs,
    /** Number of completed polls, successful or not. */
    ended: () => {
      const state = client.getQueryState<Summary>(summaryQuery.queryKey)
      return state ? resultsOf({ state }) : 0
    },
    /** Pauses polling and display for the reader, or polls at once and resumes. */
    pause,
    /**
     * Calls the listener after each answer, even without changes. Returns the unsubscribe function.
     */
    onAnswer: (listener: (summary: Summary) => void) => {
      answerListeners.add(listener)
      return () => answerListeners.delete(listener)
    },
    simulatedTime,
    clocks,
    random: options.random,
    baseMs: options.baseMs,
    timeZone: options.timeZone,
  }
}

const QUERY_DEFAULTS = {
  // Retries pause in hidden pages and would stop a wall for good; the next poll is the retry.
  retry: false,
  // If the first request fails before the view is mounted, the retry follows the usual interval.
  retryOnMount: false,
  // `navigator.onLine` is unreliable on local networks; only a request tells.
  networkMode: 'always',
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  staleTime: Infinity,
  gcTime: Infinity,
} as const

/** Time until the next poll, ms; `false` while polling is stopped. */
type Pace = (query: PacedQuery) => number | false

interface SummaryParts {
  readonly source: StatusSource
  readonly monitor: Monitor
  readonly pace: Pace
  readonly answerListeners: ReadonlySet<(summary: Summary) => void>
  readonly cooldown: ReturnType<typeof createCooldown>
  readonly clocks: DeviceClocks
}

function summaryQueryOf({
  source,
  monitor,
  pace,
  answerListeners,
  cooldown,
  clocks,
}: SummaryParts) {
  let timer = ''
  return queryOptions({
    queryKey: ['summary', source.name],
    queryFn: async ({ signal }): Promise<Summary> => {
      monitor.nextTryIn(null)
      const lastedMs = stopwatch(clocks)
      try {
        const answer = await source.readSummary(signal)
        // The device slept meanwhile, and the answer is as old as the sleep.
        if (lastedMs() > LONGEST_REQUEST_MS) throw new SourceError({ kind: 'timeout' })
        const summary = monitor.recordAnswer(answer)
        cooldown.start(0)
        // Runs separately from this poll: an exception in a listener must not turn an answer into a
        // failure.
        for (const listener of answerListeners) queueMicrotask(() => listener(summary))
        return summary
      } catch (error) {
        // An aborted poll changes nothing; any other error here is a SourceError by contract.
        if (!signal.aborted && error instanceof SourceError) {
          monitor.recordFailure(error)
          cooldown.start(error.fallbackMs ?? error.cooldownMs)
        }
        throw error
      }
    },
    refetchInterval: (query) => {
      const delay = pace(query)
      const timerKey = `${delay} ${resultsOf(query)}`
      // Each draw calls this again; the timer runs on from the time of the answer.
      if (timerKey !== timer) monitor.nextTryIn(delay === false ? null : delay)
      timer = timerKey
      return delay
    },
  })
}

/** Queries for data that is requested rarely: the incident record and the briefing. */
function pastQueriesOf(
  source: StatusSource,
  { readBriefing }: Pick<LiveOptions, 'readBriefing'>,
  paced: () => Pace,
) {
  const record = createReader((signal): Promise<IncidentRecord> => source.readIncidents(signal))
  const briefing = createReader(
    async (signal): Promise<Briefing | null> => (await readBriefing?.(signal)) ?? null,
  )
  const briefingPace = paced()
  return {
    recordQuery: queryOptions({
      queryKey: ['incidents', source.name],
      queryFn: ({ signal }) => record.read(signal),
      refetchInterval: paced(),
    }),
    /**
     * Reason why the last request for the record failed; `null` if it succeeded or none was made.
     */
    recordProblem: record.problem,
    briefingQuery: queryOptions({
      queryKey: ['briefing'],
      queryFn: ({ signal }) => briefing.read(signal),
      enabled: readBriefing !== null,
      refetchInterval: (query) => (query.state.status === 'success' ? false : briefingPace(query)),
    }),
    /** The same for the briefing. */
    briefingProblem: briefing.problem,
  }
}

/** Tracks how long the source must not be polled, so that returning readers respect it as well. */
function createCooldown(clocks: DeviceClocks) {
  let leftMs = () => 0
  return {
    start: (ms: number) => {
      const lastedMs = stopwatch(clocks)
      leftMs = () => Math.max(0, ms - lastedMs())
    },
    leftMs: () => leftMs(),
  }
}

/** Tracks since when the page has been hidden. */
function createVisibility(clocks: DeviceClocks) {
  let hiddenFor: (() => number) | null = null
  return {
    recordVisibility: (isHidden: boolean) => {
      hiddenFor = isHidden ? (hiddenFor ?? stopwatch(clocks)) : null
    },
    hiddenForMs: () => hiddenFor?.() ?? 0,
  }
}
