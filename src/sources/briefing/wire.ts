/**
 * Format of `briefing.json`: facts that a status API has no field for. Every part is optional.
 * Times are ISO 8601 with an offset. The format is Relight's own; `docs/briefing.md` describes it.
 */

export interface WireTexts {
  readonly ko?: string
  readonly en?: string
}

export type WireConfidence = 'stated' | 'corroborated' | 'reconstructed'

export interface WireGrounds {
  readonly confidence?: WireConfidence
  readonly sources?: readonly string[]
  readonly note?: WireTexts
}

export interface WireUserCount extends WireGrounds {
  readonly monthly: number
  /** A date or period as the source states it, such as `2022-09` or `2022 Q3`. */
  readonly as_of: string
}

export interface WireComponentBriefing {
  readonly name?: WireTexts
  readonly short_name?: WireTexts
  readonly users?: WireUserCount
  readonly meanwhile?: WireTexts
}

export interface WireUpdateBriefing extends WireGrounds {
  readonly body?: WireTexts
  /** Evidence for single changes, by component id. */
  readonly changes?: Readonly<Record<string, WireGrounds>>
}

export interface WireForecast {
  readonly made_at: string
  readonly expected_at: string
  readonly covers: readonly string[]
  readonly text: WireTexts
  readonly sources?: readonly string[]
}

export interface WireSite {
  readonly id: string
  readonly name: WireTexts
  readonly hosts: readonly string[]
  readonly note?: WireTexts
  readonly sources?: readonly string[]
}

export interface WireComparisonRow {
  readonly id: string
  readonly name: WireTexts
  readonly changes: readonly (WireGrounds & {
    readonly at: string
    readonly old_status: string
    readonly new_status: string
  })[]
}

export interface WireBriefing {
  readonly version: 1
  readonly title?: WireTexts
  readonly components?: Readonly<Record<string, WireComponentBriefing>>
  readonly incidents?: Readonly<Record<string, { readonly name: WireTexts }>>
  readonly updates?: Readonly<Record<string, WireUpdateBriefing>>
  readonly forecasts?: readonly WireForecast[]
  readonly sites?: readonly WireSite[]
  /** Pairs of component ids: the first depends on the second. */
  readonly dependencies?: readonly (readonly [string, string])[]
  readonly comparison?: readonly WireComparisonRow[]
  readonly compensation?: readonly { readonly name: WireTexts; readonly text: WireTexts }[]
  readonly contacts?: readonly { readonly name: WireTexts; readonly url: string }[]
  /** Remarks on the data as a whole. */
  readonly notes?: readonly WireTexts[]
  readonly next_update_at?: string | null
  readonly sources?: Readonly<
    Record<string, { readonly title: string; readonly url: string | null }>
  >
}
