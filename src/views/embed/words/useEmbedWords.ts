import { useReader } from '../../../ui/Reader.tsx'
import { en, type EmbedWords } from './en.ts'
import { ko } from './ko.ts'

/** The texts of the embedded page in the language of its reader. */
export function useEmbedWords(): EmbedWords {
  return useReader().language === 'ko' ? ko : en
}
