/** Transport of the bytes of an answer. `lost`: the connection fails before its head. */
export type Manner = 'whole' | 'lost' | 'hang' | 'head_only' | 'drip' | 'cut'

/** One request and what comes back, as faults on the way make it. Moments are epoch ms of true time. */
export interface Exchange {
  readonly file: 'summary.json' | 'incidents.json'
  readonly at: number
  /** Number of exchanges made in this world before it. */
  readonly count: number
  /** Index of the mirror, from 0. */
  readonly mirror: number
  readonly manner: Manner
  readonly status: number
  readonly text: string
  /** Header lines; without a name there is none. */
  readonly headers: ReadonlyMap<string, string>
  readonly latencyMs: number
}

/** A moment as the header `Date` writes it. */
export const httpDate = (at: number): string => new Date(at).toUTCString()

/** The same exchange with a header changed, or gone. */
export function withHeader(exchange: Exchange, name: string, value: string | null): Exchange {
  const headers = new Map(exchange.headers)
  if (value === null) headers.delete(name)
  else headers.set(name, value)
  return { ...exchange, headers }
}

/** The age that an answer declares, ms. Anything but a number above 0 declares none. */
export function declaredAgeMs({ headers }: Exchange): number {
  const age = headers.get('age')
  return age !== undefined && /^\d+$/.test(age) ? Number(age) * 1_000 : 0
}

const encoder = new TextEncoder()
const encoded = new Map<string, Uint8Array>()

function bytesOf(text: string): Uint8Array {
  const known = encoded.get(text)
  if (known) return known
  if (encoded.size > 200) encoded.clear()
  const bytes = encoder.encode(text)
  encoded.set(text, bytes)
  return bytes
}

type Wait = (ms: number, then: () => void) => void

/**
 * Result of `fetch` for an exchange: as much of a `Response` as can be told from one. `wasRead` is told when
 * the whole of it was handed over.
 */
export function fetched(
  exchange: Exchange,
  wait: Wait,
  signal: AbortSignal,
  wasRead: () => void,
): Promise<Response> {
  const { manner, status, headers, latencyMs, text } = exchange
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', stop, { once: true })
    if (manner === 'hang') return
    wait(latencyMs, () => {
      // A listener that stays would keep its signal alive for the whole run.
      signal.removeEventListener('abort', stop)
      if (manner === 'lost') return reject(new TypeError('Failed to fetch'))
      const told = () => {
        if (!signal.aborted) wasRead()
      }
      const body = text === '' ? null : { getReader: () => readerOf(exchange, wait, told), cancel }
      const get = (name: string) => headers.get(name) ?? null
      return resolve({ status, headers: { get }, body } as unknown as Response)
    })
  })
}

const cancel = () => Promise.resolve()

function readerOf({ manner, text }: Exchange, wait: Wait, wasRead: () => void) {
  const bytes = bytesOf(text)
  let at = 0
  const read = () =>
    new Promise<{ done: boolean; value?: Uint8Array }>((resolve, reject) => {
      if (manner === 'head_only') return
      if (manner === 'drip') {
        wait(1_000, () => resolve({ done: false, value: bytes.subarray(at, (at += 1)) }))
      } else if (at >= bytes.length) {
        wasRead()
        resolve({ done: true })
      } else if (manner === 'cut' && at > 0) reject(new TypeError('network error'))
      else {
        const from = at
        at = manner === 'cut' ? Math.floor(bytes.length / 2) : bytes.length
        resolve({ done: false, value: bytes.subarray(from, at) })
      }
    })
  return { read, cancel }
}
