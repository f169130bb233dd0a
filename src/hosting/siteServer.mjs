// @ts-check
/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { StatusApi } from './statusApi.mjs' */
import { createServer } from 'node:http'
import { encoder } from './encoding.mjs'
import { API, router } from './routes.mjs'

/**
 * A whole answer. Header names are case-insensitive on the wire, but spelled one way here.
 * @typedef {{ status: number, headers: Record<string, string | null>, body: Buffer }} Reply
 */

/**
 * Changes and sends one answer.
 * @typedef {object} Delivery
 * @property {(reply: Reply) => Reply} change before compression
 * @property {Record<string, string | null>} headers set last; null removes one
 * @property {boolean} isSilent no answer is sent
 * @property {(request: IncomingMessage, response: ServerResponse, reply: Reply) => void | Promise<void>} send
 */

/**
 * @typedef {object} SiteOptions
 * @property {string} root the folder of a build
 * @property {string | StatusApi} [api] a folder of recorded files, or a function; none: 404
 * @property {string | (() => unknown)} [briefing] a file, or what to send; none: as in `root`
 * @property {number} [port] 0, any free one, unless given
 * @property {boolean} [orNext] when the port is taken, take one of the next twenty
 * @property {string} [host] 127.0.0.1 unless given
 * @property {Record<string, string | null>} [headers] for every answer; null removes one
 * @property {(pathname: string) => Delivery} [delivery] replaces how answers are sent, for tests of failures
 * @property {number} [quality] how well files are compressed, 0 to 11; 11, which takes seconds, unless given
 */

/**
 * A request as it came in. `status` is 0 until an answer was sent, and stays so when none is.
 * @typedef {object} LoggedRequest
 * @property {number} at epoch ms
 * @property {string} method
 * @property {string} path with its query
 * @property {number} status
 * @property {number} bytes of the body that went out, compressed
 * @property {IncomingMessage['headers']} headers
 */

/**
 * A running server. `api` may be replaced at any time.
 * @typedef {object} Site
 * @property {string} url the origin, without a slash at the end
 * @property {string | StatusApi | undefined} api
 * @property {LoggedRequest[]} log the latest requests, oldest first
 * @property {() => Promise<void>} close ends every connection too
 */

const LOG_KEPT = 5_000
/** The static files wait for the best compression once; an API's answer changes with each poll. */
const QUALITY = { file: 11, api: 5 }

/**
 * Sets headers; a null removes one.
 * @param {ServerResponse} response
 * @param {Reply['headers']} headers
 */
export function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) response.removeHeader(name)
    else response.setHeader(name, value)
  }
}

/** @param {IncomingMessage} request @param {Reply} reply */
export const hasBody = ({ method }, { status }) =>
  method !== 'HEAD' && status !== 204 && status !== 304

/** @type {Delivery} */
const WHOLE = {
  change: (reply) => reply,
  headers: {},
  isSilent: false,
  send: (request, response, reply) => {
    setHeaders(response, reply.headers)
    response.writeHead(reply.status)
    response.end(hasBody(request, reply) ? reply.body : undefined)
  },
}

/**
 * @param {string | undefined} header If-None-Match
 * @param {string | null} etag null: the answer has none
 */
function isKnown(header, etag) {
  // Of tags that are compared for this, weak ones count as strong.
  const bare = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '')
  const tags = header?.split(',').map(bare) ?? []
  return (etag !== null && tags.includes(bare(etag))) || tags.includes('*')
}

/**
 * @param {Site} site
 * @param {SiteOptions} options
 * @returns {(request: IncomingMessage, response: ServerResponse) => Promise<void>}
 */
function handler(site, options) {
  const route = router(site, options)
  const encode = encoder()

  return async (request, response) => {
    const { method = 'GET', url: target = '/', headers } = request
    const pathname = target.split(/[?#]/)[0] ?? '/'
    const logged = { at: Date.now(), method, path: target, status: 0, bytes: 0, headers }
    if (site.log.push(logged) > LOG_KEPT) site.log.shift()
    const delivery = options.delivery?.(pathname) ?? WHOLE
    const reply = delivery.change(await route(method, pathname))
    const quality = pathname.startsWith(API) ? QUALITY.api : (options.quality ?? QUALITY.file)
    const type = reply.headers['Content-Type'] ?? ''
    const encoded = await encode(reply.body, type, headers['accept-encoding'] ?? '', quality)
    // A server whose tags are wrong goes by them all the same.
    const { ETag: tag } = { ...encoded.headers, ...delivery.headers }
    const known = reply.status === 200 && isKnown(headers['if-none-match'], tag ?? null)
    const sent = {
      status: known ? 304 : reply.status,
      headers: { ...reply.headers, ...encoded.headers, ...options.headers },
      body: encoded.body,
    }
    if (!known && reply.status !== 204 && reply.status !== 304) {
      sent.headers['Content-Length'] = String(encoded.body.length)
      if (method !== 'HEAD' && !delivery.isSilent) logged.bytes = encoded.body.length
    }
    if (!delivery.isSilent) logged.status = sent.status
    sent.headers = { ...sent.headers, ...delivery.headers }
    await delivery.send(request, response, sent)
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @param {number} spare how many further ports to try
 * @returns {Promise<number>} the port taken
 */
function listen(server, port, host, spare) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || spare === 0) return reject(error)
      resolve(listen(server, port + 1, host, spare - 1))
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/**
 * Serves a build, and a status API beside it, the way a careful static host would.
 * @param {SiteOptions} options
 * @returns {Promise<Site>} rejects when the port is taken
 */
export async function createSiteServer(options) {
  const { host = '127.0.0.1', port = 0, orNext = false } = options
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  server.keepAliveTimeout = 65_000
  /** @type {Site} */
  const site = {
    url: '',
    api: options.api,
    log: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const handle = handler(site, options)
  const taken = await listen(server, port, host, orNext ? 20 : 0)
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  site.url = `http://${shown.includes(':') ? `[${shown}]` : shown}:${taken}`
  return site
}
