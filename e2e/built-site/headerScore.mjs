// @ts-check

/*
 * Grade of a page by the rules of Mozilla's HTTP Observatory, computed without it. The rules and the points are those of
 * github.com/mdn/mdn-http-observatory, src/grader/charts.js and src/analyzer/tests, as of 2025: a score begins at 100,
 * what is wrong is taken off, and what is better than it must be is added where 90 are left. 100 and more is an A+.
 *
 * Taken over: CSP, CORP, Referrer-Policy, HSTS, SRI of scripts of one's own site, nosniff, frame-ancestors, cookies, CORS.
 * Not taken over: the redirection from http, which is the server's and costs nothing where it is right; and the lists of
 * preloaded hosts (5 points more for a site that is on them).
 */

/**
 * Answer for a page, over https. Names of headers are in small letters.
 * @typedef {{ headers: Record<string, string | undefined>, html: string }} Answer
 * @typedef {{ test: string, points: number, why: string }} Finding
 */

const BROAD = new Set([
  'ftp:',
  'http:',
  'https:',
  '*',
  'http://*',
  'http://*.*',
  'https://*',
  'https://*.*',
])

/**
 * @param {string} policy
 * @returns {Map<string, Set<string>>} sources by directive; of two directives of a name the first counts
 */
function directives(policy) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/)
    if (name !== '' && !found.has(name)) found.set(name, new Set(sources))
  }
  return found
}

/** @param {string | undefined} header @returns {Finding} */
function csp(header) {
  const test = 'content-security-policy'
  if (header === undefined) return { test, points: -25, why: 'not implemented' }
  const policy = directives(header)
  /** @param {string} name */
  const sources = (name) => policy.get(name) ?? policy.get('default-src') ?? new Set(['*'])
  const script = [...sources('script-src')]
  const style = [...sources('style-src')]
  const isHashed = (/** @type {string[]} */ list) =>
    list.some((one) => /^'(?:sha\d{3}|nonce)-/.test(one))
  /** @param {string[]} list */
  const isUnsafe = (list) =>
    list.some((one) => BROAD.has(one) || one === 'data:') ||
    (list.includes("'unsafe-inline'") && !isHashed(list))
  if (isUnsafe(script) || [...sources('object-src')].some((one) => BROAD.has(one))) {
    return { test, points: -20, why: 'unsafe script-src or object-src' }
  }
  const passive = new Set(['img-src', 'media-src'])
  /** @param {boolean} wanted */
  const isInsecure = (wanted) =>
    [...policy].some(
      ([name, list]) =>
        passive.has(name) === wanted && [...list].some((one) => /^(?:http|ftp):/.test(one)),
    )
  if (isInsecure(false)) return { test, points: -20, why: 'loads over http' }
  if ([...script, ...style].includes("'unsafe-eval'")) {
    return { test, points: -10, why: 'unsafe-eval' }
  }
  if (isInsecure(true)) return { test, points: -10, why: 'images or media over http' }
  if (isUnsafe(style)) return { test, points: 0, why: 'unsafe style-src' }
  const base = policy.get('default-src')
  return base?.size === 1 && base.has("'none'")
    ? { test, points: 10, why: "nothing unsafe, default-src 'none'" }
    : { test, points: 5, why: 'nothing unsafe' }
}

/** @param {Answer['headers']} headers @returns {Finding} */
function framing(headers) {
  const test = 'x-frame-options'
  if (directives(headers['content-security-policy'] ?? '').has('frame-ancestors')) {
    return { test, points: 5, why: 'by frame-ancestors' }
  }
  const isSaid = /^(?:deny|sameorigin|allow-from.*)$/i.test(
    headers['x-frame-options']?.trim() ?? '',
  )
  return { test, points: isSaid ? 0 : -20, why: isSaid ? 'by its header' : 'not implemented' }
}

/** @param {string | undefined} header @returns {Finding} */
function hsts(header) {
  const test = 'strict-transport-security'
  const seconds = /(?:^|;)\s*max-age=(\d+)/i.exec(header ?? '')?.[1]
  if (seconds === undefined) return { test, points: -20, why: 'not implemented' }
  const isLong = Number(seconds) >= 15_768_000
  return { test, points: isLong ? 0 : -10, why: `for ${seconds} s` }
}

/** @param {string | undefined} header @returns {Finding} */
function referrer(header) {
  const test = 'referrer-policy'
  if (header === undefined) return { test, points: 0, why: 'not implemented' }
  const last = header.toLowerCase().split(',').at(-1)?.trim() ?? ''
  const isPrivate = /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(last)
  return { test, points: isPrivate ? 5 : -5, why: last }
}

/** @param {string | undefined} header @returns {Finding} */
function corp(header) {
  const test = 'cross-origin-resource-policy'
  if (header === undefined) return { test, points: 0, why: 'not implemented' }
  const value = header.trim().toLowerCase()
  if (value === 'same-origin' || value === 'same-site') return { test, points: 10, why: value }
  return { test, points: value === 'cross-origin' ? 0 : -5, why: value }
}

/** @param {string} html @returns {Finding} */
function integrity(html) {
  const test = 'subresource-integrity'
  const scripts = html.match(/<script\b[^>]*\ssrc=[^>]*>/g) ?? []
  const foreign = scripts.filter((tag) => /\ssrc=["']?(?:https?:)?\/\//.test(tag))
  if (foreign.some((tag) => /\ssrc=["']?(?:http:)?\/\//.test(tag))) {
    return { test, points: -50, why: 'foreign scripts over http' }
  }
  if (foreign.some((tag) => !tag.includes('integrity='))) {
    return { test, points: -5, why: 'foreign scripts without it' }
  }
  const hasIt = scripts.some((tag) => tag.includes('integrity='))
  return {
    test,
    points: hasIt ? 5 : 0,
    why: hasIt ? 'implemented' : 'only scripts of its own site',
  }
}

/** @param {Answer['headers']} headers @returns {Finding[]} */
function others(headers) {
  const nosniff = headers['x-content-type-options']?.trim().toLowerCase() === 'nosniff'
  const isOpen =
    headers['access-control-allow-credentials'] === 'true' &&
    headers['access-control-allow-origin'] !== undefined
  const hasCookie = headers['set-cookie'] !== undefined
  return [
    { test: 'x-content-type-options', points: nosniff ? 0 : -5, why: nosniff ? 'nosniff' : 'none' },
    {
      test: 'cross-origin-resource-sharing',
      points: isOpen ? -50 : 0,
      why: isOpen ? 'open' : 'none',
    },
    // Nothing here sets one, so one is never right.
    { test: 'cookies', points: hasCookie ? -40 : 0, why: hasCookie ? 'found' : 'none' },
  ]
}

/**
 * @param {Answer} answer
 * @returns {{ score: number, grade: string, findings: Finding[] }} `grade` is one of A+, A, A-, B and worse
 */
export function headerScore({ headers, html }) {
  const findings = [
    csp(headers['content-security-policy']),
    framing(headers),
    hsts(headers['strict-transport-security']),
    referrer(headers['referrer-policy']),
    corp(headers['cross-origin-resource-policy']),
    integrity(html),
    ...others(headers),
  ]
  /** @param {(points: number) => boolean} wanted */
  const sum = (wanted) =>
    findings.reduce((total, { points }) => total + (wanted(points) ? points : 0), 0)
  const left = 100 + sum((points) => points < 0)
  const score = left >= 90 ? left + sum((points) => points > 0) : Math.max(0, left)
  const grade = score >= 100 ? 'A+' : score >= 90 ? 'A' : score >= 85 ? 'A-' : 'B or worse'
  return { score, grade, findings }
}
