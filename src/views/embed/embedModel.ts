import { contradictions } from '../../outage/contradictions.ts'
import { serviceStatus, workingCount } from '../../outage/serviceStatus.ts'
import type { Briefing, Language } from '../../status/briefing.ts'
import { isBad } from '../../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { type ShownStatus, shownStatus } from '../../status/shownStatus.ts'
import type { Service, Snapshot } from '../../status/snapshot.ts'
import { type LocalizedText, localized } from '../../status/names.ts'

/** One service as the embedded page shows it. */
export interface EmbedRow {
  readonly id: string
  readonly name: LocalizedText
  readonly shown: ShownStatus
  /** How many functions work; `null` where that is not to be claimed now. */
  readonly working: number | null
  readonly total: number
}

/** What stands between a reader and trusting the rows, the gravest first; `null`: nothing does. */
export type EmbedDoubt = 'blind' | 'stale' | 'empty' | 'disagree' | 'incomplete'

/** Everything the embedded page shows, worked out. */
export interface EmbedModel {
  readonly rows: readonly EmbedRow[]
  readonly doubt: EmbedDoubt | null
  /** How many entries of the answer could not be read. */
  readonly unreadable: number
}

/** What the model is made from. */
export interface EmbedInputs {
  readonly snapshot: Snapshot
  readonly freshness: Freshness
  readonly briefing: Briefing
  readonly language: Language
}

/** Works the embedded page out. Pure: the same inputs, the same page. */
export function embedModel(inputs: EmbedInputs): EmbedModel {
  const { snapshot } = inputs
  return {
    rows: snapshot.services.map((service) => rowOf(service, inputs)),
    doubt: doubtOf(inputs),
    unreadable: snapshot.unreadable,
  }
}

function rowOf(service: Service, { freshness, briefing, language }: EmbedInputs): EmbedRow {
  const known = service.functions.map(({ status }) => status)
  const shown = known.map((status) => shownStatus(status, freshness).status)
  const of = shownStatus(serviceStatus(known), freshness)
  // What has expired of its functions changes what may be said of a service: one that was down in part is unknown in part.
  const status = serviceStatus(shown)
  return {
    id: service.id,
    name: localized(briefing.components.get(service.id)?.name, language, service.name),
    shown: isTrusted(freshness) ? of : { status, was: of.was, isHeld: isBad(status) },
    working: isTrusted(freshness) ? workingCount(known) : null,
    total: known.length,
  }
}

function doubtOf({ snapshot, freshness }: EmbedInputs): EmbedDoubt | null {
  if (freshness === 'blind' || freshness === 'stale') return freshness
  if (snapshot.services.length === 0) return 'empty'
  if (contradictions(snapshot).length > 0) return 'disagree'
  return snapshot.unreadable > 0 ? 'incomplete' : null
}
