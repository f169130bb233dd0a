import type { Answer, SourceError } from '../sources/source.ts'
import {
  type AnswerAge,
  answerAge,
  type FreshnessBounds,
  freshnessOf,
  type Freshness,
} from '../status/freshness.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'
import { failed, GATHERING, gathered, type Gathering } from './gathering.ts'
import { type DeviceClocks, stopwatch, type TrustedClock, trustedClock } from './trustedClock.ts'
import { type SeenComponents, withVanished } from './vanished.ts'

/** What is known of the watching itself. A new object only when something a view shows has changed. */
export interface PollState {
  readonly freshness: Freshness
  /** Whether any answer was ever good. */
  readonly hasRead: boolean
  /**
   * What the newest answer said, with what vanished before it. Here, and not with the query that brought it, so that no
   * view can show the one beside a trust that belongs to the other.
   */
  readonly summary: Summary | null
  /** The moment the newest answer speaks of, trusted epoch ms; `null` before the first. */
  readonly readAt: number | null
  /** Trusted now when this was looked at, epoch ms; looked at again each minute, for ages in words. */
  readonly now: number
  /** Why the last poll failed; `null` after a good one. */
  readonly problem: SourceProblem | null
  readonly gathering: Gathering
  /** How far the device's clock is ahead of trusted time, ms, where that is more than a reader should not know. */
  readonly clockSkewMs: number | null
  /** Whether a reader has it stand still. What is known then grows old all the same. */
  readonly isHeld: boolean
}

/** What changes every second: it is asked for, never pushed into a view that does not show it. */
export interface Seconds {
  readonly freshness: AnswerAge
  /** Until the next poll, ms; `null` while one is under way or polling rests. */
  readonly nextTryMs: number | null
}

/** Watches how polling goes, and says how far to trust what it brought. Knows no React. */
export interface Monitor {
  readonly now: () => number
  /** The latest moment that any clock here tells, or a server told, epoch ms. */
  readonly latest: () => number
  /** A good poll: gives back the summary with what vanished from it. */
  readonly recordAnswer: (answer: Answer) => Summary
  readonly recordFailure: (error: SourceError) => void
  readonly nextTryIn: (ms: number | null) => void
  /** Has what is shown stand still, but for a loss of trust, or go on. */
  readonly hold: (isHeld: boolean) => void
  readonly state: () => PollState
  readonly seconds: () => Seconds
  /** The same as readers are told it: its age in steps. A new object only where they would see a difference. */
  readonly stepped: () => AnswerAge
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeSeconds: (listener: () => void) => () => void
  /** Looks at the clock; called each second and when the page wakes. */
  readonly tick: () => void
}

/** What a monitor is made of. */
export interface MonitorOptions {
  readonly clocks: DeviceClocks
  readonly bounds: FreshnessBounds
  /** A scenario plays the time: it may stand still or go back, and differs from the device's clock. */
  readonly simulatedTime: boolean
}

const MINUTE = 60_000
/** A device clock that is wrong by more is mentioned. */
const SKEW_MENTIONED_MS = 120_000

/** A monitor that has heard nothing yet. */
export function createMonitor({ clocks, bounds, simulatedTime }: MonitorOptions): Monitor {
  const clock = trustedClock(clocks)
  const memory = createMemory(clocks, clock, simulatedTime)
  const listeners = new Set<() => void>()
  const secondListeners = new Set<() => void>()
  let [nextTryAt, isHeld]: [number | null, boolean] = [null, false]

  const look = (): PollState => {
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
      isHeld,
    }
  }
  const lookSeconds = (): Seconds => ({
    freshness: answerAge(memory.age(), bounds),
    nextTryMs: nextTryAt === null ? null : Math.max(0, nextTryAt - clocks.steady()),
  })
  let [watch, seconds] = [look(), lookSeconds()]
  let stepped = inSteps(seconds.freshness)

  const lookAgain = (hasNews: boolean) => {
    const next = look()
    const isNews = hasNews || !isSameToReaders(watch, next)
    seconds = lookSeconds()
    stepped = sameOr(stepped, inSteps(seconds.freshness))
    if (isNews) watch = next
    for (const listener of [...(isNews ? listeners : []), ...secondListeners]) listener()
  }
  return {
    now: clock.now,
    latest: clock.latest,
    recordAnswer: (answer) => {
      const { summary, hasNews } = memory.heard(answer)
      lookAgain(hasNews)
      return summary
    },
    recordFailure: (error) => {
      memory.missed(error)
      lookAgain(false)
    },
    nextTryIn: (ms) => void (nextTryAt = ms === null ? null : clocks.steady() + ms),
    hold: (held) => {
      isHeld = held
      lookAgain(false)
    },
    state: () => watch,
    seconds: () => seconds,
    stepped: () => stepped,
    subscribe: subscriber(listeners),
    subscribeSeconds: subscriber(secondListeners),
    tick: () => lookAgain(false),
  }
}

