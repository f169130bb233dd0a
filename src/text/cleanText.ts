import { withoutControls } from './htmlText.ts'

/** Maximum length of a name, in UTF-16 units. Layout of 10 million takes seconds. */
export const MAX_NAME = 200
/** Maximum length of a body, in UTF-16 units. */
export const MAX_BODY = 8_000

/**
 * Removes control characters, repairs lone surrogates and cuts to `limit` units; `wasClipped` is
 * true if the text was longer.
 */
export function cleanText(
  raw: string,
  limit: number,
): { readonly text: string; readonly wasClipped: boolean } {
  const wasClipped = raw.length > limit
  const text = withoutControls(raw.slice(0, limit)).trim()
  return { text: wasClipped ? `${text}…` : text, wasClipped }
}
