import { labelWidth } from './laneGeometry.ts'

/** Words are measured as letters of 13 px; a drawing's are 12. */
const SCALE = 12 / 13

/**
 * A text in lines of at most `width` units of a drawing, by an estimate of its letters. It breaks at blanks; what has
 * none, such as an address, breaks where the line ends.
 */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const fits = (some: string) => labelWidth(some) * SCALE <= width
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (!fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return line === '' ? lines : [...lines, line]
}
