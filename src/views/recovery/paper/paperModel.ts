import { lateMs } from '../../../outage/forecasts.ts'
import type { ReplayClock } from '../../../outage/replay.ts'
import { statusRank } from '../../../status/componentStatus.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { type Announcement } from '../announced.ts'
import { impactModel } from '../details/impactModel.ts'
import { type RestorationRow, restorationModel } from '../details/restorationModel.ts'
import { type FilmFrame, filmFrames } from '../film.ts'
import type { RecoveryModel, RecoveryService } from '../recoveryModel.ts'
import type { RemainingRow } from '../remaining.ts'

/** One function that is not back, with what was promised for it. Moments are epoch ms. */
export interface PaperRow extends RemainingRow {
  readonly plannedAt: number | null
  /** How long that has passed; `null` where it has not, or where nobody can see whether it is back. */
  readonly lateMs: number | null
}

/** One service: how it came back, and what that cost its users. */
export interface PaperService extends RestorationRow {
  /** `null` where nobody counts its users. */
  readonly userHours: {
    readonly low: number
    readonly weighted: number
    readonly high: number
  } | null
}

/** What the printed page shows beyond the view's own model. */
export interface PaperModel {
  readonly rows: readonly PaperRow[]
  /** Empty on a calm day and when nothing can be seen. */
  readonly compared: readonly PaperService[]
  /** Length of the axis they are compared on, and how much of it has passed, ms. */
  readonly axisMs: number
  readonly elapsedMs: number
  /** Empty on a calm day. */
  readonly frames: readonly FilmFrame[]
  /** All that was announced, old to new. */
  readonly announced: readonly Announcement[]
  /** How each service stands, the worst first: for a day without an outage. */
  readonly services: readonly RecoveryService[]
}

/** Works the printed page out. Pure: the same model, the same page. */
export function paperModel(model: RecoveryModel, clock: ReplayClock): PaperModel {
  const { outage, curve, inputs } = model
  const restoration = restorationModel(model)
  const isSeen = restoration !== null && !restoration.isBlind
  const lost = new Map(impactModel(model)?.counted.map((row) => [row.id, row.userHours]))
  const end = Math.min(inputs.now, curve?.over.to ?? inputs.now)
  return {
    rows: paperRows(model),
    compared: isSeen
      ? restoration.rows.map((row) => ({ ...row, userHours: lost.get(row.id) ?? null }))
      : [],
    axisMs: restoration?.axisMs ?? 0,
    elapsedMs: restoration?.elapsedMs ?? 0,
    frames: filmFrames(model, clock, Math.max(end, outage?.onset ?? end)),
    announced: model.announcements.toReversed(),
    services: model.services.toSorted(
      (a, b) => statusRank(b.shown.status) - statusRank(a.shown.status),
    ),
  }
}

/** What is not back, with what was promised for it. Those that most use hangs on first. */
export function paperRows({
  remaining,
  plans,
  timelines,
  inputs,
}: RecoveryModel): readonly PaperRow[] {
  const planOf = new Map([...plans].map(([id, plan]) => [String(id), { id, plan }]))
  return remaining.map((row) => {
    const promised = planOf.get(row.id)
    const isLateSeen = promised && isTrusted(inputs.freshness)
    return {
      ...row,
      plannedAt: promised?.plan.expectedAt ?? null,
      lateMs: isLateSeen ? lateMs(promised.plan, inputs.now, timelines.get(promised.id)) : null,
    }
  })
}
