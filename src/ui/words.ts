import type { Language, Texts } from '../status/briefing.ts'
import { en, type Words } from './words/en.ts'
import { ko } from './words/ko.ts'

const WORDS: Record<Language, Words> = { ko, en }

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language]
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
  const other: Language = language === 'ko' ? 'en' : 'ko'
  if (wire !== '') return { text: wire, language: null }
  const foreign = texts?.[other]
  return foreign ? { text: foreign, language: other } : { text: '', language: null }
}
