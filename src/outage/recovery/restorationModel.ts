import { componentTimelines } from '../timeline/componentTimelines.ts'
import { clippedTo, type HealthSpan, type TimeWindow } from '../timeline/healthTimeline.ts'
import { serviceRestoration } from '../restoration.ts'
import { type Stretch, stretches } from '../timeline/serviceTimeline.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'
import { type Names, namesOf } from '../../status/names.ts'
import type { RecoveryInputs } from './curveModel.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/**
 * One of the figures of a return, in ms since the onset. `never`: there was nothing to return from. `open`: it has not
 * come yet. `unknown`: not known; `wasMs` is the last known figure, if any.
 */
export type Mark =
  | { readonly kind: 'at'; readonly ms: number }
  | { readonly kind: 'open' | 'never' }
  | { readonly kind: 'unknown'; readonly wasMs: number | null }

/** The three figures of a service's return. None replaces another. */
export interface ReturnMarks {
  /** The end of the time in which every function was stopped. */
  readonly stop: Mark
  /** The first function operational, after none was. */
  readonly first: Mark
  /** All functions operational. */
  readonly full: Mark
}

/** One service in the comparison: how it stands, and when it came back. */
export interface RestorationRow extends ReturnMarks, Names {
  readonly id: string
  readonly shown: ShownStatus
  readonly working: number
  readonly total: number
  readonly users: number
  /** Total time for which every function was stopped. */
  readonly totalStopMs: number
}

/** The services of an outage beside each other. */
export interface RestorationModel {
  readonly onset: number
  /** From the onset to the moment up to which the figures are known, at most to the end of the outage. */
  readonly elapsedMs: number
  /** The length of the axis: `elapsedMs`, rounded up to whole days or a plain part of one. */
  readonly axisMs: number
  /** True if the answer is too old: the figures are left out. */
  readonly isBlind: boolean
  readonly rows: readonly RestorationRow[]
}

const HOUR = 3_600_000
/** Hours an axis may be long; beyond, whole weeks. */
const AXIS_HOURS = [1, 3, 6, 12, 24, 48, 72, 96, 120, 144]
const WEEK_HOURS = 168

/** The length of an axis that holds a time, ms: 24 h, 48 h, ... 144 h, then whole weeks; parts of a day for less. */
export function axisMsFor(elapsedMs: number): number {
  const hours = elapsedMs / HOUR
  const snapped = AXIS_HOURS.find((length) => length >= hours)
  return (snapped ?? Math.ceil(hours / WEEK_HOURS) * WEEK_HOURS) * HOUR
}

/** Beyond this many services, those that were out longest come first. */
export const MOST_IN_ORDER = 8

/**
 * The return of each service at the moment shown, in the order of the page; of more than eight those out longest first.
 * Figures follow from the last reading: once stale, none is said to be fully back now. `null` on a calm day.
 */
export function restorationModel(model: RecoveryModel): RestorationModel | null {
  const { outage, inputs, services } = model
  if (!outage) return null
  const { snapshot, briefing, language, freshness } = inputs
  const { onset } = outage
  const knownTo = isTrusted(freshness) ? inputs.now : inputs.readAt
  // A function that fails after the end belongs to another outage.
  const over = {
    from: onset,
    to: Math.max(Math.min(knownTo, outage.endedAt ?? knownTo), onset) + 1,
  }
  const timelines = isTrusted(freshness) ? model.timelines : timelinesWhenRead(inputs, over)
  const rows = services.map((service, i): RestorationRow => {
    const { id, shown, working, total, users } = service
    const functions = snapshot.services[i]?.functions ?? []
    const lanes = functions.map((it) => clippedTo(timelines.get(it.id) ?? [], over))
    const marks =
      freshness === 'blind' ? UNSEEN : expired(returnMarks(lanes, onset), freshness === 'stale')
    const { totalStopMs } = serviceRestoration(lanes, onset)
    const names = namesOf(snapshot.services[i] ?? { id, name: '' }, briefing, language)
    return { ...names, ...marks, id, shown, working, total, users, totalStopMs }
  })
  const elapsedMs = Math.min(knownTo, outage.endedAt ?? knownTo) - onset
  return {
    onset,
    elapsedMs,
    axisMs: axisMsFor(elapsedMs),
    isBlind: freshness === 'blind',
    rows: rows.length > MOST_IN_ORDER ? rows.toSorted(byLongestOut) : rows,
  }
}

