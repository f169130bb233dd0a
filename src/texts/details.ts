import { en, type DetailsTexts } from './en/details.ts'
import { ko } from './ko/details.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the detail panels. They load with the first panel that opens. */
export const detailsTexts: ByLanguage<DetailsTexts> = { en, ko }
