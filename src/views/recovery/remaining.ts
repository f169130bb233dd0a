import type { Overview } from '../../outage/overview.ts'
import type { Language } from '../../status/briefing.ts'
import { type LocalizedText, namesOf } from '../../status/names.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'
import type { ComponentId } from '../../status/snapshot.ts'

/** One function that is not back. */
export interface RemainingRow {
  readonly id: string
  readonly name: LocalizedText
  /** Its service; `null` where it stands for itself. */
  readonly service: LocalizedText | null
  readonly shown: ShownStatus
  /** Since when it has its status, epoch ms; `null` where the record does not reach. */
  readonly since: number | null
}

/** The functions that did not work when last read, named, in the order of `ids`. */
export function remainingRows(
  { services, inputs: { briefing } }: Overview,
  ids: readonly ComponentId[],
  language: Language,
): readonly RemainingRow[] {
  const rows = new Map(
    services.flatMap(({ service, functions }) =>
      functions.map(({ component, shown, since }): readonly [ComponentId, RemainingRow] => [
        component.id,
        {
          id: component.id,
          name: namesOf(component, briefing, language).name,
          service: service.isGroup ? namesOf(service, briefing, language).shortName : null,
          shown,
          since,
        },
      ]),
    ),
  )
  return ids.flatMap((id) => rows.get(id) ?? [])
}
