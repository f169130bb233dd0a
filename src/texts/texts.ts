import type { Language } from '../status/briefing.ts'
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
