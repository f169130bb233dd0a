// @ts-check
/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/**
 * How the server misbehaves under a path prefix. All parts are optional and add up.
 * @typedef {object} Fault
 * @property {number} [status] answered instead, with a short JSON body unless `body` is given
 * @property {string | number} [retryAfter] the `Retry-After` header
 * @property {string | ((text: string) => string)} [body] sent instead, or made of what would be sent
 * @property {Record<string, string | null>} [headers] set last, such as `Age` or `Date`; null removes
 * @property {number} [delayMs] waited before the first byte
 * @property {number} [cut] this share of the body, 0..1, then the connection is destroyed
 * @property {boolean} [headersOnly] head, then nothing, for ever
 * @property {boolean} [hang] nothing, for ever
 * @property {boolean} [stopped] the connection is destroyed at once
 */

/**
 * A whole answer. Header names are case-insensitive on the wire, but spelled one way here.
 * @typedef {{ status: number, headers: Record<string, string | null>, body: Buffer }} Reply
 */

/**
 * The fault of the longest prefix that fits.
 * @param {Record<string, Fault>} faults by path prefix: `/`, `/api/`, `/api/v2/summary.json`
 * @param {string} pathname
 * @returns {Fault}
 */
export function faultAt(faults, pathname) {
  const prefixes = Object.keys(faults).filter((prefix) => pathname.startsWith(prefix))
  const longest = prefixes.toSorted((a, b) => b.length - a.length)[0]
  return longest === undefined ? {} : (faults[longest] ?? {})
}

/**
 * The parts of a fault that change what is said: its status, its body, its time to retry.
 * @param {Reply} reply before compression
 * @param {Fault} fault
 * @returns {Reply}
 */
export function spoiled(reply, { status, body, retryAfter }) {
  const headers = { ...reply.headers }
  let bytes = reply.body
  if (status !== undefined && status !== reply.status) {
    headers['Content-Type'] = 'application/json; charset=utf-8'
    headers['Cache-Control'] = 'no-store'
    bytes = Buffer.from(JSON.stringify({ error: `status ${status}` }))
  }
  if (typeof body === 'string') bytes = Buffer.from(body)
  if (typeof body === 'function') bytes = Buffer.from(body(reply.body.toString('utf8')))
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter)
  return { status: status ?? reply.status, headers, body: bytes }
}

/** @param {number} ms */
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Sends a reply, in the way that the fault wants. Settles when all is sent that ever will be.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Reply} reply
 * @param {Fault} fault
 */
export async function send(request, response, reply, fault) {
  if (fault.hang) return
  if (fault.delayMs) await after(fault.delayMs)
  const bodiless = request.method === 'HEAD' || reply.status === 204 || reply.status === 304
  for (const [name, value] of Object.entries({ ...reply.headers, ...fault.headers })) {
    if (value === null) response.removeHeader(name)
    else response.setHeader(name, value)
  }
  response.writeHead(reply.status)
  if (fault.headersOnly) return response.flushHeaders()
  if (fault.cut !== undefined && !bodiless) {
    response.flushHeaders()
    response.write(reply.body.subarray(0, Math.floor(reply.body.length * fault.cut)), () =>
      response.destroy(),
    )
    return
  }
  response.end(bodiless ? undefined : reply.body)
}
