import type { Briefing, Language, TextByLanguage } from './briefing.ts'

/** A text with its language. */
export interface LocalizedText {
  readonly text: string
  readonly language: Language | null
}

/**
 * Picks a briefing's text in the reader's language, else in the other one, else the original text.
 */
export function localized(
  texts: TextByLanguage | undefined,
  language: Language,
  wire: string,
): LocalizedText {
  const preferred = texts?.[language]
  if (preferred) return { text: preferred, language }
  // The API does not give the language of its text; the briefing does.
  if (wire !== '') return { text: wire, language: null }
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const foreign = texts?.[other]
  return foreign ? { text: foreign, language: other } : { text: '', language: null }
}

/** Full and short name of a component. */
export interface Names {
  readonly name: LocalizedText
  readonly shortName: LocalizedText
}

/**
 * Returns the names of a service or function in the reader's language, as far as the briefing has
 * them.
 */
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
