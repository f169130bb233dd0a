import { en, type AlarmTexts } from './en/alarm.ts'
import { ko } from './ko/alarm.ts'
import type { ByLanguage } from './texts.ts'

/** Texts of the wall's alarms. */
export const alarmTexts: ByLanguage<AlarmTexts> = { en, ko }