/** A page that many leave open all day is not drawn each second for an age of a minute. */
const AGE_STEP_MS = 5_000

/** A freshness whose age is told in steps: of five seconds in the first minute, then of a minute. Never older than it is. */
function inSteps(of: AnswerAge): AnswerAge {
  if (of.kind === 'never') return of
  const stepMs = of.ageMs < MINUTE ? AGE_STEP_MS : MINUTE
  return { ...of, ageMs: Math.floor(of.ageMs / stepMs) * stepMs }
}

/** The former of two that say the same, so that nobody draws anew. */
const sameOr = (former: AnswerAge, next: AnswerAge): AnswerAge =>
  JSON.stringify(former) === JSON.stringify(next) ? former : next

const subscriber = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The newest good answer: the moment it speaks of, how long it lay in caches, and how long we have it, ms; and what it said. */
interface LastAnswer {
  readonly readAt: number
  /** When the page was updated, by its own word. */
  readonly updatedAt: number | null
  readonly cachedMs: number
  readonly heldMs: () => number
  /** The summary as it came, and with what vanished from it. */
  readonly given: Summary
  readonly shown: Summary
}

const ageOf = ({ heldMs, cachedMs }: LastAnswer): number => heldMs() + cachedMs

const isAfter = (at: number | null, other: number | null) =>
  at !== null && other !== null && at > other

/** Remembers what polls brought, from one to the next. */
function createMemory(clocks: DeviceClocks, clock: TrustedClock, simulatedTime: boolean) {
  // By the device: a server's clock that goes back must not make us forget what vanished from its answers.
  const openFor = stopwatch(clocks)
  let last: LastAnswer | null = null
  let problem: SourceProblem | null = null
  let gathering: Gathering = GATHERING
  let seen: SeenComponents = new Map()

  const age = () => (last ? { readAt: last.readAt, ageMs: ageOf(last) } : undefined)

  return {
    age,
    held: () => ({ last, problem, gathering }),
    missed: (error: SourceError) => {
      problem = error.problem
      gathering = failed(gathering)
    },
    heard: ({ summary, serverDate, ageMs, updatedAt }: Answer) => {
      clock.recordServerDate(serverDate, ageMs)
      problem = null
      // A cache on the way may hold an older copy: what was heard since then still stands. But of the page's own word
      // that it was updated since, an age that was never told is no match.
      const before = last
      if (before && ageOf(before) < ageMs && !isAfter(updatedAt, before.updatedAt)) {
        return { summary: before.shown, hasNews: false }
      }
      const readAt = clock.now() - ageMs
      const kept = withVanished(summary, seen, simulatedTime ? readAt : openFor())
      seen = kept.seen
      // Of an unchanged answer only what vanished before it can be forgotten meanwhile.
      const isUnchanged =
        summary === before?.given && kept.summary.omissions.length === before.shown.omissions.length
      const shown = isUnchanged ? before.shown : kept.summary
      last = {
        readAt,
        updatedAt,
        cachedMs: ageMs,
        heldMs: stopwatch(clocks),
        given: summary,
        shown,
      }
      gathering = gathered(gathering, functionsOf(shown), readAt)
      return { summary: shown, hasNews: shown !== before?.shown }
    },
  }
}

/** Whether two looks would be drawn alike: the moment of the last answer and the gathering may differ. */
function isSameToReaders(a: PollState, b: PollState): boolean {
  return (
    a.freshness === b.freshness &&
    a.hasRead === b.hasRead &&
    a.isHeld === b.isHeld &&
    (b.isHeld || Math.floor(a.now / MINUTE) === Math.floor(b.now / MINUTE)) &&
    a.problem?.kind === b.problem?.kind &&
    a.gathering.readings === b.gathering.readings &&
    a.gathering.gaps === b.gathering.gaps &&
    (a.clockSkewMs === null) === (b.clockSkewMs === null)
  )
}
