import type { Briefing, Language, TextByLanguage } from './briefing.ts'

/** A text with the language it is written in. */
export interface LocalizedText {
  readonly text: string
  readonly language: Language | null
}

/** A briefing's text in the reader's language, else in the other one, else the wire's own words. */
export function localized(
  texts: TextByLanguage | undefined,
  language: Language,
  wire: string,
): LocalizedText {
  const own = texts?.[language]
  if (own) return { text: own, language }
  // The wire does not say its language; a briefing's other text does.
  if (wire !== '') return { text: wire, language: null }
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const foreign = texts?.[other]
  return foreign ? { text: foreign, language: other } : { text: '', language: null }
}

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
