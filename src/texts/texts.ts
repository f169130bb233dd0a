import type { Language } from '../status/briefing.ts'
import type { CommonTexts } from './en/common.ts'

/** Texts of the same shape in each language. */
export type ByLanguage<T> = Readonly<Record<Language, T>>

const loaded = new Map<Language, CommonTexts>()

/** Loads the texts of a language. A page carries only the reader's language. */
export async function loadTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return
  setTexts(
    language,
    language === 'ko' ? (await import('./ko/common.ts')).ko : (await import('./en/common.ts')).en,
  )
}

/** Registers texts of a language that are already loaded. */
export function setTexts(language: Language, t: CommonTexts): void {
  loaded.set(language, t)
}

/** Returns the texts of a loaded language. Throws otherwise: texts load before views. */
export function textsOf(language: Language): CommonTexts {
  const texts = loaded.get(language) ?? [...loaded.values()][0]
  if (!texts) throw new Error('Await loadTexts before drawing anything')
  return texts
}