/** The timelines as they stood at the last reading, without the time since. */
function timelinesWhenRead({ snapshot, readAt, gathering }: RecoveryInputs, over: TimeWindow) {
  return componentTimelines(snapshot, over, readAt, gathering)
}

const UNKNOWN = { kind: 'unknown', wasMs: null } as const
const UNSEEN: ReturnMarks = { stop: UNKNOWN, first: UNKNOWN, full: UNKNOWN }

/** A service that was fully back when last read may have failed since. The steps on the way there stay what they were. */
function expired(marks: ReturnMarks, isStale: boolean): ReturnMarks {
  if (!isStale) return marks
  const { full } = marks
  if (full.kind === 'at') return { ...marks, full: { kind: 'unknown', wasMs: full.ms } }
  return full.kind === 'never' ? { ...marks, full: UNKNOWN } : marks
}

/** The figures of one service, from its functions' timelines since the onset (epoch ms). */
export function returnMarks(lanes: readonly (readonly HealthSpan[])[], onset: number): ReturnMarks {
  const since = stretches(lanes).filter(({ to }) => to > onset)
  const last = since.at(-1)
  if (!last) return UNSEEN
  const figures = serviceRestoration(lanes, onset)
  return {
    stop: stopMark(since, last, figures.endOfTotalStopMs),
    first: firstMark(since, last, figures.firstOperationalMs),
    full: fullMark(since, last, onset),
  }
}

const hasUnknown = ({ statuses }: Stretch) => statuses.includes('unknown')
const isStopped = ({ statuses }: Stretch) => statuses.every((s) => s === 'major_outage')
const mayBeStopped = ({ statuses }: Stretch) =>
  statuses.every((s) => s === 'major_outage' || s === 'unknown')
const isKnownOff = ({ statuses }: Stretch) =>
  statuses.some((s) => s !== 'operational' && s !== 'unknown')

function stopMark(since: readonly Stretch[], last: Stretch, endedMs: number | null): Mark {
  if (endedMs !== null) return { kind: 'at', ms: endedMs }
  if (since.some(isStopped)) return isStopped(last) ? { kind: 'open' } : UNKNOWN
  return since.some(mayBeStopped) ? UNKNOWN : { kind: 'never' }
}

function firstMark(since: readonly Stretch[], last: Stretch, firstMs: number | null): Mark {
  if (firstMs !== null) return { kind: 'at', ms: firstMs }
  if (since.every(({ statuses }) => statuses.includes('operational'))) return { kind: 'never' }
  const isOut = !hasUnknown(last) && !last.statuses.includes('operational')
  return isOut ? { kind: 'open' } : UNKNOWN
}

/** An unknown time after the return does not undo it, unless it lasts: then the figure is unknown. */
function fullMark(since: readonly Stretch[], last: Stretch, onset: number): Mark {
  if (isKnownOff(last)) return { kind: 'open' }
  const lastOff = since.findLastIndex(isKnownOff)
  if (lastOff < 0) return since.some(hasUnknown) ? UNKNOWN : { kind: 'never' }
  const back = since.find((stretch, i) => i > lastOff && !hasUnknown(stretch))
  const backMs = back ? back.from - onset : null
  if (backMs === null || hasUnknown(last)) return { kind: 'unknown', wasMs: backMs }
  return { kind: 'at', ms: backMs }
}

/** Still out first, then by duration, then by users. */
function byLongestOut(a: RestorationRow, b: RestorationRow): number {
  return lengthOut(b) - lengthOut(a) || b.users - a.users
}

function lengthOut({ full }: RestorationRow): number {
  if (full.kind === 'at') return full.ms
  return full.kind === 'never' ? -1 : Number.MAX_SAFE_INTEGER
}
