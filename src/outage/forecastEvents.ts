import { plansAt } from './forecasts.ts'
import type { Briefing, Forecast } from '../status/briefing.ts'
import type { ComponentId, Snapshot } from '../status/snapshot.ts'
import { functionsOf } from '../status/snapshot.ts'

/** A moment at which something that does not work is forecast to be back. */
export interface ForecastEvent {
  readonly forecast: Forecast
  /** In the order of the page. */
  readonly ids: readonly ComponentId[]
}

/** The forecasts that hold at `now` for what does not work, with their time ahead, by time. */
export function forecastEvents(
  snapshot: Pick<Snapshot, 'services'>,
  briefing: Pick<Briefing, 'forecasts'>,
  now: number,
): readonly ForecastEvent[] {
  const plans = plansAt(briefing.forecasts, snapshot.services, now)
  const events = new Map<Forecast, ComponentId[]>()
  for (const { id, status } of functionsOf(snapshot)) {
    const forecast = plans.get(id)
    if (!forecast || forecast.expectedAt <= now || status === 'operational') continue
    events.set(forecast, [...(events.get(forecast) ?? []), id])
  }
  return [...events]
    .map(([forecast, ids]) => ({ forecast, ids }))
    .sort((a, b) => a.forecast.expectedAt - b.forecast.expectedAt)
}
