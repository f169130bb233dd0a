import { expect, it } from 'vitest'
import { MAX_HTML, plainWords } from './htmlText.ts'
import { richText } from './richText.ts'

/** What other tests in this process may take meanwhile. What grows with the square takes seconds. */
const SLACK_MS = 100

const parts = [
  '<',
  '<a',
  '</p',
  '&',
  '<a ',
  '<b>',
  '<p>',
  '</p>',
  '<ul><li>',
  '<br>',
  '<!--',
  '<!',
  '>',
]
const more = [
  '<script>',
  '<style',
  '<a href="',
  '<a href=\'"',
  '<a x=y ',
  '&#',
  '&#x',
  '\n',
  ' ',
  '\u202E',
]
/** The processor's time for so many letters, ms: not the clock's, because other work shares this machine. The best of a few. */
function took(part: string, letters: number): number {
  const raw = part.repeat(letters / part.length)
  const times = [0, 1, 2, 3, 4].map(() => {
    const before = process.cpuUsage()
    richText(raw)
    plainWords(raw)
    return process.cpuUsage(before).user / 1_000
  })
  return Math.min(...times)
}

it.each([...parts, ...more, '<b>x</b>', '<a "<a \'', '<script', '<li>', '"', '<x>'])(
  'takes four times as long for four times the letters of %j, and not sixteen times',
  (part) => {
    const short = took(part, MAX_HTML / 4)

    expect(took(part, MAX_HTML)).toBeLessThan(9 * short + SLACK_MS)
    // What is longer is cut, and takes no more.
    expect(took(part, 16 * MAX_HTML)).toBeLessThan(9 * short + SLACK_MS)
  },
)
