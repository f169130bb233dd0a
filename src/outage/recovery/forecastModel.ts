import {
  coveredBy,
  type ForecastOutcome,
  forecastOutcomes,
  type ForecastVerdict,
} from '../forecasts.ts'
import { curveWindow } from '../recoveryCurve.ts'
import type { TimeWindow } from '../timeline/healthTimeline.ts'
import type { Service } from '../../status/snapshot.ts'
import { localized, namesOf, type LocalizedText } from '../../status/names.ts'
import type { RecoveryModel } from './recoveryModel.ts'
import { groundsOfChange } from './changes.ts'

/** One forecast as it is shown. */
export interface ForecastRow extends ForecastOutcome {
  readonly id: string
  readonly verdict: ForecastVerdict
  readonly text: LocalizedText
  /** Subjects of the forecast: services if it names all their functions, else functions. */
  readonly covers: readonly LocalizedText[]
  readonly sources: readonly string[]
  /** From the moment promised to when the last of it was back, ms, 0 in time; `null` while that is not known. */
  readonly lateByMs: number | null
  /** Time since the promised moment while any function is still out, ms; else `null`. */
  readonly lateSoFarMs: number | null
  /** Number of returns whose moment was reconstructed, not reported. */
  readonly workedOut: number
}

/** Forecasts made by the moment shown, with counts by outcome. */
export interface ForecastModel {
  /** From the onset to the end of the curve, or to the last promise. Epoch ms. */
  readonly over: TimeWindow
  readonly rows: readonly ForecastRow[]
  readonly counts: Readonly<Record<ForecastVerdict, number>>
}

/** Promises from the onset to the moment shown, with their outcome. `null` where nothing was. */
export function forecastModel(model: RecoveryModel): ForecastModel | null {
  const { outage, inputs, timelines } = model
  if (!outage) return null
  const { snapshot, briefing, language, now } = inputs
  const { services } = snapshot
  const outcomes = forecastOutcomes(briefing.forecasts, services, timelines, now, outage.onset)
  const rows = outcomes
    .filter(({ forecast }) => coveredBy(forecast, services).length > 0)
    .map((outcome, i): ForecastRow => {
      const { forecast, allBackAt, open } = outcome
      const { expectedAt } = forecast
      return {
        ...outcome,
        id: `${i} ${forecast.madeAt}`,
        verdict: verdict(outcome, now),
        text: localized(forecast.text, language, ''),
        covers: coverNames(model, outcome),
        sources: forecast.sources,
        lateByMs: allBackAt === null ? null : Math.max(0, allBackAt - expectedAt),
        lateSoFarMs: open > 0 && now > expectedAt ? now - expectedAt : null,
        workedOut: outcome.returns.filter(({ componentId, at }) => {
          const { isAssumed, confidence } = groundsOfChange(model, componentId, at)
          return isAssumed || confidence === 'reconstructed'
        }).length,
      }
    })
  if (rows.length === 0) return null
  const counts = { kept: 0, missed: 0, pending: 0, unknown: 0, nothing: 0 }
  for (const row of rows) counts[row.verdict] += 1
  const promised = rows.map(({ forecast }) => forecast.expectedAt)
  const to = Math.max(curveWindow(outage, now).to, ...promised)
  return { over: { from: outage.onset, to }, rows, counts }
}

/** Outcome of a forecast by a moment. */
function verdict(outcome: ForecastOutcome, now: number): ForecastVerdict {
  const { forecast, total, late, open, unknown } = outcome
  if (total === 0) return 'nothing'
  if (late > 0 || (open > 0 && now > forecast.expectedAt)) return 'missed'
  if (unknown > 0) return 'unknown'
  return open > 0 ? 'pending' : 'kept'
}

function coverNames(
  { inputs: { snapshot, briefing, language } }: RecoveryModel,
  { forecast }: ForecastOutcome,
): readonly LocalizedText[] {
  const covers = new Set(forecast.covers)
  const nameOf = (of: { readonly id: string; readonly name: string }) =>
    namesOf(of, briefing, language).shortName
  return snapshot.services.flatMap((service: Service) => {
    if (covers.has(service.id)) return [nameOf(service)]
    return service.functions.filter(({ id }) => covers.has(id)).map(nameOf)
  })
}
