import type { Language } from '../../../../status/briefing.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import { en, type PaperWords } from './en.ts'
import { ko } from './ko.ts'

const WORDS: Record<Language, PaperWords> = { en, ko }

/** The texts of what leaves the screen, in a language. */
export function paperWords(language: Language): PaperWords {
  return WORDS[language]
}

/** The texts of what leaves the screen, in the reader's language. */
export function usePaperWords(): PaperWords {
  return WORDS[useReader().language]
}
