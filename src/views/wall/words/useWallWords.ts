import type { Language } from '../../../status/briefing.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { en, type WallWords } from './en.ts'
import { ko } from './ko.ts'

/** The texts of the wall in a language. */
export function wallWords(language: Language): WallWords {
  return language === 'ko' ? ko : en
}

/** The texts of the wall in the language of its reader. */
export function useWallWords(): WallWords {
  return wallWords(useReader().language)
}
