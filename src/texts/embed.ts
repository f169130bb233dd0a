import { en, type EmbedTexts } from './en/embed.ts'
import { ko } from './ko/embed.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the embed. */
export const embedTexts: ByLanguage<EmbedTexts> = { en, ko }
