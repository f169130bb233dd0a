import { componentTimelines, type Timelines } from '../../src/outage/timeline/componentTimelines.ts'
import {
  aheadOfPlan,
  forecastOutcomes,
  nextStage,
  planCurve,
  plansAt,
} from '../../src/outage/forecasts.ts'
import { episodeWindow, outageEpisode } from '../../src/outage/episode.ts'
import { outageImpact, serviceImpact } from '../../src/outage/impact.ts'
import { curveWindow, risers } from '../../src/outage/recoveryCurve.ts'
import { snapshotAt } from '../../src/outage/replay.ts'
import { restorationSteps, serviceRestoration } from '../../src/outage/restoration.ts'
import { shareCurve, weightsOfUse } from '../../src/outage/shareOfUse.ts'
import { boundedJson } from '../../src/sources/boundedRequest.ts'
import { decodeBriefing } from '../../src/sources/briefing/decode.ts'
import { decodeConfig } from '../../src/sources/config.ts'
import { SourceError } from '../../src/sources/source.ts'
import { decodeIncidentRecord, decodeSummary } from '../../src/sources/statuspage-v2/decode.ts'
import { type Briefing, NO_BRIEFING } from '../../src/status/briefing.ts'
import { richText } from '../../src/text/richText.ts'
import { type Snapshot, snapshotOf, type Summary } from '../../src/status/snapshot.ts'
import { type ViewClaims, viewClaims } from '../../src/testing/viewClaims.ts'
import { type Chance, chanceOf } from './chance.ts'
import { damage, damagedText } from './fuzzDamage.ts'
import { type JsonObject, type Sound, soundAnswer } from './fuzzPayload.ts'
import { wordsIn } from './plainReading.ts'

const DAY_MS = 24 * 3_600_000

/** Reads a payload as a poll does: from its text at times, else as it was parsed. `undefined`: refused. */
function parsed(payload: JsonObject, chance: Chance): unknown {
  if (!chance.is(0.2)) return payload
  const text = JSON.stringify(payload)
  try {
    return boundedJson(chance.is(0.5) ? damagedText(text, chance) : text)
  } catch (error) {
    if (error instanceof SourceError) return undefined
    throw error
  }
}

/** Facts that the recovery view and the replay derive from a snapshot. */
function workOut(snapshot: Snapshot, briefing: Briefing, readAt: number): void {
  const over = { from: readAt - 8 * DAY_MS, to: readAt }
  const timelines: Timelines = componentTimelines(snapshot, over, readAt)
  const weights = weightsOfUse(
    snapshot.services,
    (id) => briefing.components.get(id)?.users?.monthly ?? null,
  )
  const steps = restorationSteps(timelines, weights)
  risers(shareCurve(timelines, weights), steps, 0.1)
  const episode = outageEpisode(snapshot, timelines, readAt)
  const onset = episode?.onset ?? over.from
  if (episode) curveWindow(episode, readAt)
  episodeWindow(onset, readAt)
  const impacts = snapshot.services.map((service) => {
    serviceRestoration(
      service.functions.map(({ id }) => timelines.get(id) ?? []),
      onset,
    )
    return serviceImpact(service, timelines, 1_000, over)
  })
  outageImpact(impacts)
  promises(snapshot, timelines, briefing, readAt)
  for (const { updates } of snapshot.incidents) {
    for (const { html } of updates) if (html !== undefined) richText(html)
  }
  snapshotAt(snapshot, readAt - DAY_MS, 'known', readAt)
}

/** Claims of each view about a snapshot that was just read. */
function claimsOf(snapshot: Snapshot, briefing: Briefing, readAt: number): readonly ViewClaims[] {
  const gathering = { readings: new Map(), gaps: [] }
  return viewClaims({ snapshot, freshness: 'live', readAt, now: readAt, gathering, briefing })
}

function promises(
  { services }: Snapshot,
  timelines: Timelines,
  { forecasts }: Briefing,
  readAt: number,
): void {
  const weights = weightsOfUse(services, () => null)
  const plans = plansAt(forecasts, services, readAt)
  nextStage(plans, () => 'major_outage', readAt)
  planCurve(plans, timelines, weights, readAt)
  aheadOfPlan(plans, timelines, weights, readAt)
  forecastOutcomes(forecasts, services, timelines, readAt)
}

/** A claim of a view that the damaged answer does not support; `null`: none. */
function falseGreen(
  { view, functions, services, saysAllWork }: ViewClaims,
  snapshot: Snapshot,
  { json, sound }: { readonly json: unknown; readonly sound: Sound },
): string | null {
  const words = wordsIn(json)
  for (const [id, status] of functions ?? []) {
    if (status !== 'operational') continue
    if (words?.components?.get(id) !== 'works')
      return `${view}: ${id} is said to work; damaged: ${words?.said.get(id)}`
    const before = sound.words.get(id)
    if (before !== undefined && before !== 'operational')
      return `${view}: ${id} is said to work; it was ${before}`
  }
  for (const { id, functions: members } of snapshot.services) {
    const works = members.length > 0 && members.every((it) => it.status === 'operational')
    if (services.get(id) === 'operational' && !works)
      return `${view}: service ${id} is said to work`
  }
  return saysAllWork && words?.doubt !== null
    ? `${view}: all is said to work, though ${words?.doubt}`
    : null
}

