import type { Briefing, Language } from '../status/briefing.ts'
import { type LocalizedText, localized } from './texts.ts'

/** What a component is called, whole and in small places. */
export interface Names {
  readonly name: LocalizedText
  readonly shortName: LocalizedText
}

/** The names of a service or function in the reader's language, as far as the briefing has them. */
export function namesOf(
  { id, name: wire }: { readonly id: string; readonly name: string },
  briefing: Briefing,
  language: Language,
): Names {
  const about = briefing.components.get(id)
  const name = localized(about?.name, language, wire)
  const shortName = about?.shortName[language] ? localized(about.shortName, language, '') : name
  return { name, shortName }
}
