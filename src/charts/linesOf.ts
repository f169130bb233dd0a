import { textWidth } from './textWidth.ts'

/**
 * Breaks a text into lines of at most `width` at a font size, both in the same unit. Breaks at blanks; breaks a word
 * that is longer than a line, such as a URL, where the line ends.
 */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  // Each letter is measured once: names may be long, and there may be many.
  let used = 0
  const blank = textWidth(' ', size)
  const end = () => {
    if (line !== '') lines.push(line)
    line = ''
    used = 0
  }
  const add = (some: string, wide: number) => {
    line += some
    used += wide
  }
  for (const word of text.split(' ')) {
    const wide = textWidth(word, size)
    if (line !== '' && used + blank + wide <= width) {
      add(` ${word}`, blank + wide)
      continue
    }
    end()
    for (const piece of wide <= width ? [word] : word) {
      const one = textWidth(piece, size)
      if (used + one > width) end()
      add(piece, one)
    }
  }
  end()
  return lines
}
