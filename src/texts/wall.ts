import { en, type WallTexts } from './en/wall.ts'
import { ko } from './ko/wall.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the wall. */
export const wallTexts: ByLanguage<WallTexts> = { en, ko }
