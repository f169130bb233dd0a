import type { Language } from '../../../status/briefing.ts'
import type { ComparisonTexts } from '../../../texts/en/comparison.ts'
import type { Mark } from '../model.ts'

const HOUR = 3_600_000

/** Hours with one decimal where it is not 0: `23`, `65.5`. */
export function hoursText(ms: number): string {
  return String(Math.round((ms / HOUR) * 10) / 10)
}

/** A figure of a return, shortened, for the space beside a picture. */
export function markText(mark: Mark, texts: ComparisonTexts): string {
  switch (mark.kind) {
    case 'at':
      return hoursText(mark.ms)
    case 'open':
      return texts.open
    case 'unknown':
      return '?'
    case 'never':
      return '–'
  }
}

const UNITS: Record<Language, readonly (readonly [size: number, word: string])[]> = {
  ko: [
    [1e12, '조'],
    [1e8, '억'],
    [1e4, '만'],
  ],
  en: [
    [1e12, ' tn'],
    [1e9, ' bn'],
    [1e6, ' m'],
  ],
}

/** A large number in three digits and a unit, so that neighbours can be told apart: `1.98 bn`, `9.5억`. */
export function bigText(value: number, language: Language): string {
  const rounded = Number(value.toPrecision(3))
  const [size, word] = UNITS[language].find(([one]) => rounded >= one) ?? [1, '']
  const digits = { maximumFractionDigits: size === 1 ? 0 : 2 }
  return (rounded / size).toLocaleString(language === 'ko' ? 'ko-KR' : 'en-GB', digits) + word
}
