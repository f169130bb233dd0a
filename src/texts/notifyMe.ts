import { en, type NotifyMeTexts } from './en/notifyMe.ts'
import { ko } from './ko/notifyMe.ts'
import type { ByLanguage } from './texts.ts'

/** Texts about notifications. */
export const notifyMeTexts: ByLanguage<NotifyMeTexts> = { en, ko }
