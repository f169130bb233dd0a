import { expect, test } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ask, hasNginx, type Headers, type Nginx, NO_NGINX, startNginx } from './nginx.ts'
import { headerScore } from './headerScore.mjs'
import { headersFile, servedFrom } from '../../src/hosting/hosting.mjs'
import { createSiteServer } from '../../src/hosting/siteServer.mjs'

/*
 * The live build on three hosts: our own server, nginx with the configuration we write for it, and one that goes by a
 * `_headers` file. No browser is needed for this.
 */

const ROOT = path.resolve(process.env['RELIGHT_DIST'] ?? 'dist')

/*
 * Expected headers, written out once more: the source of the server and of the configurations could be wrong, and would agree with itself.
 */
const HSTS = 'max-age=63072000'
const OTHER_POLICY =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const CACHE = {
  asset: 'public, max-age=31536000, immutable',
  other: 'no-cache',
  error: 'no-store',
}
const HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=(), screen-wake-lock=(self), fullscreen=(self)',
}

/** The headers that we have a say in, spelled as in the answer. */
const OURS = [...Object.keys(HEADERS), 'Content-Security-Policy', 'Cache-Control'] as const

const ofOurs = (headers: Headers) =>
  Object.fromEntries(OURS.map((name) => [name, headers[name.toLowerCase()]]))

/** Expected headers of every page, asset, other file and error; `errors` is the policy of an error. */
function expected(errors = OTHER_POLICY) {
  const { pages, assets, others } = servedFrom(ROOT)
  const [asset] = assets
  if (asset === undefined) throw new Error(`There is no build in ${ROOT}: run npm run build`)
  const row = (at: string, status: number, cache: string, policy = OTHER_POLICY) => ({
    at,
    status,
    headers: { ...HEADERS, 'Content-Security-Policy': policy, 'Cache-Control': cache },
  })
  return [
    ...pages.map(([at, policy]) => row(at, 200, CACHE.other, policy)),
    ...assets.map((at) => row(at, 200, CACHE.asset)),
    ...others.map((at) => row(at, 200, CACHE.other)),
    row('/assets/gone-00000000.js', 404, CACHE.error, errors),
    row('/gone', 404, CACHE.error, errors),
    row('/embed/gone', 404, CACHE.error, errors),
    row('/.vite/manifest.json', 404, CACHE.error, errors),
    row('/api/v2/summary.json', 404, CACHE.error, errors),
  ]
}

function scoreOf(headers: Headers, html: string) {
  return headerScore({ headers: { ...headers, 'strict-transport-security': HSTS }, html })
}

/** Headers that a host which reads `_headers` sends with a path: the values of all matching rules, joined. */
function readHeaders(file: string, at: string): Headers {
  const sent: Headers = {}
  let fits = false
  for (const line of file.split('\n')) {
    if (line.startsWith('/'))
      fits = line === at || (line.endsWith('*') && at.startsWith(line.slice(0, -1)))
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (!fits || name === '') continue
    const before = sent[name.toLowerCase()]
    sent[name.toLowerCase()] = before === undefined ? value : `${before}, ${value}`
  }
  return sent
}

test('our own server sends with every file what it should', async () => {
  const site = await createSiteServer({ root: ROOT })
  try {
    for (const { at, status, headers } of expected()) {
      const answer = await ask(site.url + at)
      expect({ at, status: answer.status, headers: ofOurs(answer.headers) }).toEqual({
        at,
        status,
        headers,
      })
    }
  } finally {
    await site.close()
  }
})

test('every page gets an A+ of 130 points or more, which is what it can get without preloading', () => {
  const { pages } = servedFrom(ROOT)
  expect(pages.length).toBeGreaterThanOrEqual(6)
  for (const [at, policy] of pages) {
    const html = readFileSync(path.join(ROOT, at.endsWith('/') ? `${at}index.html` : at), 'utf8')
    const file = readHeaders(headersFile(servedFrom(ROOT)), at)
    expect(file['content-security-policy']).toBe(policy)
    const { score, grade, findings } = headerScore({ headers: file, html })
    expect({ at, grade, isEnough: score >= 130, findings }).toMatchObject({
      at,
      grade: 'A+',
      isEnough: true,
    })
  }
})

