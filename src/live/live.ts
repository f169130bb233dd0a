import { QueryClient, queryOptions } from '@tanstack/react-query'
import { SourceError, type StatusSource } from '../sources/source.ts'
import type { Briefing } from '../status/briefing.ts'
import type { FreshnessBounds } from '../status/freshness.ts'
import type { IncidentRecord, Summary } from '../status/snapshot.ts'
import { createAttempts } from './lastError.ts'
import { createMonitor, type Monitor } from './monitor.ts'
import { createPace, type PacedQuery, resultsOf } from './pace.ts'
import { type DeviceClocks, stopwatch } from './trustedClock.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: SourceError
  }
}

/** What the polling of one page is made of. Times in ms. */
export interface LiveOptions {
  /** Builds the source over the trusted clock, the latest moment that any clock here tells, and the steady clock. */
  readonly source: (now: () => number, latest: () => number, steady: () => number) => StatusSource
  readonly readBriefing: ((signal: AbortSignal) => Promise<Briefing>) | null
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  /** Whether polling rests while the page has been hidden for five minutes. A wall never rests. */
  readonly restsWhenHidden: boolean
  /** Whether a reader waits to be told of something: then a hidden page goes on asking how things are. */
  readonly isAwaited?: () => boolean
  /** A scenario plays the time: it may stand still or go back, and differs from the device's clock. */
  readonly simulatedTime: boolean
  /** The zone in which times are told, where it is not the page's own. */
  readonly timeZone: string | null
  readonly clocks: DeviceClocks
  readonly random: () => number
}

/** The polling of one page: its queries, and the monitor that says how far to trust them. */
export type Live = ReturnType<typeof createLive>

const RECORD_MS = 10 * 60_000
const HIDDEN_MS = 5 * 60_000
/** A source gives a request up after eight seconds that its device is awake. */
const LONGEST_REQUEST_MS = 10_000

/** Sets up polling; nothing is asked for until a view uses the queries. */
export function createLive(options: LiveOptions) {
  const { clocks, bounds, simulatedTime } = options
  const monitor = createMonitor({ clocks, bounds, simulatedTime })
  const source = options.source(monitor.now, monitor.latest, clocks.steady)
  const client = new QueryClient({ defaultOptions: { queries: QUERY_DEFAULTS } })
  const attention = createAttention(clocks)
  const rests = () => options.restsWhenHidden && attention.hiddenForMs() > HIDDEN_MS
  const pace = (baseMs: number, isAwaited = () => false): Pace => {
    const delayOf = createPace(baseMs, options.random)
    const isStill = () => monitor.state().isHeld || (rests() && !isAwaited())
    return (query) => (isStill() ? false : delayOf(query))
  }
  const answers = new Set<(summary: Summary) => void>()
  const rest = createRest(clocks)
  const summaryQuery = summaryQueryOf({
    source,
    monitor,
    pace: pace(options.baseMs, options.isAwaited),
    answers,
    rest,
    clocks,
  })
  const past = pastQueriesOf(source, options, () => pace(RECORD_MS))
  const hold = (isHeld: boolean) => {
    monitor.hold(isHeld)
    if (isHeld) void client.cancelQueries()
    else pollNow()
  }
  const pollNow = () => void client.refetchQueries({ queryKey: summaryQuery.queryKey })
  return {
    monitor,
    client,
    attention,
    summaryQuery,
    ...past,
    pollNow,
    /** How long the source is to be left alone still, ms: it asked for that. */
    cooldownMs: rest.leftMs,
    /** How many polls have ended. */
    ended: () => {
      const state = client.getQueryState<Summary>(summaryQuery.queryKey)
      return state ? resultsOf({ state }) : 0
    },
    /** Asks no more and has the page stand still, for a reader who wishes it; or asks at once and goes on. */
    hold,
    /** Calls back after each good answer, also one that changed nothing. Returns what ends that. */
    onAnswer: (listener: (summary: Summary) => void) => {
      answers.add(listener)
      return () => answers.delete(listener)
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
  // A first answer that failed before the view was there is tried again at the usual pace, not at once.
  retryOnMount: false,
  // `navigator.onLine` lies on a local network; only asking tells.
  networkMode: 'always',
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  staleTime: Infinity,
  gcTime: Infinity,
} as const

/** How long until the next poll, ms; `false` while polling rests. */
type Pace = (query: PacedQuery) => number | false

interface SummaryParts {
  readonly source: StatusSource
  readonly monitor: Monitor
  readonly pace: Pace
  readonly answers: ReadonlySet<(summary: Summary) => void>
  readonly rest: ReturnType<typeof createRest>
  readonly clocks: DeviceClocks
}

function summaryQueryOf({ source, monitor, pace, answers, rest, clocks }: SummaryParts) {
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
        rest.begins(0)
        // Apart from this poll: whatever goes wrong in a listener makes no failed poll of a good one.
        for (const listener of answers) queueMicrotask(() => listener(summary))
        return summary
      } catch (error) {
        // A poll that was called off is no news; whatever else arrives here is a SourceError by contract.
        if (!signal.aborted && error instanceof SourceError) {
          monitor.recordFailure(error)
          rest.begins(error.hasFallback ? 0 : error.cooldownMs)
        }
        throw error
      }
    },
    refetchInterval: (query) => {
      const delay = pace(query)
      const asked = `${delay} ${resultsOf(query)}`
      // Each view that draws asks again; the timer began when the answer came, and goes on.
      if (asked !== timer) monitor.nextTryIn(delay === false ? null : delay)
      timer = asked
      return delay
    },
  })
}

/** What is asked for seldom: the record of incidents, and what a status API cannot say. */
function pastQueriesOf(
  source: StatusSource,
  { readBriefing }: Pick<LiveOptions, 'readBriefing'>,
  paced: () => Pace,
) {
  const record = createAttempts((signal): Promise<IncidentRecord> => source.readIncidents(signal))
  const briefing = createAttempts(
    async (signal): Promise<Briefing | null> => (await readBriefing?.(signal)) ?? null,
  )
  const briefingPace = paced()
  return {
    recordQuery: queryOptions({
      queryKey: ['incidents', source.name],
      queryFn: ({ signal }) => record.read(signal),
      refetchInterval: paced(),
    }),
    /** Why the record could not be had when it was last asked for; `null` where it could, or never was. */
    recordProblem: record.problem,
    briefingQuery: queryOptions({
      queryKey: ['briefing'],
      queryFn: ({ signal }) => briefing.read(signal),
      enabled: readBriefing !== null,
      refetchInterval: (query) => (query.state.status === 'success' ? false : briefingPace(query)),
    }),
    /** The same of the briefing. */
    briefingProblem: briefing.problem,
  }
}

/** Knows how long the source is to be left alone, also by readers who come back early. */
function createRest(clocks: DeviceClocks) {
  let leftMs = () => 0
  return {
    begins: (ms: number) => {
      const lastedMs = stopwatch(clocks)
      leftMs = () => Math.max(0, ms - lastedMs())
    },
    leftMs: () => leftMs(),
  }
}

/** Knows since when the page has been out of sight. */
function createAttention(clocks: DeviceClocks) {
  let hiddenFor: (() => number) | null = null
  return {
    sawVisibility: (isHidden: boolean) => {
      hiddenFor = isHidden ? (hiddenFor ?? stopwatch(clocks)) : null
    },
    hiddenForMs: () => hiddenFor?.() ?? 0,
  }
}
