import { type Overview, overviewOf, type OverviewInputs } from '../../outage/overview.ts'
import type { Verdict } from '../../outage/verdict.ts'
import type { Language } from '../../status/briefing.ts'
import { type LocalizedText, namesOf } from '../../status/names.ts'
import type { ShownStatus } from '../../status/shownStatus.ts'

/** One service as the embed shows it. */
export interface EmbedRow {
  readonly id: string
  readonly name: LocalizedText
  readonly shown: ShownStatus
  /** Number of functions that may be claimed to work; `null` while nothing may be. */
  readonly working: number | null
  readonly total: number
}

/** Everything the embed shows. */
export interface EmbedModel {
  readonly verdict: Verdict
  readonly rows: readonly EmbedRow[]
}

/** Selects and names what the embed shows. */
export function embedModel(
  inputs: OverviewInputs & { readonly language: Language },
  { verdict, services }: Overview = overviewOf(inputs),
): EmbedModel {
  return {
    verdict,
    rows: services.map(({ service, shown, working, functions }) => ({
      id: service.id,
      name: namesOf(service, inputs.briefing, inputs.language).name,
      shown,
      working,
      total: functions.length,
    })),
  }
}
