import type { ReportedStatus } from './componentStatus.ts'
import type { Omission } from './problems.ts'
import type { ComponentId } from './snapshot.ts'

/** Languages of the interface. */
export type Language = 'ko' | 'en'

/**
 * A text by language. Where a language is missing, the reader gets the other one, marked with its
 * `lang`.
 */
export type TextByLanguage = Readonly<Partial<Record<Language, string>>>

/** Strength of the evidence for a statement, as graded by the author of the briefing. */
export type Confidence = 'stated' | 'corroborated' | 'reconstructed'

/** The evidence for a statement: its sources and how well they support it. */
export interface Grounds {
  readonly confidence: Confidence | null
  /** Keys of `Briefing.sources`. */
  readonly sources: readonly string[]
  readonly note: TextByLanguage | null
}

/** Briefing data about one component or group. */
export interface ComponentBriefing {
  readonly name: TextByLanguage
  /** At most 8 Hangul or 16 Latin letters, for narrow places. */
  readonly shortName: TextByLanguage
  /** Number of users of the whole service; `null` where no figure was found. */
  readonly users: UserCount | null
  /** Advice on what to do while it does not work. */
  readonly meanwhile: TextByLanguage
}

/** A number of people, with its date and evidence. */
export interface UserCount {
  readonly monthly: number
  readonly asOf: string
  readonly grounds: Grounds
}

/** A promised restoration time, and the time at which the promise was published. */
export interface Forecast {
  readonly madeAt: number
  readonly expectedAt: number
  /** Services or functions; a service stands for all its functions. */
  readonly covers: readonly ComponentId[]
  readonly text: TextByLanguage
  readonly sources: readonly string[]
}

/** A data center that hosts services, with the dependencies between them. */
export interface Site {
  readonly id: string
  readonly name: TextByLanguage
  readonly hosts: readonly ComponentId[]
  readonly note: TextByLanguage | null
  readonly sources: readonly string[]
}

/** Another operator's service during the same outage, for comparison. */
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

/** Additions to one update that the wire format has no field for: translations and evidence. */
export interface UpdateBriefing {
  readonly body: TextByLanguage
  readonly grounds: Grounds
}

/** Another channel of the operator. */
export interface Contact {
  readonly name: TextByLanguage
  /** A web page, a mail address or a telephone number. */
  readonly url: string
  /** Destination of the link, shown beside the name. */
  readonly place: string
}

/** A source cited by the briefing. */
export interface BriefingSource {
  readonly title: string
  readonly url: string | null
}

/** Facts that a status API has no field for. Every part may be missing. */
export interface Briefing {
  readonly title: TextByLanguage
  readonly components: ReadonlyMap<string, ComponentBriefing>
  readonly incidents: ReadonlyMap<string, TextByLanguage>
  readonly updates: ReadonlyMap<string, UpdateBriefing>
  /** Evidence for one change, by `update id/component id`. */
  readonly changes: ReadonlyMap<string, Grounds>
  readonly forecasts: readonly Forecast[]
  readonly sites: readonly Site[]
  /** Pairs: the first component depends on the second. */
  readonly dependencies: readonly (readonly [ComponentId, ComponentId])[]
  readonly comparison: readonly ComparisonRow[]
  readonly compensation: readonly { readonly name: TextByLanguage; readonly text: TextByLanguage }[]
  /** Other channels of the operator, shown when the source cannot be read. */
  readonly contacts: readonly Contact[]
  readonly notes: readonly TextByLanguage[]
  readonly nextUpdateAt: number | null
  readonly sources: ReadonlyMap<string, BriefingSource>
  readonly omissions: readonly Omission[]
}

/** An empty briefing, for pages that have none. */
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
