import { statusRank } from '../../../status/componentStatus.ts'
import { impactModel } from '../../../outage/recovery/impactModel.ts'
import { restorationModel } from '../../../outage/recovery/restorationModel.ts'
import { filmFrames } from '../../../outage/recovery/film.ts'
import type {
  Announcement,
  FilmFrame,
  ImpactRow,
  RecoveryModel,
  RecoveryService,
  ReplayClock,
  RestorationModel,
} from '../model.ts'

/** Content of the printed page beyond the view's own model. */
export interface PaperModel {
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
    compared: isSeen ? restoration : null,
    counted: (isSeen && impactModel(model)?.counted) || [],
    frames: filmFrames(model, clock, Math.max(end, outage?.onset ?? end)),
    announced: model.announcements.toReversed(),
    services: model.services.toSorted(
      (a, b) => statusRank(b.shown.status) - statusRank(a.shown.status),
    ),
  }
}
