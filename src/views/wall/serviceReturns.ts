import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import { serviceRestoration } from '../../outage/restoration.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import type { WallInputs } from './wallModel.ts'

/** How long it took from the onset until every function of a service worked. */
export interface ServiceReturn {
  readonly id: string
  readonly name: LocalizedText
  readonly tookMs: number
}

/** The services an outage had taken something from, the one that took longest first. */
export function serviceReturns(
  { snapshot, briefing, language }: WallInputs,
  timelines: Timelines,
  onset: number,
): readonly ServiceReturn[] {
  return snapshot.services
    .flatMap((service): ServiceReturn[] => {
      const lanes = service.functions.map(({ id }) => timelines.get(id) ?? [])
      const { allOperationalMs: tookMs } = serviceRestoration(lanes, onset)
      if (tookMs === null || tookMs === 0) return []
      return [{ id: service.id, name: namesOf(service, briefing, language).shortName, tookMs }]
    })
    .toSorted((a, b) => b.tookMs - a.tookMs)
}
