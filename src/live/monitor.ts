import { type SourceError } from '../sources/source.ts'
import {
  type Freshness,
  freshness,
  type FreshnessBounds,
  freshnessKind,
  type FreshnessKind,
} from '../status/freshness.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'
import { failed, GATHERING, gathered, type Gathering } from './gathering.ts'
import { type DeviceClocks, elapsedSince, type Instant, trustedClock } from './trustedClock.ts'
import { type SeenComponents, withVanished } from './vanished.ts'

/** What is known of the watching itself. A new object only when something a view shows has changed. */
export interface Watch {
  readonly kind: FreshnessKind
  /** Whether any answer was ever good. */
  readonly hasRead: boolean
  /** The moment the newest answer speaks of, trusted epoch ms; `null` before the first. */
  readonly readAt: number | null
  /** Trusted now when this was looked at, epoch ms; looked at again each minute, for ages in words. */
  readonly now: number
  /** Why the last poll failed; `null` after a good one. */
  readonly problem: SourceProblem | null
  readonly gathering: Gathering
  /** How far the device's clock is ahead of trusted time, ms, where that is more than a reader should not know. */
  readonly clockSkewMs: number | null
}

/** What changes every second: it is asked for, never pushed into a view that does not show it. */
export interface Seconds {
  readonly freshness: Freshness
  /** Until the next poll, ms; `null` while one is under way or polling rests. */
  readonly nextTryMs: number | null
}

/** Watches how polling goes, and says how far to trust what it brought. Knows no React. */
export interface Monitor {
  readonly now: () => number
  /** A good poll: gives back the summary with what vanished from it. */
  readonly heard: (summary: Summary, serverDate: number | null, ageMs: number) => Summary
  readonly missed: (error: SourceError) => void
  readonly nextTryIn: (ms: number | null) => void
  readonly watch: () => Watch
  readonly seconds: () => Seconds
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeSeconds: (listener: () => void) => () => void
  /** Looks at the clock; called each second and when the page wakes. */
  readonly tick: () => void
}

/** What a monitor is made of. */
export interface MonitorOptions {
  readonly clocks: DeviceClocks
  readonly bounds: FreshnessBounds
  /** Whether a difference between the device's clock and the server's means anything to a reader. */
  readonly minds: { readonly clockSkew: boolean }
}

const MINUTE = 60_000
/** A device clock that is wrong by more is mentioned. */
const SKEW_MENTIONED_MS = 120_000

/** A monitor that has heard nothing yet. */
export function createMonitor({ clocks, bounds, minds }: MonitorOptions): Monitor {
  const clock = trustedClock(clocks)
  const listeners = new Set<() => void>()
  const secondListeners = new Set<() => void>()
  let last: (Instant & { readonly readAt: number; readonly cachedMs: number }) | undefined
  let problem: SourceProblem | null = null
  let gathering = GATHERING
  let seen: SeenComponents = new Map()
  let nextTryAt: number | null = null
  let lastIn: Summary | null = null
  let lastOut: Summary | null = null

  const fresh = (): Freshness =>
    freshness(
      last && { readAt: last.readAt, ageMs: elapsedSince(last, clocks) + last.cachedMs },
      bounds,
    )
  const look = (): Watch => {
    const skew = minds.clockSkew ? clock.skewMs() : null
    return {
      kind: freshnessKind(fresh()),
      hasRead: last !== undefined,
      readAt: last?.readAt ?? null,
      now: clock.now(),
      problem,
      gathering,
      clockSkewMs: skew !== null && Math.abs(skew) > SKEW_MENTIONED_MS ? skew : null,
    }
  }
  const watchState = { current: look() }
  const secondsState = { current: lookSeconds() }

  function lookSeconds(): Seconds {
    const left = nextTryAt === null ? null : Math.max(0, nextTryAt - clocks.steady())
    return { freshness: fresh(), nextTryMs: left }
  }
  const lookAgain = (hasNews: boolean) => {
    const next = look()
    const before = watchState.current
    secondsState.current = lookSeconds()
    if (!hasNews && isSameToReaders(before, next)) {
      for (const listener of secondListeners) listener()
      return
    }
    watchState.current = next
    for (const listener of [...listeners, ...secondListeners]) listener()
  }

  const tick = () => lookAgain(false)

  return {
    now: clock.now,
    heard: (summary, serverDate, ageMs) => {
      clock.heard(serverDate, ageMs)
      const readAt = clock.now() - ageMs
      const isUnchanged = summary === lastIn && !lastOut?.omissions.some((o) => o.reason === 'no_longer_reported')
      const kept = withVanished(summary, seen, readAt)
      seen = kept.seen
      const out = isUnchanged && lastOut ? lastOut : kept.summary
      const hasNews = out !== lastOut
      lastIn = summary
      lastOut = out
      last = { readAt, cachedMs: ageMs, wall: clocks.wall(), steady: clocks.steady() }
      problem = null
      gathering = gathered(gathering, functionsOf(out), readAt)
      lookAgain(hasNews)
      return out
    },
    missed: (error) => {
      problem = error.problem
      gathering = failed(gathering)
      tick()
    },
    nextTryIn: (ms) => {
      nextTryAt = ms === null ? null : clocks.steady() + ms
    },
    watch: () => watchState.current,
    seconds: () => secondsState.current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribeSeconds: (listener) => {
      secondListeners.add(listener)
      return () => secondListeners.delete(listener)
    },
    tick,
  }
}

/** Whether two looks would be drawn alike: the moment of the last answer and the gathering may differ. */
function isSameToReaders(a: Watch, b: Watch): boolean {
  return (
    a.kind === b.kind &&
    a.hasRead === b.hasRead &&
    Math.floor(a.now / MINUTE) === Math.floor(b.now / MINUTE) &&
    a.problem?.kind === b.problem?.kind &&
    a.gathering.readings === b.gathering.readings &&
    a.gathering.gaps === b.gathering.gaps &&
    (a.clockSkewMs === null) === (b.clockSkewMs === null)
  )
}
