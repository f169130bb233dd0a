import { isTrusted } from '../../../status/freshness.ts'
import { impactModel } from '../../../outage/recovery/impactModel.ts'
import { restorationModel } from '../../../outage/recovery/restorationModel.ts'
import { figure, type Figures, type Json } from './figures.ts'
import type { ForecastModel, Mark, NoticeModel, RecoveryModel } from '../model.ts'

type Iso = (at: number) => string

const WHY: Record<Exclude<Mark['kind'], 'at'>, string> = {
  open: 'still_open_when_last_read',
  never: 'there_was_nothing_to_return_from',
  unknown: 'nobody_can_say',
}

/** Each service: status, return and cost. Times are since the onset. */
export function services(model: RecoveryModel): readonly Figures[] {
  const returns = new Map(restorationModel(model)?.rows.map((row) => [row.id, row]))
  const impacts = new Map(impactModel(model)?.counted.map((row) => [row.id, row]))
  const canSee = isTrusted(model.inputs.freshness)
  return model.services.map(({ id, name, shown, working, total, users }) => {
    const back = returns.get(id)
    const impact = impacts.get(id)
    const mark = (of: Mark | undefined) => (of?.kind === 'at' ? of.ms : null)
    const why = (of: Mark | undefined) =>
      of && of.kind !== 'at' ? WHY[of.kind] : 'no_outage_on_record'
    return {
      id,
      name: name.text,
      status: shown.status,
      ...(shown.was === null ? {} : { last_known_status: shown.was }),
      ...figure('functions_operational_count', canSee ? working : null, 'the_present_is_not_known'),
      functions_count: total,
      ...figure('users_count', users > 0 ? users : null, 'nobody_counts_them'),
      ...figure('end_of_total_stop_ms', mark(back?.stop), why(back?.stop)),
      ...figure('first_operational_ms', mark(back?.first), why(back?.first)),
      ...figure('all_operational_ms', mark(back?.full), why(back?.full)),
      ...figure('total_stop_ms', back?.totalStopMs ?? null, 'no_outage_on_record'),
      ...figure('user_hours_low', impact?.userHours.low ?? null, 'nobody_counts_them'),
      ...figure('user_hours_weighted', impact?.userHours.weighted ?? null, 'nobody_counts_them'),
      ...figure('user_hours_high', impact?.userHours.high ?? null, 'nobody_counts_them'),
    }
  })
}

/** Functions that were not back when last read, the most used first. */
export function remaining(model: RecoveryModel, iso: Iso): readonly Figures[] {
  const { freshness, now } = model.inputs
  const canSee = isTrusted(freshness)
  return model.remaining.map(({ id, name, service, shown, since, plannedAt, lateMs }) => ({
    id,
    name: name.text,
    service: service?.text ?? null,
    status: shown.status,
    ...(shown.was === null ? {} : { last_known_status: shown.was }),
    ...figure('since', since === null ? null : iso(since), 'not_on_record'),
    ...figure(
      'for_ms',
      since === null || !canSee ? null : now - since,
      canSee ? 'not_on_record' : 'the_present_is_not_known',
    ),
    ...figure('planned_at', plannedAt === null ? null : iso(plannedAt), 'nothing_was_promised'),
    ...figure('late_ms', lateMs, canSee ? 'not_late' : 'the_present_is_not_known'),
  }))
}

/** The share of use through time: stretches that touch. */
export function curvePoints({ curve }: RecoveryModel, iso: Iso): readonly Figures[] {
  return (curve?.points ?? []).map(({ from, to, operational, partly, out, unknown }) => ({
    from: iso(from),
    to: iso(Math.round(to)),
    share_operational_ratio: operational,
    share_partly_ratio: partly,
    share_out_ratio: out,
    share_unknown_ratio: unknown,
  }))
}

/** Improvements, old to new. */
export function restorationSteps({ curve }: RecoveryModel, iso: Iso): readonly Figures[] {
  return (curve?.steps ?? []).map(({ at, id, name, from, to, shareAfter }) => ({
    at: iso(at),
    component_id: id,
    component: name.text,
    from,
    to,
    share_operational_after_ratio: shareAfter,
  }))
}

/** Promises, with their outcome. */
export function forecasts(model: ForecastModel | null, iso: Iso): readonly Figures[] {
  return (model?.rows ?? []).map((row) => ({
    made_at: iso(row.forecast.madeAt),
    expected_at: iso(row.forecast.expectedAt),
    text: row.text.text,
    covers: row.covers.map(({ text }) => text),
    verdict: row.verdict,
    functions_asked_count: row.total,
    functions_in_time_count: row.inTime,
    functions_late_count: row.late,
    functions_open_count: row.open,
    functions_unknown_count: row.unknown,
    ...figure('late_by_ms', row.lateByMs, 'not_all_known_to_be_back'),
    ...figure('late_so_far_ms', row.lateSoFarMs, 'nothing_is_out_after_its_time'),
  }))
}

/** Announcements, with their delay. */
export function notices(model: RecoveryModel, told: NoticeModel | null, iso: Iso): Json {
  return {
    incidents: (told?.notices ?? []).map((notice) => ({
      id: notice.id,
      name: notice.name.text,
      ...figure('time_to_first_notice_ms', notice.firstNoticeMs, 'not_on_record'),
      ...figure('time_to_cause_ms', notice.causeMs, 'not_on_record'),
      updates_count: notice.entries,
      updates_posted_late_count: notice.postedLate,
    })),
    ...figure('mean_time_to_restore_ms', told?.overall?.meanMs ?? null, 'nothing_was_restored'),
    mean_time_to_restore_rests_on_count: told?.overall?.count ?? 0,
    announcements: model.announcements.toReversed().map(({ at, text, postedAt }) => ({
      at: iso(at),
      text: text.text,
      ...figure('posted_late_at', postedAt === null ? null : iso(postedAt), 'posted_in_time'),
    })),
  }
}
