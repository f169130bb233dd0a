/** How long a name may be, in UTF-16 units. One of 10 million takes seconds to lay out. */
export const MAX_NAME = 200
/** How long a body may be. */
export const MAX_BODY = 8_000

/** Control characters and marks that turn the direction of text around them. Line feeds stay. */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A text without controls, well formed, of at most `limit` units; `wasClipped` says if it was longer. */
export function cleanText(
  raw: string,
  limit: number,
): { readonly text: string; readonly wasClipped: boolean } {
  const wasClipped = raw.length > limit
  const text = raw.slice(0, limit).replace(CONTROLS, ' ').toWellFormed().trim()
  return { text: wasClipped ? `${text}…` : text, wasClipped }
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['apos', "'"],
  ['nbsp', ' '],
])

/** The words of a body that may hold HTML: breaks and paragraphs become lines, other tags go. */
export function plainText(body: string): string {
  return body
    .replace(/<(?:br|\/p|\/li|\/div)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/&(#39|[a-z]{2,4});/gi, (all, name: string) => ENTITIES.get(name.toLowerCase()) ?? all)
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
