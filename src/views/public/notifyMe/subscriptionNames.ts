import type { StatusPageState } from '../../../live/useStatusPage.ts'
import type { Briefing, Language } from '../../../status/briefing.ts'
import type { Snapshot } from '../../../status/snapshot.ts'
import { namesOf } from '../../../status/names.ts'

let last: {
  readonly snapshot: Snapshot
  readonly briefing: Briefing
  readonly language: Language
  readonly names: ReadonlyMap<string, string>
} | null = null
const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** Names of every service and function in the reader's language; the same map while none of them changes. */
export function namesIn(
  { snapshot, briefing }: Pick<StatusPageState, 'snapshot' | 'briefing'>,
  language: Language,
): ReadonlyMap<string, string> {
  if (!snapshot) return NO_NAMES
  const isSame =
    last?.snapshot === snapshot && last.briefing === briefing && last.language === language
  if (last && isSame) return last.names
  const all = snapshot.services.flatMap((service) => [...service.functions, service])
  const names = new Map(all.map((one) => [one.id, namesOf(one, briefing, language).name.text]))
  last = { snapshot, briefing, language, names }
  return names
}
