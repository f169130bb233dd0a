/**
 * `briefing.json` as it stands on the wire: what a status API cannot say. Every part may be left out.
 * Times are ISO 8601 with an offset. This format is Relight's own; `docs/briefing.md` describes it.
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
  /** A date or a period in words the source uses, such as `2022-09` or `2022 Q3`. */
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
  /** The footing of single changes, by component id. */
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
  /** Pairs of component ids: the first hangs on the second. */
  readonly dependencies?: readonly (readonly [string, string])[]
  readonly comparison?: readonly WireComparisonRow[]
  readonly compensation?: readonly { readonly name: WireTexts; readonly text: WireTexts }[]
  readonly contacts?: readonly { readonly name: WireTexts; readonly url: string }[]
  /** Remarks on these data as a whole. */
  readonly notes?: readonly WireTexts[]
  readonly next_update_at?: string | null
  readonly sources?: Readonly<
    Record<string, { readonly title: string; readonly url: string | null }>
  >
}
