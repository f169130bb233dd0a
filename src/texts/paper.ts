import { en, type PaperTexts } from './en/paper.ts'
import { ko } from './ko/paper.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the print sheet, downloads and links. */
export const paperTexts: ByLanguage<PaperTexts> = { en, ko }
