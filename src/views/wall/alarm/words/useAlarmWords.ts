import { useReader } from '../../../../ui/Reader.tsx'
import { type AlarmWords, en } from './en.ts'
import { ko } from './ko.ts'

/** The texts of the wall's alarms in the reader's language. */
export function useAlarmWords(): AlarmWords {
  return useReader().language === 'ko' ? ko : en
}
