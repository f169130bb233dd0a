// @ts-check
/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Delivery, Reply, Site, SiteOptions } from '../../src/hosting/siteServer.mjs' */
import { createGzip } from 'node:zlib'
import { createSiteServer, hasBody, setHeaders } from '../../src/hosting/siteServer.mjs'

/**
 * Misbehaviour of the server under a path prefix. All parts are optional and add up.
 * @typedef {object} Fault
 * @property {number} [status] answered instead, with a short JSON body unless `body` is given
 * @property {string | number} [retryAfter] the `Retry-After` header
 * @property {string | ((text: string) => string)} [body] sent instead, or made of what would be sent
 * @property {Record<string, string | null>} [headers] set last, such as `Age` or `Date`; null removes
 * @property {number} [dateOffMs] how far the server's clock is ahead, in its `Date`
 * @property {number} [delayMs] waited before the first byte
 * @property {Promise<unknown>} [until] waited for as well
 * @property {number} [cut] this share of the body, 0..1, then the connection is destroyed
 * @property {boolean} [chunked] no length is announced, so that only the end of the stream tells that it is whole
 * @property {number} [bytesPerSecond] how fast the body goes out; slow enough, it never ends
 * @property {boolean} [slowClose] the whole body with no length, and an end that never comes
 * @property {'start' | 'middle'} [reset] the connection is reset: before the head, or in the middle of the body
 * @property {number} [bombMb] a small compressed body that unpacks to this many MB
 * @property {boolean} [headersOnly] head, then nothing, for ever
 * @property {boolean} [hang] nothing, for ever
 * @property {boolean} [stopped] the connection is destroyed at once
 */

/**
 * A server that can fail on demand. `faults`, by path prefix, may be replaced or changed at any time.
 * @typedef {Site & { faults: Record<string, Fault> }} FaultySite
 */

/**
 * Serves a build as the site server does, except where a fault is set.
 * @param {SiteOptions} options
 * @returns {Promise<FaultySite>} rejects when the port is taken
 */
export async function createFaultyServer(options) {
  /** @type {FaultySite} */
  const site = Object.assign(
    await createSiteServer({
      ...options,
      delivery: (pathname) => deliveryWith(faultAt(site.faults, pathname)),
    }),
    { faults: {} },
  )
  return site
}

/** @param {Fault} fault @returns {Delivery} */
function deliveryWith(fault) {
  return {
    change: (reply) => spoiled(reply, fault),
    headers: fault.headers ?? {},
    isSilent: fault.hang === true || fault.stopped === true,
    send: (request, response, reply) => send(request, response, reply, fault),
  }
}

/**
 * The fault of the longest prefix that fits.
 * @param {Record<string, Fault>} faults by path prefix: `/`, `/api/`, `/api/v2/summary.json`
 * @param {string} pathname
 * @returns {Fault}
 */
function faultAt(faults, pathname) {
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
function spoiled(reply, { status, body, retryAfter, dateOffMs }) {
  const headers = { ...reply.headers }
  let bytes = reply.body
  if (status !== undefined && status !== reply.status) {
    headers['Content-Type'] = 'application/json; charset=utf-8'
    headers['Cache-Control'] = 'no-store'
    bytes = Buffer.from(JSON.stringify({ error: `status ${status}` }))
  }
  if (typeof body === 'string') bytes = Buffer.from(body)
  if (typeof body === 'function') bytes = Buffer.from(body(reply.body.toString('utf8')))
  if (dateOffMs !== undefined) {
    const right = Date.parse(headers['Date'] ?? '') || Date.now()
    headers['Date'] = new Date(right + dateOffMs).toUTCString()
  }
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
async function send(request, response, reply, fault) {
  if (fault.stopped) {
    request.socket.destroy()
    return
  }
  if (fault.hang) return
  if (fault.delayMs) await after(fault.delayMs)
  await fault.until
  const isBodiless = !hasBody(request, reply)
  setHeaders(response, reply.headers)
  if (fault.reset === 'start') {
    request.socket.resetAndDestroy()
    return
  }
  if (fault.chunked || fault.slowClose) response.removeHeader('Content-Length')
  if (fault.bombMb !== undefined) {
    await sendBomb(response, fault.bombMb)
    return
  }
  response.writeHead(reply.status)
  if (fault.headersOnly) return response.flushHeaders()
  if (fault.reset === 'middle') {
    response.write(reply.body.subarray(0, reply.body.length / 2), () =>
      request.socket.resetAndDestroy(),
    )
    return
  }
  if (fault.slowClose) {
    response.write(reply.body)
    return
  }
  if (fault.bytesPerSecond !== undefined && !isBodiless) {
    await sendSlowly(response, reply.body, fault.bytesPerSecond)
    return
  }
  if (fault.cut !== undefined && !isBodiless) {
    response.flushHeaders()
    response.write(reply.body.subarray(0, Math.floor(reply.body.length * fault.cut)), () =>
      response.destroy(),
    )
    return
  }
  response.end(isBodiless ? undefined : reply.body)
}

/** Interval at which a slow line lets bytes through, ms. */
const TRICKLE_MS = 100

/**
 * @param {ServerResponse} response
 * @param {Buffer} body
 * @param {number} bytesPerSecond
 */
async function sendSlowly(response, body, bytesPerSecond) {
  const piece = Math.max(1, Math.floor((bytesPerSecond * TRICKLE_MS) / 1_000))
  const pauseMs = (piece / bytesPerSecond) * 1_000
  response.flushHeaders()
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    response.write(body.subarray(at, at + piece))
    await after(pauseMs)
  }
  response.end()
}

/**
 * A compressed answer that unpacks to very much. Made while it is sent: nobody here unpacks it.
 * @param {ServerResponse} response
 * @param {number} megabytes
 */
async function sendBomb(response, megabytes) {
  response.removeHeader('Content-Length')
  response.setHeader('Content-Encoding', 'gzip')
  response.writeHead(200)
  const zip = createGzip({ level: 9 })
  zip.pipe(response)
  const megabyte = Buffer.alloc(1_000_000, ' ')
  for (let sent = 0; sent < megabytes && !response.destroyed; sent += 1) {
    await new Promise((resolve) => zip.write(megabyte, resolve))
  }
  zip.end()
}
