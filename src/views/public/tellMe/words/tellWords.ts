import type { Language } from '../../../../status/briefing.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import { en, type TellWords } from './en.ts'
import { ko } from './ko.ts'

/** The texts about being told, in a language. */
export const tellWordsOf = (language: Language): TellWords => (language === 'ko' ? ko : en)

/** The texts about being told, in the reader's language. */
export const useTellWords = (): TellWords => tellWordsOf(useReader().language)
