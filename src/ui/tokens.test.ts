import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '..')

const COLOUR_NAMES = `
  aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
  brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
  darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange
  darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise
  darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
  fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred
  indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
  lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
  lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
  maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
  navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
  paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple
  red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
  slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
  wheat white whitesmoke yellow yellowgreen`

const NAMED = new RegExp(
  `(?<![\\w-])(?:${COLOUR_NAMES.trim().split(/\s+/).join('|')})(?![\\w-])`,
  'i',
)
const MADE = /#[0-9a-f]{3,8}\b|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i

/** Replaces everything that is no CSS value with spaces, so that lines keep their numbers. */
function blanked(css: string): string {
  return css.replace(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  )
}

/**
 * Lists the literal colours of a style sheet as `line: declaration`. System colours, `transparent`,
 * `currentColor` and mixes of tokens are permitted.
 */
function ownColours(css: string): string[] {
  const found: string[] = []
  for (const { 1: text = '', 2: end, index } of blanked(css).matchAll(/([^{};]*)([{};]|$)/g)) {
    const at = text.indexOf(':')
    // Text before a brace is a selector or a condition.
    if (at < 0 || end === '{') continue
    const value = text.slice(at + 1)
    if (!NAMED.test(value) && !MADE.test(value)) continue
    const line = css.slice(0, index + at).split('\n').length
    found.push(`${line}: ${text.trim().replace(/\s+/g, ' ')}`)
  }
  return found
}

it('finds colours in values and nowhere else', () => {
  const css = `
/* red */ #add .tan:hover, a[title='#fff'] {
  color: var(--red-1);
  border-color: currentColor transparent CanvasText color-mix(in srgb, var(--a) 20%, transparent);
  background: url(#fade);
  white-space: nowrap;
  fill: Red;
  outline: 1px solid
    #fff;
  color: rgb(0 0 0 / 50%)
}`
  expect(ownColours(css)).toEqual([
    '7: fill: Red',
    '8: outline: 1px solid #fff',
    '10: color: rgb(0 0 0 / 50%)',
  ])
})

it('keeps every colour in ui/tokens.css', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && file !== path.join('ui', 'tokens.css'),
  )
  const strays = files.flatMap((file) =>
    ownColours(readFileSync(path.join(SRC, file), 'utf8')).map((where) => `src/${file}:${where}`),
  )
  expect(
    strays,
    'These colours belong into src/ui/tokens.css, under a name that says what they mean',
  ).toEqual([])
})
