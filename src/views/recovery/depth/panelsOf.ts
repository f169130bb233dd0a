import type { RecoveryModel } from '../recoveryModel.ts'
import { comparisonModel } from './comparisonModel.ts'
import { forecastModel } from './forecastModel.ts'
import { siteModel } from './siteModel.ts'

/** A part of the view that opens by a button. */
export type PanelId = 'cost' | 'counted' | 'forecasts' | 'notice' | 'others' | 'place'

/** The panels that have something to say at the moment shown, in the order of their buttons. Nothing is invented. */
export function panelsOf(model: RecoveryModel): readonly PanelId[] {
  const { episode, total } = model
  const has: Readonly<Record<PanelId, boolean>> = {
    cost: episode !== null && total > 0,
    counted: total > 0,
    forecasts: forecastModel(model) !== null,
    notice: episode !== null && total > 0,
    others: comparisonModel(model) !== null,
    place: siteModel(model) !== null,
  }
  return ORDER.filter((id) => has[id])
}

const ORDER: readonly PanelId[] = ['cost', 'counted', 'forecasts', 'notice', 'others', 'place']
