import { withoutControls } from './htmlText.ts'

/** How long a name may be, in UTF-16 units. One of 10 million takes seconds to lay out. */
export const MAX_NAME = 200
/** How long a body may be. */
export const MAX_BODY = 8_000

/** A text without controls, well formed, of at most `limit` units; `wasClipped` says if it was longer. */
export function cleanText(
  raw: string,
  limit: number,
): { readonly text: string; readonly wasClipped: boolean } {
  const wasClipped = raw.length > limit
  const text = withoutControls(raw.slice(0, limit)).trim()
  return { text: wasClipped ? `${text}…` : text, wasClipped }
}
