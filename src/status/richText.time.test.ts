import { expect, it } from 'vitest'
import { plainWords } from './htmlText.ts'
import { richText } from './richText.ts'

const LONGEST_MS = 50

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
it.each([...parts, ...more, '<b>x</b>', '<a "<a \'', '<script', '<li>', '"', '<x>'])(
  'takes no longer for a million letters of %j',
  (part) => {
    const raw = part.repeat(1_000_000 / part.length)
    // The processor's time, not the clock's: other work shares this machine.
    const took = [0, 1, 2].map(() => {
      const before = process.cpuUsage()
      richText(raw)
      plainWords(raw)
      return process.cpuUsage(before).user / 1_000
    })

    expect(Math.min(...took)).toBeLessThan(LONGEST_MS)
  },
)
