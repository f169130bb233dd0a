import { useReader } from '../../../ui/Reader.tsx'
import { en, type WallWords } from './en.ts'
import { ko } from './ko.ts'

/** The texts of the wall in the language of its reader. */
export function useWallWords(): WallWords {
  return useReader().language === 'ko' ? ko : en
}
