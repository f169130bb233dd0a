/**
 * Widths of bold letters, em, first match first. 0.6 for all others. Rounded up, because fonts differ. Combining marks
 * share the width of the letter before them; from Hangul on letters are square.
 */
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/\p{M}/u, 0],
  [/[^\0-\u10ff]/, 0.96],
  [/[ .,:;'!|()[\]ijlItfr·/-]/, 0.36],
  [/[mwMW@%&]/, 0.92],
  [/[A-Z]/, 0.7],
]

/** Estimated width of a text at a font size, in the unit of the size. Needs no DOM. Bold fits, regular has room to spare. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) em += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.6
  return em * size
}
