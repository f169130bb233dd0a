import type { Language } from '../../../status/briefing.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { en, type RecoveryWords } from './en.ts'
import { ko } from './ko.ts'

const WORDS: Record<Language, RecoveryWords> = { en, ko }

/** The texts of this view in a language. Both come with the view: the other one is needed when the reader switches. */
export function recoveryWords(language: Language): RecoveryWords {
  return WORDS[language]
}

/** The texts of this view in the reader's language. */
export function useRecoveryWords(): RecoveryWords {
  return WORDS[useReader().language]
}
