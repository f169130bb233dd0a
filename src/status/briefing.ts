import type { ReportedStatus } from './componentStatus.ts'
import type { Omission } from './omission.ts'
import type { ComponentId } from './snapshot.ts'

/** The languages in which readers are spoken to. */
export type Language = 'ko' | 'en'

/** A text by language. A language may be missing; a reader then gets the other one, marked as such. */
export type TextByLanguage = Readonly<Partial<Record<Language, string>>>

/** How well a statement is founded, as the briefing's author grades it. */
export type Confidence = 'stated' | 'corroborated' | 'reconstructed'

/** A statement's footing. */
export interface Grounds {
  readonly confidence: Confidence | null
  /** Keys of `Briefing.sources`. */
  readonly sources: readonly string[]
  readonly note: TextByLanguage | null
}

/** What a briefing says of one component or group. */
export interface ComponentBriefing {
  readonly name: TextByLanguage
  /** At most 8 Hangul or 16 Latin letters, for small places. */
  readonly shortName: TextByLanguage
  /** People served, a whole service's count; `null` where no figure was found. */
  readonly users: UserCount | null
  /** What to do while it does not work. */
  readonly meanwhile: TextByLanguage
}

/** A count of people, with its date and footing. */
export interface UserCount {
  readonly monthly: number
  readonly asOf: string
  readonly grounds: Grounds
}

/** When something was promised to be back, and by when the promise was made. */
export interface Forecast {
  readonly madeAt: number
  readonly expectedAt: number
  /** Services or functions; a service stands for all its functions. */
  readonly covers: readonly ComponentId[]
  readonly text: TextByLanguage
  readonly sources: readonly string[]
}

/** A place that hosts services, and which service hangs on which other. */
export interface Site {
  readonly id: string
  readonly name: TextByLanguage
  readonly hosts: readonly ComponentId[]
  readonly note: TextByLanguage | null
  readonly sources: readonly string[]
}

/** A service of somebody else over the same time, for comparison. */
export interface ComparisonRow {
  readonly id: string
  readonly name: TextByLanguage
  readonly changes: readonly {
    readonly at: number
    readonly from: ReportedStatus
    readonly to: ReportedStatus
    readonly grounds: Grounds
  }[]
}

/** What is said of one update beyond the wire: its text in other languages, its footing. */
export interface UpdateBriefing {
  readonly body: TextByLanguage
  readonly grounds: Grounds
}

/** Another way to reach the operator. */
export interface Contact {
  readonly name: TextByLanguage
  /** A page, a mail address or a telephone number. */
  readonly url: string
  /** Where that leads, as it is said beside the name. */
  readonly place: string
}

/** A source that statements rest on. */
export interface BriefingSource {
  readonly title: string
  readonly url: string | null
}

/** What a status API cannot say. Every part may be missing. */
export interface Briefing {
  readonly title: TextByLanguage
  readonly components: ReadonlyMap<string, ComponentBriefing>
  readonly incidents: ReadonlyMap<string, TextByLanguage>
  readonly updates: ReadonlyMap<string, UpdateBriefing>
  /** The footing of one change, by `update id/component id`. */
  readonly changes: ReadonlyMap<string, Grounds>
  readonly forecasts: readonly Forecast[]
  readonly sites: readonly Site[]
  /** Pairs: the first hangs on the second. */
  readonly dependencies: readonly (readonly [ComponentId, ComponentId])[]
  readonly comparison: readonly ComparisonRow[]
  readonly compensation: readonly { readonly name: TextByLanguage; readonly text: TextByLanguage }[]
  /** Other ways to reach the operator, for when nothing can be read. */
  readonly contacts: readonly Contact[]
  readonly notes: readonly TextByLanguage[]
  readonly nextUpdateAt: number | null
  readonly sources: ReadonlyMap<string, BriefingSource>
  readonly omissions: readonly Omission[]
}

/** A briefing that says nothing, for pages that have none. */
export const NO_BRIEFING: Briefing = {
  title: {},
  components: new Map(),
  incidents: new Map(),
  updates: new Map(),
  changes: new Map(),
  forecasts: [],
  sites: [],
  dependencies: [],
  comparison: [],
  compensation: [],
  contacts: [],
  notes: [],
  nextUpdateAt: null,
  sources: new Map(),
  omissions: [],
}
