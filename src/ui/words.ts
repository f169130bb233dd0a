import type { Language, Texts } from '../status/briefing.ts'
import type { Words } from './words/en.ts'

const loaded = new Map<Language, Words>()

/** Loads the texts of a language. A page carries only the one its reader reads. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return
  beginWords(
    language,
    language === 'ko' ? (await import('./words/ko.ts')).ko : (await import('./words/en.ts')).en,
  )
}

/** Takes the texts of a language that are at hand already. */
export function beginWords(language: Language, words: Words): void {
  loaded.set(language, words)
}

/** The texts of a language that was loaded. Throws where none was: words come before views. */
export function wordsOf(language: Language): Words {
  const words = loaded.get(language) ?? [...loaded.values()][0]
  if (!words) throw new Error('loadWords must be awaited before anything is drawn')
  return words
}

/** A text with the language it is written in. */
export interface Said {
  readonly text: string
  readonly language: Language | null
}

/** A briefing's text in the reader's language, else in the other one, else the wire's own words. */
export function said(texts: Texts | undefined, language: Language, wire: string): Said {
  const own = texts?.[language]
  if (own) return { text: own, language }
  // The wire does not say its language; a briefing's other text does.
  if (wire !== '') return { text: wire, language: null }
  const other: Language = language === 'ko' ? 'en' : 'ko'
  const foreign = texts?.[other]
  return foreign ? { text: foreign, language: other } : { text: '', language: null }
}
