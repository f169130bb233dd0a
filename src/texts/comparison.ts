import { en, type ComparisonTexts } from './en/comparison.ts'
import { ko } from './ko/comparison.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the service comparison and of the buttons below it. */
export const comparisonTexts: ByLanguage<ComparisonTexts> = { en, ko }
