// @ts-check
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this many bytes the encoding's own frame costs what it saves. */
const WORTH_IT = 200
/** Files of a build stay few; what an API answered before is of no use any more. */
const KEPT = 200

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest\+json)|image\/svg)/

/**
 * @param {string} header the request's Accept-Encoding
 * @returns {'br' | 'gzip' | undefined} the best that the client takes
 */
function accepted(header) {
  const refused = /;\s*q=0(?:\.0*)?\s*$/
  const names = header
    .split(',')
    .filter((part) => !refused.test(part))
    .map((part) => (part.split(';')[0] ?? '').trim().toLowerCase())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : undefined
}

/**
 * @param {Buffer} body
 * @param {'br' | 'gzip'} encoding
 * @param {number} quality of brotli, 0 to 11
 */
function compressed(body, encoding, quality) {
  if (encoding === 'gzip') return zip(body, { level: quality > 9 ? 9 : 6 })
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/**
 * Compresses bodies and names them by their content. Each content is compressed once.
 * @returns {(body: Buffer, type: string, acceptEncoding: string, quality: number) =>
 *   Promise<{ body: Buffer, headers: Record<string, string> }>} the headers hold `ETag`, and
 *   `Content-Encoding` and `Vary` where they apply
 */
export function encoder() {
  /** @type {Map<string, Promise<Buffer>>} */
  const cache = new Map()

  return async (body, type, acceptEncoding, quality) => {
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    if (!COMPRESSIBLE.test(type)) return { body, headers: { ETag: `"${hash}"` } }
    const encoding = accepted(acceptEncoding)
    if (encoding === undefined || body.length < WORTH_IT) {
      return { body, headers: { ETag: `"${hash}"`, Vary: 'Accept-Encoding' } }
    }
    const tag = `${hash}-${encoding}`
    const made = cache.get(tag) ?? compressed(body, encoding, quality)
    cache.delete(tag)
    cache.set(tag, made)
    const oldest = cache.keys().next().value
    if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest)
    return {
      body: await made,
      headers: { ETag: `"${tag}"`, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' },
    }
  }
}
