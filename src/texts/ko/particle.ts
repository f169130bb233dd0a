const PAIRS = { 은는: ['은', '는'], 이가: ['이', '가'], 을를: ['을', '를'] } as const

/** Digits whose Korean reading ends in a consonant: 0 영, 1 일, 3 삼, 6 육 … */
const DIGITS_WITH_CONSONANT = '013678'
const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
/**
 * Syllables with the same initial and vowel are numbered by 28 endings, the first without a
 * consonant.
 */
const ENDINGS = 28

/**
 * Appends the particle that fits a Korean word's final sound. Letters of other scripts count as
 * ending in a vowel, which is right for most English words as pronounced in Korean.
 */
export function withParticle(word: string, pair: keyof typeof PAIRS): string {
  const [afterConsonant, afterVowel] = PAIRS[pair]
  // A trailing part in brackets is not read aloud.
  const spoken = word.replace(/\s*\([^()]*\)\s*$/, '').replace(/[^\p{L}\p{N}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  const code = last.codePointAt(0) ?? 0
  const hasConsonant =
    code >= HANGUL_FIRST && code <= HANGUL_LAST
      ? (code - HANGUL_FIRST) % ENDINGS !== 0
      : DIGITS_WITH_CONSONANT.includes(last) && last !== ''
  return word + (hasConsonant ? afterConsonant : afterVowel)
}
