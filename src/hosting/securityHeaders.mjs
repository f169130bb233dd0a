// @ts-check

/*
 * Headers that a host sends with the files of a build, defined once: the preview and the tests send them, and `npm run hosting` writes them down for other servers. What a page may load is not told here: each page says so itself, in its first element.
 */

/** The one folder of pages that other sites may show in a frame. */
const EMBED = '/embed/'

/** For what is no page. A worker's script goes by it, and may ask its own site. */
export const OTHER_POLICY =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** On every answer, errors too. */
export const HEADERS = Object.freeze({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), ' +
    'display-capture=(), screen-wake-lock=(self), fullscreen=(self)',
})

/** `Strict-Transport-Security`, for answers over https and for no other. Two years. */
export const HSTS = 'max-age=63072000'

/** Of an answer: for a year where the name changes with the content, never for an error. */
export const CACHE = Object.freeze({
  asset: 'public, max-age=31536000, immutable',
  other: 'no-cache',
  /** Of a status API that a host hands on: for ten seconds by those who stand between it and many readers. */
  api: 'public, max-age=0, s-maxage=10',
  error: 'no-store',
})

/** @type {Record<string, string>} */
const ENTITIES = { '&#39;': "'", '&#x27;': "'", '&apos;': "'", '&quot;': '"', '&amp;': '&' }

/**
 * The policy that a page states in its own `<meta http-equiv="Content-Security-Policy">`, with what only a header can
 * say: who may show the page in a frame.
 * @param {string} html
 * @param {string} pathname where the page stands
 * @returns {string}
 */
export function pagePolicy(html, pathname) {
  const tag =
    /<meta\s[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/i.exec(html)?.[0] ?? ''
  const content = /\scontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
  const stated = (content?.[1] ?? content?.[2] ?? "default-src 'none'")
    .replace(/&(?:#39|#x27|apos|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
    .replace(/;$/, '')
  const isEmbed = pathname === EMBED.slice(0, -1) || pathname.startsWith(EMBED)
  return `${stated}; frame-ancestors ${isEmbed ? '*' : "'none'"}`
}

/**
 * Headers of an answer over plain HTTP.
 * @param {string} pathname
 * @param {string | undefined} html of a page; none where the answer is no page
 * @returns {Record<string, string>}
 */
export function securityHeaders(pathname, html) {
  const policy = html === undefined ? OTHER_POLICY : pagePolicy(html, pathname)
  return { 'Content-Security-Policy': policy, ...HEADERS }
}
