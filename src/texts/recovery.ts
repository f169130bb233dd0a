import { en, type RecoveryTexts } from './en/recovery.ts'
import { ko } from './ko/recovery.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the recovery view. */
export const recoveryTexts: ByLanguage<RecoveryTexts> = { en, ko }
