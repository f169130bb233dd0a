import { expect, it } from 'vitest'
import { MAX_HTML, plainWords } from './htmlText.ts'
import { richText } from './richText.ts'

/** Allowance for other tests in this process. Quadratic growth takes seconds. */
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
/**
 * CPU time in ms for a text of a given length, best of a few runs. Wall-clock time would include
 * other work on this machine.
 */
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
  'takes linear time for repeated %j: four times the length, not sixteen times the time',
  (part) => {
    const short = took(part, MAX_HTML / 4)

    expect(took(part, MAX_HTML)).toBeLessThan(9 * short + SLACK_MS)
    // Longer text is cut and takes no more time.
    expect(took(part, 16 * MAX_HTML)).toBeLessThan(9 * short + SLACK_MS)
  },
)
