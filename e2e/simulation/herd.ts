import { createPace } from '../../src/live/pollDelay.ts'
import { SourceError } from '../../src/sources/source.ts'
import { chanceOf } from './chance.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Conditions for a crowd. Times in ms since the first reader came. */
export interface HerdStory {
  readonly name: string
  readonly baseMs: number
  /** Readers come evenly over this time. */
  readonly arrivalMs: number
  readonly downFrom: number
  readonly downUntil: number
  readonly endsAt: number
  /** `Retry-After` of the source while it is down, ms. */
  readonly retryAfterMs: number | null
  /** Duration of a failing answer. */
  readonly failureTakesMs: number
  /** True if the spread by chance is left out: the planted error. */
  readonly isWithoutChance: boolean
}

const TEN_MINUTES_DOWN = {
  arrivalMs: 10 * SECOND,
  downFrom: 15 * MINUTE,
  downUntil: 25 * MINUTE,
  endsAt: 40 * MINUTE,
  retryAfterMs: null,
  failureTakesMs: 100,
  isWithoutChance: false,
}

/**
 * The stories that are played. The targets hold for `isBound` ones: who waits eight seconds in vain, or was asked to
 * wait longer, is back later by as much. The last is a planted error.
 */
export const HERD_STORIES: readonly (HerdStory & { readonly isBound: boolean })[] = [
  { ...TEN_MINUTES_DOWN, name: 'readers, 503', baseMs: MINUTE, isBound: true },
  {
    ...TEN_MINUTES_DOWN,
    name: 'readers, no answer for 8 s',
    baseMs: MINUTE,
    failureTakesMs: 8 * SECOND,
    isBound: false,
  },
  { ...TEN_MINUTES_DOWN, name: 'walls, 503', baseMs: 15 * SECOND, isBound: true },
  {
    ...TEN_MINUTES_DOWN,
    name: 'readers, 503 with Retry-After: 60',
    baseMs: MINUTE,
    retryAfterMs: MINUTE,
    isBound: false,
  },
  {
    ...TEN_MINUTES_DOWN,
    name: 'readers who come while it is down',
    baseMs: MINUTE,
    downFrom: 0,
    downUntil: 10 * MINUTE,
    isBound: true,
  },
  {
    ...TEN_MINUTES_DOWN,
    name: 'planted: no spread by chance',
    baseMs: MINUTE,
    isWithoutChance: true,
    isBound: false,
  },
]

/** Some of the crowd, played by one worker. */
export interface HerdBatch {
  readonly story: HerdStory
  readonly seed: number
  readonly clients: number
}

/** Requests in each second, and readers by the second after the return in which they were fresh again. */
export interface HerdCount {
  readonly requests: readonly number[]
  readonly freshAfter: readonly number[]
}

/** Plays some readers one after the other: they share nothing but the source. */
export function playHerd({ story, seed, clients }: HerdBatch): HerdCount {
  const chance = chanceOf(seed)
  const requests = Array.from({ length: Math.ceil(story.endsAt / SECOND) }, () => 0)
  const freshAfter = Array.from({ length: requests.length }, () => 0)
  const random = story.isWithoutChance ? () => 0.5 : chance.next
  const error = new SourceError({ kind: 'failing', status: 503 }, story.retryAfterMs)
  for (let client = 0; client < clients; client += 1) {
    const state = { dataUpdateCount: 0, errorUpdateCount: 0, error: null as SourceError | null }
    const pace = createPace(story.baseMs, random)
    const query = { state } as Parameters<typeof pace>[0]
    let at = chance.between(0, story.arrivalMs)
    let isFresh = false
    while (at < story.endsAt) {
      add(requests, at)
      const isDown = at >= story.downFrom && at < story.downUntil
      state.error = isDown ? error : null
      if (isDown) state.errorUpdateCount += 1
      else state.dataUpdateCount += 1
      if (!isFresh && at >= story.downUntil) {
        isFresh = true
        add(freshAfter, at - story.downUntil)
      }
      at += (isDown ? story.failureTakesMs : 100) + pace(query)
    }
  }
  return { requests, freshAfter }
}

function add(counts: number[], at: number): void {
  const second = Math.floor(at / SECOND)
  counts[second] = (counts[second] ?? 0) + 1
}

/** Behaviour of a crowd, beside a steady crowd of the same size. Ratios; times in seconds. */
export interface HerdResult {
  /** Requests a second of one reader in a steady crowd, times the readers. */
  readonly steadyPerSecond: number
  /** While it is down, all of it; of readers who come while it is, from two minutes on, when each has met it. */
  readonly loadWhileDown: number
  readonly peakAfterReturn: number
  /** From a minute after the last reader came. */
  readonly peakAfterArrival: number
  readonly freshSeconds: number
}

/** The share of readers who are fresh again by `freshSeconds`. */
const FRESH_SHARE = 0.999

/** Result of a count. */
export function herdResult(story: HerdStory, { requests, freshAfter }: HerdCount): HerdResult {
  const clients = freshAfter.reduce((sum, count) => sum + count, 0)
  const steadyPerSecond = clients / ((story.baseMs + 100) / SECOND)
  const over = (from: number, to: number) => requests.slice(from / SECOND, to / SECOND)
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  const peak = (list: readonly number[]) => Math.max(0, ...list)
  const downFrom = Math.max(story.downFrom, story.arrivalMs + 2 * MINUTE)
  let fresh = 0
  const freshSeconds = freshAfter.findIndex((count) => (fresh += count) >= FRESH_SHARE * clients)
  return {
    steadyPerSecond,
    loadWhileDown: mean(over(downFrom, story.downUntil)) / steadyPerSecond,
    peakAfterReturn: peak(over(story.downUntil, story.endsAt)) / steadyPerSecond,
    peakAfterArrival: peak(over(story.arrivalMs + MINUTE, story.downFrom)) / steadyPerSecond,
    freshSeconds: freshSeconds + 1,
  }
}

/** Limits for a crowd of 50 million. */
export const HERD_TARGETS = {
  loadWhileDown: 0.7,
  peakAfterReturn: 1.25,
  freshSeconds: 120,
} as const

/** Missed targets of a result, in words; empty: none. */
export function missedTargets(result: HerdResult): readonly string[] {
  return (Object.keys(HERD_TARGETS) as (keyof typeof HERD_TARGETS)[])
    .filter((target) => result[target] > HERD_TARGETS[target])
    .map((target) => `${target} is ${result[target].toFixed(3)}, at most ${HERD_TARGETS[target]}`)
}
