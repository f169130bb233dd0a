import { isContradiction } from '../../../outage/verdict.ts'
import type { Language } from '../../../status/briefing.ts'
import { type AnswerAge, freshnessOf, isTrusted } from '../../../status/freshness.ts'
import { localized } from '../../../status/names.ts'
import { forecastModel } from '../../../outage/recovery/forecastModel.ts'
import { noticeModel } from '../../../outage/recovery/noticesModel.ts'
import { zonedIso } from '../paper/zonedIso.ts'
import { type Figures, figure, type Json } from './figures.ts'
import { curvePoints, forecasts, notices, remaining, restorationSteps, services } from './lists.ts'
import type { RecoveryModel, ReplayClock, ShareOfUse } from '../model.ts'

/** The form of the file. A program that reads it should refuse one it does not know. */
const SCHEMA = 'relight-recovery/1'

/** Inputs of the figures. */
export interface NumbersOf {
  readonly model: RecoveryModel
  /** Age of the answer when the file is written, whatever moment is shown. */
  readonly freshness: AnswerAge
  /** Clock of the replay; `null` for now. */
  readonly replay: ReplayClock | null
  readonly timeZone: string
  readonly language: Language
  /** Address of the same view. */
  readonly link: string
  /** Definitions of the figures. */
  readonly method: Readonly<Record<string, string>>
  /** Warnings about the file: that it is of the past, or old. */
  readonly notes: readonly string[]
}

/**
 * All figures of the view. Units are in the names, moments are ISO 8601 with offset, shares are ratios from 0 to 1.
 * Unknown values are `null`, with a `_why` beside them, and never 0.
 */
export function recoveryNumbers(of: NumbersOf): Figures {
  const { model, timeZone, language, link, method, notes } = of
  const { inputs, verdict, timelines } = model
  const { snapshot, briefing } = inputs
  const iso = (at: number) => zonedIso(at, timeZone)
  const told = noticeModel(model)
  return {
    schema: SCHEMA,
    language,
    time_zone: timeZone,
    title: localized(briefing.title, language, snapshot.page.name).text,
    link,
    source: { page_name: snapshot.page.name, page_url: snapshot.page.url },
    moment: iso(inputs.now),
    notes,
    replay: of.replay && { moment: iso(inputs.now), clock: of.replay },
    freshness: freshnessFigures(of.freshness, iso),
    doubts: {
      contradictions_count: verdict.doubts.filter(isContradiction).length,
      unreadable_components_count: snapshot.unreadable,
      omissions_count: snapshot.omissions.length + briefing.omissions.length,
    },
    outage: outageFigures(model, iso),
    now: isTrusted(inputs.freshness) ? presentFigures(model) : NOT_NOW[inputs.freshness],
    last_known:
      inputs.freshness === 'stale' ? { at: iso(inputs.readAt), ...presentFigures(model) } : null,
    plan: plan(model),
    impact: impact(model),
    services: services(model),
    remaining: remaining(model, iso),
    forecasts: forecasts(forecastModel(model), iso),
    restoration_steps: restorationSteps(model, iso),
    curve: curvePoints(model, iso),
    notices: notices(model, told, iso),
    record_from: figure(
      'at',
      snapshot.recordFrom === null ? null : iso(snapshot.recordFrom),
      'no_record',
    ),
    timelines_count: timelines.size,
    method,
  }
}

type Iso = (at: number) => string

function freshnessFigures(freshness: AnswerAge, iso: Iso): Figures {
  const kind = freshnessOf(freshness)
  if (freshness.kind === 'never') {
    return {
      kind,
      ...figure('last_read_at', null, 'never_read'),
      ...figure('age_ms', null, 'never_read'),
    }
  }
  return { kind, last_read_at: iso(freshness.readAt), age_ms: Math.round(freshness.ageMs) }
}

function outageFigures({ outage, inputs }: RecoveryModel, iso: Iso): Json {
  if (!outage) return figure('onset', null, 'no_outage_on_record')
  const { onset, endedAt, incidentIds } = outage
  return {
    onset: iso(onset),
    // If it is not on record, the outage began then or earlier.
    onset_is_on_record: outage.isOnsetOnRecord,
    ...figure('ended_at', endedAt === null ? null : iso(endedAt), 'still_open_when_last_read'),
    elapsed_ms: Math.round((endedAt ?? inputs.now) - onset),
    incident_ids: incidentIds,
  }
}

/** Reason that nothing may be said of the present. */
const NOT_NOW: Readonly<Record<RecoveryModel['inputs']['freshness'], Json>> = {
  live: null,
  late: null,
  stale: figure('share_operational_ratio', null, 'the_data_is_old_see_last_known'),
  blind: figure('share_operational_ratio', null, 'nothing_can_be_seen'),
}

function presentFigures({ share, working, total, weights }: RecoveryModel): Figures {
  return {
    ...shareFigures(share),
    weighted_by: weights.basis,
    ...figure('users_count', weights.basis === 'users' ? weights.total : null, 'not_all_counted'),
    functions_operational_count: working,
    functions_count: total,
    functions_remaining_count: total - working,
  }
}

function shareFigures(share: ShareOfUse | null): Figures {
  if (!share) return figure('share_operational_ratio', null, 'nothing_is_known')
  return {
    share_operational_ratio: share.operational,
    share_partly_ratio: share.partly,
    share_out_ratio: share.out,
    share_unknown_ratio: share.unknown,
  }
}

function plan({ ahead, plans, outage, inputs }: RecoveryModel): Figures {
  const why = () => {
    if (!outage) return 'no_outage_on_record'
    if (!isTrusted(inputs.freshness)) return 'the_present_is_not_known'
    if (plans.size === 0) return 'nothing_was_promised'
    return outage.endedAt === null ? 'what_was_promised_is_unknown' : 'the_outage_is_over'
  }
  return {
    ...figure('ahead_of_plan_ratio', ahead, why()),
    functions_with_forecast_count: plans.size,
  }
}

function impact({ impact: total, outage }: RecoveryModel): Figures {
  if (!total) {
    const why = outage ? 'not_every_service_counts_its_users' : 'no_outage_on_record'
    return figure('user_hours_weighted', null, why)
  }
  const { userHours, users, averageInterruptionMs } = total
  return {
    users_count: users,
    user_hours_low: userHours.low,
    user_hours_weighted: userHours.weighted,
    user_hours_high: userHours.high,
    ...figure('average_interruption_per_user_ms', averageInterruptionMs, 'no_users'),
  }
}
