const HANGUL_FIRST = '\u1100'
const NARROW = new Set(" .,:;'!|()[]ijlItfr·/-")
const WIDE = new Set('mwMW@%&')
/** Accents and the like stand on the letter before them. */
const MARK = /\p{M}/u

/** How wide one letter is in bold, em: what fonts differ in is rounded up. */
function letterWidth(letter: string): number {
  if (letter > '~' && MARK.test(letter)) return 0
  if (letter >= HANGUL_FIRST) return 0.96
  if (NARROW.has(letter)) return 0.36
  if (WIDE.has(letter)) return 0.92
  return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.6
}

/** How wide a text in bold is at a size, in the unit of the size, estimated: nothing has to be drawn to know it. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) em += letterWidth(letter)
  return em * size
}
