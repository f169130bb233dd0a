import type { Language } from '../../status/briefing.ts'

interface Unit {
  readonly size: number
  readonly word: string
}

/** Korean counts in steps of ten thousand, English in steps of a thousand. */
const UNITS: Record<Language, readonly Unit[]> = {
  ko: [
    { size: 1e12, word: '조' },
    { size: 1e8, word: '억' },
    { size: 1e4, word: '만' },
  ],
  en: [
    { size: 1e12, word: '\u00a0tn' },
    { size: 1e9, word: '\u00a0bn' },
    { size: 1e6, word: '\u00a0m' },
  ],
}
/** Joined to both sides, so that a range is never broken. */
const DASH = '\u2060–\u2060'
const ONE: Unit = { size: 1, word: '' }

/** A large number in two or three digits and a unit: `62억`, `6.2 bn`. Small numbers have no unit. */
export function compactNumber(value: number, language: Language): string {
  const unit = unitOf(value, language)
  return `${inUnit(value, unit, language)}${unit.word}`
}

/** A range in the unit of its larger end: `38–62억`, `0.9–6.2 bn`. Never broken across lines. */
export function compactRange(low: number, high: number, language: Language): string {
  const unit = unitOf(high, language)
  const [from, to] = [inUnit(low, unit, language), inUnit(high, unit, language)]
  return from === to ? `${to}${unit.word}` : `${from}${DASH}${to}${unit.word}`
}

function unitOf(value: number, language: Language): Unit {
  const units = [...UNITS[language], ONE]
  // A value that the next smaller unit would round up to a whole one is given in that one: 999,999,999 is 1 bn, but 950,000,000 is 950 m.
  const whole = units.find(({ size }, i) => {
    const smaller = units[i + 1]?.size ?? size
    return Math.round(value / smaller) * smaller >= size
  })
  return whole ?? ONE
}

function inUnit(value: number, { size }: Unit, language: Language): string {
  const times = value / size
  const rounded = size > 1 && times < 9.95 ? Math.round(times * 10) / 10 : Math.round(times)
  return rounded.toLocaleString(language === 'ko' ? 'ko-KR' : 'en-GB')
}
