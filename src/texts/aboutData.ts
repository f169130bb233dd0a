import { en, type AboutDataTexts } from './en/aboutData.ts'
import { ko } from './ko/aboutData.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of "About these data". */
export const aboutDataTexts: ByLanguage<AboutDataTexts> = { en, ko }
