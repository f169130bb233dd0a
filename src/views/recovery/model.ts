/*
 * The facts that this view shows, as its parts name them. Late parts import the functions that derive them, so that
 * each comes with its own code.
 */
import type { RecoveryModel } from '../../outage/recovery/recoveryModel.ts'

export type { Outage } from '../../outage/overview.ts'
export type { ComparedLane } from '../../outage/recovery/comparisonModel.ts'
export type { Arithmetic, CountModel } from '../../outage/recovery/countModel.ts'
export type { CurveModel } from '../../outage/recovery/curveModel.ts'
export type { FilmFrame } from '../../outage/recovery/film.ts'
export type { ForecastModel, ForecastRow } from '../../outage/recovery/forecastModel.ts'
export type { ImpactModel, ImpactRow } from '../../outage/recovery/impactModel.ts'
export type { NoticeModel, NoticeRow } from '../../outage/recovery/noticesModel.ts'
export type { PanelId } from '../../outage/recovery/panelsOf.ts'
export type { RecoveryHeadline } from '../../outage/recovery/recoveryHeadline.ts'
export type {
  Announcement,
  RecoveryModel,
  RecoveryService,
  RemainingRow,
} from '../../outage/recovery/recoveryModel.ts'
export type { LiveInputs, ReplayRange, ReplayTrack } from '../../outage/recovery/replayTrack.ts'
export type {
  Mark,
  RestorationModel,
  RestorationRow,
} from '../../outage/recovery/restorationModel.ts'
export type { PlaceLine, SiteModel } from '../../outage/recovery/sitesModel.ts'
export type { ReplayClock } from '../../outage/replay.ts'

/** Cost to users. */
export type OutageImpact = NonNullable<RecoveryModel['impact']>
/** Split of use by status. */
export type ShareOfUse = NonNullable<RecoveryModel['share']>
/** Health of each function. */
export type Timelines = RecoveryModel['timelines']
/** Start and end, epoch ms. */
export type TimeWindow = NonNullable<RecoveryModel['curve']>['over']