/** Plays one payload. Returns what is wrong with what came of it, or `null`; throws what the product throws. */
export function playPayload(seed: number): string | null {
  const chance = chanceOf(seed)
  const sound = soundAnswer(chance)
  const kind = chance.next()
  if (kind < 0.1) {
    damage(sound.config, chance)
    decodeConfig(JSON.stringify(sound.config))
    return null
  }
  const isBriefing = kind < 0.25
  if (isBriefing) damage(sound.briefing, chance)
  else damage(sound.summary, chance)
  const briefing = isBriefing ? decodeBriefing(parsed(sound.briefing, chance)) : NO_BRIEFING
  if (isBriefing && chance.is(0.8)) return null
  const json = parsed(sound.summary, chance)
  const summary = decodeSummary(json, sound.readAt)
  if (!summary.ok) return null
  const record = chance.is(0.5) ? damagedRecord(sound, summary.value, chance) : undefined
  const snapshot = snapshotOf(summary.value, record)
  if (isBriefing || chance.is(0.3)) workOut(snapshot, briefing, sound.readAt)
  const lies = claimsOf(snapshot, briefing, sound.readAt).map((claims) =>
    falseGreen(claims, snapshot, { json, sound }),
  )
  return lies.find((lie) => lie !== null) ?? null
}

function damagedRecord(sound: Sound, { services }: Summary, chance: Chance) {
  // It shares incidents with the summary, which was read already.
  const record = structuredClone(sound.record)
  if (chance.is(0.2)) isAhead(record, sound.readAt, chance)
  damage(record, chance)
  const decoded = decodeIncidentRecord(parsed(record, chance), services, sound.readAt)
  return decoded.ok ? decoded.value : undefined
}

/** The record is ahead of the summary, or its copy is: in it everything is over, or was never grave. */
function isAhead({ incidents }: JsonObject, readAt: number, chance: Chance): void {
  const better = chance.pick([{ status: 'resolved' }, { impact: 'none' }, { impact: 'minor' }])
  const touched = new Date(readAt + 60_000).toISOString()
  for (const incident of Array.isArray(incidents) ? incidents : []) {
    Object.assign(incident as JsonObject, { ...better, updated_at: touched })
  }
}

/** Some payloads, by their seeds; `isFrozen`: with prototypes that cannot be changed. */
export interface FuzzBatch {
  readonly from: number
  readonly count: number
  readonly isFrozen: boolean
}

/** Result of a batch. Times are counted in twentieths of a millisecond, the last for all that is longer. */
export interface FuzzOutcome {
  readonly wrong: readonly {
    readonly seed: number
    readonly kind: 'thrown' | 'prototype' | 'green'
    readonly what: string
  }[]
  readonly times: readonly number[]
}

/** Number of buckets of times: up to 50 ms. */
export const TIME_COUNTS = 1_000
export const TIME_STEP_MS = 0.05

const PROTOTYPES: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
  Set.prototype,
  Promise.prototype,
  RegExp.prototype,
  Date.prototype,
]
const keysOf = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length).join()

/** A time that is longer is taken again: on a machine that does other work, too, it may not be ours. */
const DOUBTED_MS = 3

function bestOfTwo(seed: number): number {
  const times = [1, 2].map(() => {
    const before = performance.now()
    playPayload(seed)
    return performance.now() - before
  })
  return Math.min(...times)
}

/** Plays a batch of payloads. */
export function playPayloads({ from, count, isFrozen }: FuzzBatch): FuzzOutcome {
  if (isFrozen) for (const prototype of PROTOTYPES) Object.freeze(prototype)
  const wrong: FuzzOutcome['wrong'][number][] = []
  const times = Array.from({ length: TIME_COUNTS }, () => 0)
  const keys = keysOf()
  for (let seed = from; seed < from + count; seed += 1) {
    const before = performance.now()
    let lastedMs = 0
    try {
      const what = playPayload(seed)
      lastedMs = performance.now() - before
      if (lastedMs > DOUBTED_MS) lastedMs = Math.min(lastedMs, bestOfTwo(seed))
      if (what !== null) wrong.push({ seed, kind: 'green', what })
    } catch (error) {
      wrong.push({
        seed,
        kind: 'thrown',
        what: String(error instanceof Error ? error.stack : error),
      })
    }
    const step = Math.floor(lastedMs / TIME_STEP_MS)
    const place = Math.min(TIME_COUNTS - 1, step)
    times[place] = (times[place] ?? 0) + 1
    if (keysOf() !== keys) wrong.push({ seed, kind: 'prototype', what: 'a prototype was changed' })
  }
  return { wrong, times }
}
