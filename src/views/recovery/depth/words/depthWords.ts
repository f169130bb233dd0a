import type { Language } from '../../../../status/briefing.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import { type DepthWords, en } from './en.ts'
import { ko } from './ko.ts'

const WORDS: Record<Language, DepthWords> = { en, ko }

/** The texts of the comparison and of the row of panels, in the reader's language. */
export function useDepthWords(): DepthWords {
  return WORDS[useReader().language]
}
