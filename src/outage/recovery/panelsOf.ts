import { coveredBy } from '../forecasts.ts'
import { curveWindow } from '../recoveryCurve.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** A part of the view that opens by a button. */
export type PanelId = 'cost' | 'counted' | 'forecasts' | 'notice' | 'others' | 'place'

const ORDER: readonly PanelId[] = ['cost', 'counted', 'forecasts', 'notice', 'others', 'place']

/**
 * The panels that have content at the moment shown, in the order of their buttons. Applies the conditions of the
 * panels' models without deriving them: their code loads when a reader opens one.
 */
export function panelsOf(model: RecoveryModel): readonly PanelId[] {
  const { outage, total } = model
  const has: Readonly<Record<PanelId, boolean>> = {
    cost: outage !== null && total > 0,
    counted: total > 0,
    forecasts: hasForecasts(model),
    notice: outage !== null && total > 0,
    others: hasOthers(model),
    place: hasPlaces(model),
  }
  return ORDER.filter((id) => has[id])
}

function hasForecasts({ outage, inputs: { briefing, snapshot, now } }: RecoveryModel): boolean {
  if (!outage) return false
  return briefing.forecasts.some((forecast) => {
    const isMade = forecast.madeAt >= outage.onset && forecast.madeAt <= now
    return isMade && coveredBy(forecast, snapshot.services).length > 0
  })
}

function hasOthers({ outage, inputs }: RecoveryModel): boolean {
  if (!outage) return false
  const { briefing, freshness, readAt, now, replay } = inputs
  const over = curveWindow(outage, now)
  const until = Math.min(over.to, isTrusted(freshness) || replay ? now : readAt)
  return briefing.comparison.some(({ changes }) =>
    changes.some(({ at }) => at >= over.from && at <= until),
  )
}

function hasPlaces({ inputs: { briefing, snapshot } }: RecoveryModel): boolean {
  const serviceOf = new Map<string, string>()
  for (const { id, functions } of snapshot.services) {
    for (const one of [id, ...functions.map((component) => component.id)]) serviceOf.set(one, id)
  }
  const isPair = ([a, b]: readonly [string, string]) => {
    const [from, to] = [serviceOf.get(a), serviceOf.get(b)]
    return from !== undefined && to !== undefined && from !== to
  }
  return (
    briefing.sites.some(({ hosts }) => hosts.some((id) => serviceOf.has(id))) ||
    briefing.dependencies.some(isPair)
  )
}
