// @ts-check

const FALLBACK = "default-src 'none'"

/** @type {Record<string, string>} */
const ENTITIES = { '&#39;': "'", '&#x27;': "'", '&apos;': "'", '&quot;': '"', '&amp;': '&' }

/**
 * The policy that a page states in its own `<meta http-equiv="Content-Security-Policy">`, with
 * what only a header can say.
 * @param {string} html
 * @returns {string}
 */
export function pagePolicy(html) {
  const tag =
    /<meta\s[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/i.exec(html)?.[0] ?? ''
  const content = /\scontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag)
  const stated = (content?.[1] ?? content?.[2] ?? FALLBACK)
    .replace(/&(?:#39|#x27|apos|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
    .replace(/;$/, '')
  return `${stated}; frame-ancestors 'none'`
}

/**
 * What every answer carries, errors too. No HSTS: this server speaks plain http.
 * @param {string} policy
 * @returns {Record<string, string>}
 */
export function securityHeaders(policy) {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), ' +
      'display-capture=(), screen-wake-lock=(self), fullscreen=(self)',
  }
}