test('a _headers file says the same, once for each address, and lets nobody keep a missing asset', () => {
  const file = headersFile(servedFrom(ROOT))
  const rules = file.split('\n').filter((line) => line.startsWith('/'))
  expect(new Set(rules).size).toBe(rules.length)
  expect(rules.length).toBeLessThanOrEqual(100)
  expect(rules.filter((at) => at.startsWith('/assets/')).length).toBeGreaterThan(10)
  for (const { at, status, headers } of expected()) {
    const sent = readHeaders(file, at)
    expect(sent['strict-transport-security']).toBe(HSTS)
    // A path that is nowhere in the build gets the headers of all files, and the host's own rule of age.
    if (status === 404) {
      expect(sent['cache-control'] ?? '').not.toContain('immutable')
      continue
    }
    const isAsset = at.startsWith('/assets/')
    // Cloudflare Pages reads a hundred rules; an asset that has none is asked for again each time.
    if (isAsset && !file.includes(`${at}\n`)) continue
    const { 'Content-Security-Policy': policy, ...rest } = headers
    expect(ofOurs(sent)).toEqual({
      ...rest,
      'Content-Security-Policy': isAsset ? undefined : policy,
    })
  }
})

test.describe('nginx, with the configuration that is written for it', () => {
  test.describe.configure({ mode: 'serial' })
  test.skip(!hasNginx(), NO_NGINX)

  /** It sends a page with what is missing, and so that page's own policy. */
  const errorPage = new Map(existsSync(ROOT) ? servedFrom(ROOT).pages : []).get('/404.html')
  let nginx: Nginx
  let url = ''

  test.beforeAll(async () => {
    nginx = await startNginx(ROOT)
    url = nginx.url
  })

  test.afterAll(() => nginx.close())

  test('sends with every file, missing ones too, what our own server sends', async () => {
    for (const { at, status, headers } of expected(errorPage)) {
      const answer = await ask(url + at)
      expect({ at, status: answer.status, headers: ofOurs(answer.headers) }).toEqual({
        at,
        status,
        headers,
      })
      if (status === 404) expect(answer.text).toContain('nothing at this address')
    }
  })

  test('sends the same with 304', async () => {
    for (const { at, status, headers } of expected()) {
      if (status !== 200) continue
      const first = await ask(url + at)
      const again = await ask(url + at, { 'If-None-Match': first.headers['etag'] ?? '' })
      expect({ at, status: again.status, headers: ofOurs(again.headers) }).toEqual({
        at,
        status: 304,
        headers,
      })
    }
  })

  test('promises https only over https', async () => {
    for (const at of ['/', '/gone']) {
      const plain = await ask(url + at)
      expect(plain.headers).not.toHaveProperty('strict-transport-security')
      const secure = await ask(url + at, { 'X-Forwarded-Proto': 'https' })
      expect(secure.headers['strict-transport-security']).toBe(HSTS)
      expect(scoreOf(secure.headers, secure.text)).toMatchObject({ score: 130, grade: 'A+' })
    }
  })

  test('types scripts, styles and pages, compresses them, and tells nothing of itself', async () => {
    const { assets } = servedFrom(ROOT)
    const types = { js: 'application/javascript', css: 'text/css' } as const
    for (const [ending, type] of Object.entries(types)) {
      const at = assets.find((asset) => asset.endsWith(`.${ending}`)) ?? ''
      const { headers } = await ask(url + at)
      expect(headers['content-type']).toBe(`${type}; charset=utf-8`)
    }
    const page = await ask(url, { 'Accept-Encoding': 'gzip' })
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
      server: 'nginx',
    })
  })

  test('leads from an address without its slash to the one with it, on the same host', async () => {
    const { status, headers } = await ask(`${url}/recovery?lang=ko`)
    expect([status, headers['location']]).toEqual([301, '/recovery/?lang=ko'])
  })
})
