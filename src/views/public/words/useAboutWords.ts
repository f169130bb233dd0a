import { useReader } from '../../../ui/Reader.tsx'
import { type AboutWords, en } from './aboutEn.ts'
import { ko } from './aboutKo.ts'

/** The texts about where the data come from, in the reader's language. */
export const useAboutWords = (): AboutWords => (useReader().language === 'ko' ? ko : en)
