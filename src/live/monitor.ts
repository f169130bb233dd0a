import type { Answer, SourceError } from '../sources/source.ts'
import {
  type AnswerAge,
  answerAge,
  type FreshnessBounds,
  freshnessOf,
  type Freshness,
} from '../status/freshness.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/problems.ts'
import { failed, GATHERING, gathered, type Gathering } from './gathering.ts'
import { type DeviceClocks, stopwatch, type TrustedClock, trustedClock } from './trustedClock.ts'
import { type SeenComponents, withVanished } from './vanished.ts'

/** Polling state as views see it. A new object only when something displayed has changed. */
export interface PollState {
  readonly freshness: Freshness
  /** True if there was any answer. */
  readonly hasRead: boolean
  /**
   * Content of the newest answer, including components that vanished since earlier ones. Kept here
   * rather than read from the query, so that no view can combine an answer with the freshness of
   * another.
   */
  readonly summary: Summary | null
  /** Time that the newest answer describes, trusted epoch ms; `null` before the first. */
  readonly readAt: number | null
  /** Trusted time of this state, epoch ms; refreshed each minute for displayed ages. */
  readonly now: number
  /** Reason why the last poll failed; `null` after an answer. */
  readonly problem: SourceProblem | null
  readonly gathering: Gathering
  /** Lead of the device clock over trusted time, ms, if it is large enough to report. */
  readonly clockSkewMs: number | null
  /** True while the reader has paused the page. The freshness expires all the same. */
  readonly isPaused: boolean
}

/** Values that change every second. Views that show them read them; others are not notified. */
export interface Seconds {
  readonly freshness: AnswerAge
  /** Time until the next poll, ms; `null` while one is in progress or polling is stopped. */
  readonly nextTryMs: number | null
}

/** Tracks polling and decides how far to trust its results. Independent of React. */
export interface Monitor {
  readonly now: () => number
  /** Latest time known to any local clock or given by a server, epoch ms. */
  readonly latest: () => number
  /** Records an answer and returns its summary including vanished components. */
  readonly recordAnswer: (answer: Answer) => Summary
  readonly recordFailure: (error: SourceError) => void
  readonly nextTryIn: (ms: number | null) => void
  /** Pauses the display, except for a loss of trust, or resumes it. */
  readonly pause: (isPaused: boolean) => void
  readonly state: () => PollState
  readonly seconds: () => Seconds
  /**
   * The freshness as displayed, with its age in steps. A new object only if readers would see a
   * difference.
   */
  readonly stepped: () => AnswerAge
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeSeconds: (listener: () => void) => () => void
  /** Re-evaluates the freshness; called each second and on wake-up. */
  readonly tick: () => void
}

/** Dependencies and settings of a monitor. */
export interface MonitorOptions {
  readonly clocks: DeviceClocks
  readonly bounds: FreshnessBounds
  /**
   * True if a scenario controls the time: it may stop or go back, and differs from the device's
   * clock.
   */
  readonly simulatedTime: boolean
}

const MINUTE = 60_000
/** Skew of the device clock from which it is reported. */
const SKEW_MENTIONED_MS = 120_000

/** Creates a monitor without any answer. */
export function createMonitor({ clocks, bounds, simulatedTime }: MonitorOptions): Monitor {
  const clock = trustedClock(clocks)
  const memory = createMemory(clocks, clock, simulatedTime)
  const listeners = new Set<() => void>()
  const secondListeners = new Set<() => void>()
  let [nextTryAt, isPaused]: [number | null, boolean] = [null, false]

  const evaluate = (): PollState => {
    const { last, problem, gathering } = memory.held()
    const skew = simulatedTime ? null : clock.skewMs()
    return {
      freshness: freshnessOf(answerAge(memory.age(), bounds)),
      hasRead: last !== null,
      summary: last?.shown ?? null,
      readAt: last?.readAt ?? null,
      now: clock.now(),
      problem,
      gathering,
      clockSkewMs: skew !== null && Math.abs(skew) > SKEW_MENTIONED_MS ? skew : null,
      isPaused,
    }
  }
  const evaluateSeconds = (): Seconds => ({
    freshness: answerAge(memory.age(), bounds),
    nextTryMs: nextTryAt === null ? null : Math.max(0, nextTryAt - clocks.steady()),
  })
  let [watch, seconds] = [evaluate(), evaluateSeconds()]
  let stepped = inSteps(seconds.freshness)

  const reevaluate = (hasNews: boolean) => {
    const next = evaluate()
    const isNews = hasNews || !isSameToReaders(watch, next)
    seconds = evaluateSeconds()
    stepped = sameOr(stepped, inSteps(seconds.freshness))
    if (isNews) watch = next
    for (const listener of [...(isNews ? listeners : []), ...secondListeners]) listener()
  }
  return {
    now: clock.now,
    latest: clock.latest,
    recordAnswer: (answer) => {
      const { summary, hasNews } = memory.recordAnswer(answer)
      reevaluate(hasNews)
      return summary
    },
    recordFailure: (error) => {
      memory.recordFailure(error)
      reevaluate(false)
    },
    nextTryIn: (ms) => void (nextTryAt = ms === null ? null : clocks.steady() + ms),
    pause: (held) => {
      isPaused = held
      reevaluate(false)
    },
    state: () => watch,
    seconds: () => seconds,
    stepped: () => stepped,
    subscribe: subscriber(listeners),
    subscribeSeconds: subscriber(secondListeners),
    tick: () => reevaluate(false),
  }
}

