// @ts-check
/** @import { Reply, Site, SiteOptions } from './siteServer.mjs' */
import { readFile } from 'node:fs/promises'
import { CACHE, securityHeaders } from './securityHeaders.mjs'
import { staticFiles } from './staticFiles.mjs'
import { folderApi } from './statusApi.mjs'

/** Path of a Statuspage v2 API. */
export const API = '/api/v2/'
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * @param {number} status
 * @param {unknown} body text, or what to write as JSON
 * @param {Record<string, string | null>} [headers]
 * @returns {Reply}
 */
function jsonReply(status, body, headers) {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  return {
    status,
    headers: {
      'Content-Type': JSON_TYPE,
      'Cache-Control': status < 400 ? CACHE.other : CACHE.error,
      ...headers,
    },
    body: Buffer.from(text ?? ''),
  }
}

/** @param {number} status @param {string} sentence */
const refusal = (status, sentence) => jsonReply(status, { error: sentence })

/**
 * @param {Site} site
 * @param {string} name such as `summary.json`
 * @returns {Promise<Reply>}
 */
async function apiReply({ api }, name) {
  const answer = await (typeof api === 'string' ? folderApi(api) : api)?.(name)
  if (answer === undefined) return refusal(404, `${API}${name} is not served here.`)
  return jsonReply(answer.status ?? 200, answer.body, answer.headers)
}

/** @param {Exclude<SiteOptions['briefing'], undefined>} briefing */
async function briefingReply(briefing) {
  if (typeof briefing === 'function') return jsonReply(200, await briefing())
  const text = await readFile(briefing, 'utf8').catch(() => undefined)
  return text === undefined ? refusal(404, 'The briefing file is gone.') : jsonReply(200, text)
}

/**
 * Answers a request, before compression, with the policy that goes along.
 * @param {Site} site
 * @param {SiteOptions} options
 * @returns {(method: string, pathname: string) => Promise<Reply>}
 */
export function router(site, { root, briefing }) {
  const files = staticFiles(root)

  /** @param {string} pathname @returns {Promise<Reply>} */
  async function fileReply(pathname) {
    const file = await files(pathname)
    if (file === undefined) return refusal(404, 'There is nothing at this address.')
    return {
      status: 200,
      headers: {
        'Content-Type': file.type,
        'Cache-Control': file.immutable ? CACHE.asset : CACHE.other,
      },
      body: file.body,
    }
  }

  /** @param {string} method @param {string} pathname */
  async function content(method, pathname) {
    if (method !== 'GET' && method !== 'HEAD') {
      return jsonReply(
        405,
        { error: 'Only GET and HEAD are answered here.' },
        { Allow: 'GET, HEAD' },
      )
    }
    if (pathname.startsWith(API)) return apiReply(site, pathname.slice(API.length))
    if (pathname === '/briefing.json' && briefing !== undefined) return briefingReply(briefing)
    return fileReply(pathname)
  }

  return async (method, pathname) => {
    const reply = await content(method, pathname)
    const isPage = reply.headers['Content-Type']?.startsWith('text/html')
    const secure = securityHeaders(pathname, isPage ? reply.body.toString('utf8') : undefined)
    return { ...reply, headers: { ...reply.headers, ...secure } }
  }
}
