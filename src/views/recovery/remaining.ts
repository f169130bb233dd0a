import type { Timelines } from '../../outage/timeline/componentTimelines.ts'
import { joinedByStatus } from '../../outage/timeline/healthTimeline.ts'
import type { UseWeights } from '../../outage/shareOfUse.ts'
import { type ShownStatus, shownStatus } from '../../status/shownStatus.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import type { RecoveryInputs } from './recoveryModel.ts'

/** One function that is not back. */
export interface RemainingRow {
  readonly id: string
  readonly name: LocalizedText
  /** Its service; `null` where it stands for itself. */
  readonly service: LocalizedText | null
  readonly shown: ShownStatus
  /** Since when it is as it is, epoch ms; `null` where the record does not reach. */
  readonly since: number | null
}

/** The functions that did not work when last read, those that most use hangs on first. */
export function remainingRows(
  { snapshot, freshness, briefing, language }: RecoveryInputs,
  timelines: Timelines,
  weights: UseWeights,
): readonly RemainingRow[] {
  const weightOf = weights.byFunction
  return snapshot.services
    .flatMap((service) => service.functions.map((component) => ({ service, component })))
    .filter(({ component }) => component.status !== 'operational')
    .toSorted((a, b) => (weightOf.get(b.component.id) ?? 0) - (weightOf.get(a.component.id) ?? 0))
    .map(({ service, component }): RemainingRow => {
      const spans = joinedByStatus(timelines.get(component.id) ?? [])
      const place = spans.findLastIndex(({ status }) => status === component.status)
      return {
        id: component.id,
        name: namesOf(component, briefing, language).name,
        service: service.isGroup ? namesOf(service, briefing, language).shortName : null,
        shown: shownStatus(component.status, freshness),
        since: place > 0 ? (spans[place]?.from ?? null) : null,
      }
    })
}
