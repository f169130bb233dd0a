import { lateMs } from '../../../outage/forecasts.ts'
import type { ReplayClock } from '../../../outage/replay.ts'
import { statusRank } from '../../../status/componentStatus.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { type Announcement } from '../announced.ts'
import { type ImpactRow, impactModel } from '../details/impactModel.ts'
import { type RestorationModel, restorationModel } from '../details/restorationModel.ts'
import { type FilmFrame, filmFrames } from '../film.ts'
import type { RecoveryModel, RecoveryService } from '../recoveryModel.ts'
import type { RemainingRow } from '../remaining.ts'

/** One function that is not back, with what was promised for it. Moments are epoch ms. */
export interface PaperRow extends RemainingRow {
  readonly plannedAt: number | null
  /** Time since then, ms; `null` if it has not passed, or if nobody can see whether the function is back. */
  readonly lateMs: number | null
}

/** Content of the printed page beyond the view's own model. */
export interface PaperModel {
  readonly rows: readonly PaperRow[]
  /** `null` on a calm day and when nothing can be seen. */
  readonly compared: RestorationModel | null
  /** Cost for the users of each compared service that has a count of users. */
  readonly counted: readonly ImpactRow[]
  /** Empty on a calm day. */
  readonly frames: readonly FilmFrame[]
  /** All that was announced, old to new. */
  readonly announced: readonly Announcement[]
  /** Services, worst first, for a day without an outage. */
  readonly services: readonly RecoveryService[]
}

/** Works the printed page out. Pure: the same model, the same page. */
export function paperModel(model: RecoveryModel, clock: ReplayClock): PaperModel {
  const { outage, curve, inputs } = model
  const restoration = restorationModel(model)
  const isSeen = restoration !== null && !restoration.isBlind
  const end = Math.min(inputs.now, curve?.over.to ?? inputs.now)
  return {
    rows: paperRows(model),
    compared: isSeen ? restoration : null,
    counted: (isSeen && impactModel(model)?.counted) || [],
    frames: filmFrames(model, clock, Math.max(end, outage?.onset ?? end)),
    announced: model.announcements.toReversed(),
    services: model.services.toSorted(
      (a, b) => statusRank(b.shown.status) - statusRank(a.shown.status),
    ),
  }
}

/** Functions that are not back, with their forecasts, most used first. */
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
