/** Control characters and bidirectional marks. Line feeds stay. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu

/** Replaces each control character with a space and repairs lone surrogates. */
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

/** Decodes character references once; an unknown reference stays as it is. */
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
 * An HTML tag: slash, name, attributes; without a name it is a comment or a declaration. No part of
 * it matches a `<`, so that all attempts together read a text once.
 */
export const TAG = /<(?:[!?]|(\/?)([a-z][a-z\d-]*)(?=[\s/>]))((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi

/** Maximum number of characters read of a text with tags. */
export const MAX_HTML = 64_000

/** Tags that start or end a line. */
const LINES = /^(?:p|div|[uo]l|li|h\d|tr|pre|blockquote)$/i

/**
 * Converts text that may hold HTML to plain text: breaks and blocks become line feeds, tags are
 * dropped, their content stays. Anything that is not a tag is text.
 */
export function plainWords(html: string): string {
  const lines = html
    .slice(0, MAX_HTML)
    .replace(/\r\n?/g, '\n')
    .replace(TAG, (_, __, name = '') => (/^br$/i.test(name) ? '\n' : LINES.test(name) ? '\0' : ''))
    // Adjacent blocks share one line break.
    .replace(/\0[\s\0]*/g, '\n')
  return unescaped(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
