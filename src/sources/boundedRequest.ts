import { namesIn, shapeOf } from './jsonShape.ts'
import { SourceError } from './source.ts'

/** Timeout of a whole request, body included. */
const REQUEST_MS = 8_000
/** Maximum nesting of an answer. Real ones have six levels. */
const MAX_DEPTH = 12

/** Text of an answer, with the times from its headers. */
export interface TextAnswer {
  readonly text: string
  readonly serverDate: number | null
  readonly ageMs: number
}

/**
 * Options of every poll. Without a query or custom headers, so that caches share the answer and no
 * preflight is needed.
 */
const REQUEST: RequestInit = {
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
}

/**
 * Requests a text, read as a stream of at most `limitBytes` decoded bytes, within eight seconds.
 * `cache`: `no-cache` lets the browser keep unchanged content, `reload` makes it drop its copy.
 * `begun`: a request for the same URL that the page sent before this script was loaded. Rejects
 * with a `SourceError` on any failure.
 */
export async function requestText(
  url: string,
  limitBytes: number,
  signal: AbortSignal,
  cache: 'no-cache' | 'reload',
  begun?: Promise<Response>,
): Promise<TextAnswer> {
  const deadline = AbortSignal.timeout(REQUEST_MS)
  try {
    const both = AbortSignal.any([signal, deadline])
    const response = await (begun
      ? untilAborted(begun, both)
      : fetch(url, { ...REQUEST, cache, signal: both }))
    try {
      refuseUnlessFull(response)
    } catch (error) {
      // An unread body would block its connection, and with it the next poll.
      void response.body?.cancel().catch(() => undefined)
      throw error
    }
    const text = await boundedText(response, limitBytes, both)
    if (text.trim() === '') throw new SourceError({ kind: 'empty' })
    return { text, serverDate: httpDate(response), ageMs: ageMs(response) }
  } catch (error) {
    if (error instanceof SourceError) throw error
    // The request that the page sent first has a timeout of its own, which ends slightly earlier.
    const isLate = deadline.aborted || (error instanceof Error && error.name === 'TimeoutError')
    throw new SourceError({ kind: isLate ? 'timeout' : 'unreachable' })
  }
}

function refuseUnlessFull(response: Response): void {
  const { status } = response
  if (status === 200) return
  const waitMs = retryAfterMs(response)
  if (status === 204) throw new SourceError({ kind: 'empty' }, waitMs)
  if (status === 404 || status === 410) throw new SourceError({ kind: 'gone', status }, waitMs)
  if (status === 401 || status === 403 || status === 429) {
    throw new SourceError({ kind: 'refused', status }, waitMs)
  }
  throw new SourceError({ kind: 'failing', status }, waitMs)
}

async function boundedText(
  response: Response,
  limitBytes: number,
  signal: AbortSignal,
): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal)
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > limitBytes) throw new SourceError({ kind: 'too_large', limitBytes })
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    // Frees the connection if the body was not read to its end; a closed one ignores this.
    void reader.cancel().catch(() => undefined)
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('aborted', 'AbortError'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * Parses JSON without deep nesting or repeated field names. Throws a `SourceError` with the reason
 * otherwise.
 */
export function boundedJson(text: string): unknown {
  const { deepest, names } = shapeOf(text)
  if (deepest > MAX_DEPTH) throw new SourceError({ kind: 'too_deep', limit: MAX_DEPTH })
  const json = parsed(text)
  // The parser keeps the later of two fields of one name, whichever of them is good news.
  if (namesIn(json) !== names) throw new SourceError({ kind: 'repeats_itself' })
  return json
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new SourceError({ kind: 'not_json', isHtml: /^\s*<(!doctype|html)/i.test(text) })
  }
}

/** An HTTP date: `Sun, 16 Oct 2022 00:00:00 GMT`. `Date.parse` alone reads `1` as 2001. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

function dateIn(header: string | null): number | null {
  const at = header !== null && HTTP_DATE.test(header) ? Date.parse(header) : NaN
  return Number.isFinite(at) ? at : null
}

const httpDate = (response: Response): number | null => dateIn(response.headers.get('date'))

/**
 * Upper bound for an age: a higher one carries no information and would push our clock far ahead.
 */
const OLDEST_MS = 365 * 24 * 3_600_000

/** `Age` in ms, from whole seconds. 0 if absent or invalid. */
function ageMs(response: Response): number {
  const header = response.headers.get('age') ?? ''
  return /^\d+$/.test(header) ? Math.min(Number(header) * 1_000, OLDEST_MS) : 0
}

/**
 * `Retry-After` in ms, from seconds or a date by the server's own clock. `null` if absent or
 * absurd.
 */
function retryAfterMs(response: Response): number | null {
  const header = response.headers.get('retry-after')?.trim()
  if (!header) return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000
  const until = dateIn(header)
  const from = httpDate(response)
  return until !== null && from !== null && until > from ? until - from : null
}
