import type { Language, TextByLanguage } from '../status/briefing.ts'
import type { CommonTexts } from './en/common.ts'

/** The same texts in each language. */
export type ByLanguage<T> = Readonly<Record<Language, T>>

const loaded = new Map<Language, CommonTexts>()

/** Loads the texts of a language. A page carries only the one its reader reads. */
export async function loadTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return
  setTexts(
    language,
    language === 'ko' ? (await import('./ko/common.ts')).ko : (await import('./en/common.ts')).en,
  )
}

/** Takes the texts of a language that are at hand already. */
export function setTexts(language: Language, t: CommonTexts): void {
  loaded.set(language, t)
}

/** The texts of a language that was loaded. Throws where none was: words come before views. */
export function textsOf(language: Language): CommonTexts {
  const words = loaded.get(language) ?? [...loaded.values()][0]
  if (!words) throw new Error('loadWords must be awaited before anything is drawn')
  return words
}

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
