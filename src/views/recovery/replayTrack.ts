import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import type { ReplayClock } from '../../outage/replay.ts'
import type { SharePoint } from '../../outage/shareOfUse.ts'
import { type FilmFrame, filmFrames } from './film.ts'
import { curveAxis } from './curveAxis.ts'
import type { RecoveryModel, WholeOutage } from './recoveryModel.ts'
import type { ReplayRange } from './replayMoves.ts'

/** An outage as a whole, up to the last reading: what the replay moves through. */
export interface ReplayTrack extends ReplayRange {
  /** What the picture spans, whichever moment of it is shown. */
  readonly axis: TimeWindow
  readonly film: readonly FilmFrame[]
  /** When all was restored; `null` while the outage lasts. */
  readonly endedAt: number | null
  readonly whole: WholeOutage
}

/** The course of the outage a model tells of; `null` on a calm day. */
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
    // What changed this very moment is now.
    changes: changes(model, clock).filter((at) => at > onset && at < Math.min(end, inputs.readAt)),
    axis: curveAxis({ drawn: { from: curve.over.from, to: end }, onset, isOver, planEndsAt }),
    film: filmFrames(model, clock, Math.min(end, inputs.now)),
    endedAt,
    whole: { timelines: model.timelines, curve },
  }
}

/** When the last of all that was ever promised was expected, so that the axis holds each plan that the replay shows. */
function lastPromised({ inputs }: RecoveryModel, onset: number): number | null {
  const { briefing, now } = inputs
  const made = briefing.forecasts.filter(({ madeAt }) => madeAt >= onset && madeAt <= now)
  return made.length > 0 ? Math.max(...made.map(({ expectedAt }) => expectedAt)) : null
}

/** The moments at which a status changed, or by the other clock, at which that was said. Old to new, each once. */
function changes({ timelines, inputs }: RecoveryModel, clock: ReplayClock): readonly number[] {
  const moments = clock === 'was' ? happened(timelines) : announcedAt(inputs.snapshot.incidents)
  return [...new Set(moments)].toSorted((a, b) => a - b)
}

/** What begins or ends with a time that nobody saw is no change. */
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

/** Whether a curve is how another one begins, up to its own last moment. */
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

/** A curve ends with a second of what has changed this very moment. */
const THIS_MOMENT_MS = 1_000
