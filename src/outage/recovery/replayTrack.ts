import { THIS_MOMENT_MS } from '../overview.ts'
import { type ReplayClock, snapshotAt } from '../replay.ts'
import type { SharePoint } from '../shareOfUse.ts'
import type { Timelines } from '../timeline/componentTimelines.ts'
import type { TimeWindow } from '../timeline/healthTimeline.ts'
import { curveAxis, type RecoveryInputs, type WholeOutage } from './curveModel.ts'
import { type FilmFrame, filmFrames } from './film.ts'
import { type RecoveryModel, recoveryModel } from './recoveryModel.ts'

/** The period that a replay moves through. Epoch ms. */
export interface ReplayRange {
  readonly onset: number
  /** Start of the present. */
  readonly end: number
  /** Times of change between the two, old to new. */
  readonly changes: readonly number[]
}

/** An outage as a whole, up to the last reading, for the replay. */
export interface ReplayTrack extends ReplayRange {
  /** Window of the picture, for every moment of the replay. */
  readonly axis: TimeWindow
  readonly film: readonly FilmFrame[]
  /** Time of the restoration; `null` while the outage lasts. */
  readonly endedAt: number | null
  readonly whole: WholeOutage
}

/** Derives the track of the outage of a model; `null` on a calm day. */
export function replayTrackOf(model: RecoveryModel, clock: ReplayClock): ReplayTrack | null {
  const { outage, curve, inputs } = model
  if (!outage || !curve) return null
  const { onset, endedAt } = outage
  const isOver = endedAt !== null
  const end = Math.max(curve.over.to, onset + 1)
  const planEndsAt = lastPromised(model, onset)
  return {
    onset,
    end,
    // A change at this very moment is the present.
    changes: changes(model, clock).filter((at) => at > onset && at < Math.min(end, inputs.readAt)),
    axis: curveAxis({ drawn: { from: curve.over.from, to: end }, onset, isOver, planEndsAt }),
    film: filmFrames(model, clock, Math.min(end, inputs.now)),
    endedAt,
    whole: { timelines: model.timelines, curve },
  }
}

/** The latest moment of all promises, so that the axis holds each plan that the replay shows. */
function lastPromised({ inputs }: RecoveryModel, onset: number): number | null {
  const { briefing, now } = inputs
  const made = briefing.forecasts.filter(({ madeAt }) => madeAt >= onset && madeAt <= now)
  return made.length > 0 ? Math.max(...made.map(({ expectedAt }) => expectedAt)) : null
}

/** Moments at which a status changed or, by the clock `known`, was announced. Old to new, each once. */
function changes({ timelines, inputs }: RecoveryModel, clock: ReplayClock): readonly number[] {
  const moments = clock === 'was' ? happened(timelines) : announcedAt(inputs.snapshot.incidents)
  return [...new Set(moments)].toSorted((a, b) => a - b)
}

/** The begin and the end of a time that nobody saw are no changes. */
function happened(timelines: Timelines): readonly number[] {
  return [...timelines.values()].flatMap((spans) =>
    spans.flatMap(({ from, status }, i) => {
      const before = spans[i - 1]?.status ?? 'unknown'
      return before === 'unknown' || status === 'unknown' || before === status ? [] : [from]
    }),
  )
}

function announcedAt(incidents: RecoveryModel['inputs']['snapshot']['incidents']) {
  return incidents
    .flatMap(({ updates }) => updates)
    .filter(({ changes }) => changes.some(({ from, to }) => from !== to))
    .map(({ createdAt }) => createdAt)
}

/** True if a curve is how another one begins, up to its own last moment. */
export function isBeginningOf(part: readonly SharePoint[], whole: readonly SharePoint[]): boolean {
  return part.every((point, i) => {
    const other = whole[i]
    if (!other) return false
    const isAlike =
      point.operational === other.operational &&
      point.partly === other.partly &&
      point.unknown === other.unknown
    const ends =
      i === part.length - 1 ? point.to <= other.to + THIS_MOMENT_MS : point.to === other.to
    return isAlike && point.from === other.from && ends
  })
}

/** Present knowledge of the page. */
export type LiveInputs = Omit<RecoveryInputs, 'replay'>

/** A moment of the past, epoch ms. */
export interface Replayed {
  readonly at: number
  readonly clock: ReplayClock
  /** The track of its outage; `null` if not derived yet. */
  readonly replayTrack: ReplayTrack | null
}

/** Derives the model at a moment of the past from the present record. */
export function replayedModel(
  live: LiveInputs,
  { at, clock, replayTrack }: Replayed,
): RecoveryModel {
  const { snapshot, readAt, gathering } = live
  // By the clock `known` each moment has its own past: later posts do not count yet.
  const isInside =
    clock === 'was' && replayTrack !== null && at >= replayTrack.axis.from && at < replayTrack.end
  const whole = isInside ? replayTrack.whole : null
  return recoveryModel({
    ...live,
    snapshot: snapshotAt(snapshot, at, clock, readAt, gathering, whole?.timelines),
    readAt: at,
    now: at,
    replay: { drawnFrom: replayTrack?.axis.from ?? null, whole },
  })
}

/** Time for which a replay continues after the end of an outage: long enough to show that it lasted. */
const AFTER_THE_END_MS = 3_600_000

/** The track of the outage at a moment of the past, if it is not the present one; `null` if nothing was out then. */
export function replayedTrack(
  live: LiveInputs,
  at: number,
  clock: ReplayClock,
): ReplayTrack | null {
  const then = replayedModel(live, { at, clock, replayTrack: null })
  if (!then.outage) return null
  const ids = new Set(then.outage.incidentIds)
  const resolved = live.snapshot.incidents
    .filter(({ id }) => ids.has(id))
    .map(({ resolvedAt }) => resolvedAt ?? live.readAt)
  const end = Math.max(at, ...resolved) + AFTER_THE_END_MS
  return replayTrackOf(
    replayedModel(live, { at: Math.min(end, live.readAt - 1), clock, replayTrack: null }),
    clock,
  )
}