/** Step of the displayed age: redrawing each second would waste energy in pages open all day. */
const AGE_STEP_MS = 5_000

/** Rounds the age down to steps of five seconds during the first minute, then of a minute. */
function inSteps(of: AnswerAge): AnswerAge {
  if (of.kind === 'never') return of
  const stepMs = of.ageMs < MINUTE ? AGE_STEP_MS : MINUTE
  return { ...of, ageMs: Math.floor(of.ageMs / stepMs) * stepMs }
}

/** Returns the former of two equal values, so that no view redraws. */
const sameOr = (former: AnswerAge, next: AnswerAge): AnswerAge =>
  JSON.stringify(former) === JSON.stringify(next) ? former : next

const subscriber = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * The newest answer: the time it describes, its time in caches and its time here, ms; and its
 * content.
 */
interface LastAnswer {
  readonly readAt: number
  /** Update time of the page as stated by the answer. */
  readonly updatedAt: number | null
  readonly cachedMs: number
  readonly ownedMs: () => number
  /** The summary as received, and with vanished components. */
  readonly given: Summary
  readonly shown: Summary
}

const ageOf = ({ ownedMs, cachedMs }: LastAnswer): number => ownedMs() + cachedMs

const isAfter = (at: number | null, other: number | null) =>
  at !== null && other !== null && at > other

/** Keeps state from one poll to the next. */
function createMemory(clocks: DeviceClocks, clock: TrustedClock, simulatedTime: boolean) {
  // Measured by the device: a server clock that goes back must not clear the vanished components.
  const openFor = stopwatch(clocks)
  let last: LastAnswer | null = null
  let problem: SourceProblem | null = null
  let gathering: Gathering = GATHERING
  let seen: SeenComponents = new Map()

  const age = () => (last ? { readAt: last.readAt, ageMs: ageOf(last) } : undefined)

  return {
    age,
    held: () => ({ last, problem, gathering }),
    recordFailure: (error: SourceError) => {
      problem = error.problem
      gathering = failed(gathering)
    },
    recordAnswer: ({ summary, serverDate, ageMs, updatedAt }: Answer) => {
      clock.recordServerDate(serverDate, ageMs)
      problem = null
      // A cache may hold an older copy; then the earlier answer stays in force. But the page's own
      // update time outweighs an age that was never measured.
      const before = last
      if (before && ageOf(before) < ageMs && !isAfter(updatedAt, before.updatedAt)) {
        return { summary: before.shown, hasNews: false }
      }
      const readAt = clock.now() - ageMs
      const result = withVanished(summary, seen, simulatedTime ? readAt : openFor())
      seen = result.seen
      // For an unchanged answer, only its vanished components can expire.
      const isUnchanged =
        summary === before?.given &&
        result.summary.omissions.length === before.shown.omissions.length
      const shown = isUnchanged ? before.shown : result.summary
      last = {
        readAt,
        updatedAt,
        cachedMs: ageMs,
        ownedMs: stopwatch(clocks),
        given: summary,
        shown,
      }
      gathering = gathered(gathering, functionsOf(shown), readAt)
      return { summary: shown, hasNews: shown !== before?.shown }
    },
  }
}

/** True if two states look the same; the time of the last answer and the history may differ. */
function isSameToReaders(a: PollState, b: PollState): boolean {
  return (
    a.freshness === b.freshness &&
    a.hasRead === b.hasRead &&
    a.isPaused === b.isPaused &&
    (b.isPaused || Math.floor(a.now / MINUTE) === Math.floor(b.now / MINUTE)) &&
    a.problem?.kind === b.problem?.kind &&
    a.gathering.readings === b.gathering.readings &&
    a.gathering.gaps === b.gathering.gaps &&
    (a.clockSkewMs === null) === (b.clockSkewMs === null)
  )
}
