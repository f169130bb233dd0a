/** Control characters and marks that turn the direction of text around them. Line feeds stay. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu

/** A text with each control replaced by a blank, well formed. */
export function withoutControls(raw: string): string {
  return raw.replace(CONTROLS, ' ').toWellFormed()
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

/** A text of HTML with its references turned into characters, once; one that is not known stays as it is. */
export function unescaped(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (all, tens, hex, name) => {
      if (name) return ENTITIES.get(name.toLowerCase()) ?? all
      const code = tens ? Number(tens) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}

/**
 * A tag of HTML: its slash, its name, its attributes; without a name it is a comment or a declaration. Nothing in it
 * holds a `<`, so that all attempts together read a text once.
 */
export const TAG = /<(?:[!?]|(\/?)([a-z][a-z\d-]*)(?=[\s/>]))((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi

/** So many letters of a text with tags are read. */
export const MAX_HTML = 64_000

/** Tags that begin or end a line. */
const LINES = /^(?:p|div|[uo]l|li|h\d|tr|pre|blockquote)$/i

/**
 * The words of a text that may hold HTML: breaks and blocks make lines, tags go, and all that stood in them stays. What is
 * no tag is text.
 */
export function plainWords(html: string): string {
  const lines = html
    .slice(0, MAX_HTML)
    .replace(/\r\n?/g, '\n')
    .replace(TAG, (_, __, name = '') => (/^br$/i.test(name) ? '\n' : LINES.test(name) ? '\0' : ''))
    // Blocks that touch share the break between them.
    .replace(/\0[\s\0]*/g, '\n')
  return unescaped(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
