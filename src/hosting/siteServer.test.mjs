// @ts-check
/** @import { Site, SiteOptions } from './siteServer.mjs' */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OTHER_POLICY } from './securityHeaders.mjs'
import { createSiteServer } from './siteServer.mjs'

const POLICY = "default-src 'none'; script-src 'self' 'sha256-abc='"
const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>${'public '.repeat(60)}`
const SUMMARY = { page: { id: 'p' }, components: [], incidents: [{ id: 'i', name: '정전' }] }

/** @type {string} */
let folder
/** @type {Site[]} */
let running = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relight-server-'))
  for (const name of ['dist/assets', 'dist/wall', 'dist/embed', 'dist/.vite', 'api']) {
    mkdirSync(path.join(folder, name), { recursive: true })
  }
  writeFileSync(path.join(folder, 'dist/index.html'), PAGE)
  writeFileSync(path.join(folder, 'dist/wall/index.html'), PAGE.replace('abc', 'wall'))
  writeFileSync(path.join(folder, 'dist/embed/index.html'), PAGE)
  writeFileSync(path.join(folder, 'dist/assets/app-1.js'), 'console.log(1)\n'.repeat(50))
  writeFileSync(path.join(folder, 'dist/.vite/manifest.json'), '{}')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'dist/link.txt'))
  writeFileSync(path.join(folder, 'api/summary.json'), JSON.stringify(SUMMARY))
})

afterEach(async () => {
  await Promise.all(running.map((site) => site.close()))
  running = []
  rmSync(folder, { recursive: true })
})

/** @param {Partial<SiteOptions>} [options] */
async function served(options = {}) {
  const site = await createSiteServer({ root: path.join(folder, 'dist'), ...options })
  running.push(site)
  return site
}

/**
 * A request that nothing decodes, follows or adds headers to.
 * @param {string} url @param {Record<string, string>} [headers] @param {string} [method]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function raw(url, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject).end()
  })
}

describe('the files of a build', () => {
  it('serves each view with and without its last slash', async () => {
    const { url } = await served()
    for (const at of ['/', '/index.html', '/wall', '/wall/', '/?lang=ko']) {
      const { status, headers } = await raw(url + at)
      expect([at, status]).toEqual([at, 200])
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('no-cache')
    }
  })

  it('lets the hashed assets be kept for a year', async () => {
    const { url } = await served()
    const { headers } = await raw(`${url}/assets/app-1.js`)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    '/recovery',
    '/assets/gone.js',
    '/relight.json',
    '/api/v2/summary.json',
    '/briefing.json',
  ])('answers 404 for the absent %s, and never with a page', async (at) => {
    const { url } = await served()
    const { status, headers, body } = await raw(url + at)
    expect(status).toBe(404)
    expect(headers['content-type']).toContain('application/json')
    expect(headers['cache-control']).toBe('no-store')
    expect(body.toString()).not.toContain('<')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%zz',
    '/.vite/manifest.json',
    '/link.txt',
    '//secret.txt',
  ])('keeps what is outside, hidden or malformed to itself: %s', async (at) => {
    const { url } = await served()
    const { port } = new URL(url)
    // A URL object would tidy the path up, so the request is written by hand.
    const answer = await new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`GET ${at} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      })
      let text = ''
      socket
        .on('data', (part) => (text += part))
        .on('end', () => resolve(text))
        .on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
    expect(answer).not.toContain('"secret"')
  })

  it('answers only GET and HEAD', async () => {
    const { url } = await served()
    const head = await raw(url, {}, 'HEAD')
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) })
    expect(head.headers['content-length']).toBe(String(PAGE.length))
    const post = await raw(url, {}, 'POST')
    expect(post.status).toBe(405)
    expect(post.headers.allow).toBe('GET, HEAD')
  })
})

describe('encodings and ETags', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
    [undefined, 'identity', (/** @type {Buffer} */ body) => body],
  ])('sends %s to a client that accepts "%s"', async (encoding, accept, decode) => {
    const { url } = await served()
    const { headers, body } = await raw(url, { 'accept-encoding': accept })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['content-length']).toBe(String(body.length))
    expect(decode(body).toString()).toBe(PAGE)
  })

  it('answers 304, without a body, to a client that has this very content', async () => {
    const { url } = await served({ api: path.join(folder, 'api') })
    const first = await raw(`${url}/api/v2/summary.json`)
    const etag = String(first.headers.etag)
    const again = await raw(`${url}/api/v2/summary.json`, { 'if-none-match': `"x", W/${etag}` })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect(again.headers.etag).toBe(etag)
    expect(again.headers['x-content-type-options']).toBe('nosniff')
    writeFileSync(path.join(folder, 'api/summary.json'), '{}')
    const changed = await raw(`${url}/api/v2/summary.json`, { 'if-none-match': etag })
    expect(changed).toMatchObject({ status: 200, body: Buffer.from('{}') })
  })

  it('names each encoding of a content differently', async () => {
    const { url } = await served()
    const plain = await raw(url)
    const small = await raw(url, { 'accept-encoding': 'br' })
    expect(small.headers.etag).not.toBe(plain.headers.etag)
  })
})

describe('security headers', () => {
  it.each([
    ['/', `${POLICY}; frame-ancestors 'none'`],
    ['/wall', `${POLICY.replace('abc', 'wall')}; frame-ancestors 'none'`],
    ['/embed/', `${POLICY}; frame-ancestors *`],
    ['/embed', `${POLICY}; frame-ancestors *`],
    ['/embed/gone', OTHER_POLICY],
    ['/assets/app-1.js', OTHER_POLICY],
    ['/api/v2/summary.json', OTHER_POLICY],
    ['/gone', OTHER_POLICY],
  ])('go with %s', async (at, policy) => {
    const { url } = await served()
    const { headers } = await raw(url + at)
    expect(headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).toHaveProperty('date')
  })

  it('can be added to and taken away', async () => {
    const { url } = await served({ headers: { 'X-Mirror': '2', 'Referrer-Policy': null } })
    const { headers } = await raw(url)
    expect(headers['x-mirror']).toBe('2')
    expect(headers).not.toHaveProperty('referrer-policy')
  })
})

describe('the status API beside it', () => {
  it('makes incidents.json of the summary where the folder has none', async () => {
    const { url } = await served({ api: path.join(folder, 'api') })
    const { page, incidents } = JSON.parse(String((await raw(`${url}/api/v2/incidents.json`)).body))
    expect({ page, incidents }).toEqual({ page: SUMMARY.page, incidents: SUMMARY.incidents })
    writeFileSync(path.join(folder, 'api/incidents.json'), '{"incidents":[]}')
    expect(String((await raw(`${url}/api/v2/incidents.json`)).body)).toBe('{"incidents":[]}')
  })

  it('does not leave the folder', async () => {
    const { url } = await served({ api: path.join(folder, 'api') })
    expect((await raw(`${url}/api/v2/..%2f..%2fsecret.json`)).status).toBe(404)
  })

  it('asks a function, and takes another one while it runs', async () => {
    const site = await served({ api: (name) => ({ body: { name } }), briefing: () => ({ of: 1 }) })
    expect(String((await raw(`${site.url}/api/v2/summary.json`)).body)).toBe(
      '{"name":"summary.json"}',
    )
    expect(String((await raw(`${site.url}/briefing.json`)).body)).toBe('{"of":1}')
    site.api = () => ({ status: 503, headers: { 'Retry-After': '9' }, body: 'no' })
    const { status, headers } = await raw(`${site.url}/api/v2/summary.json`)
    expect([status, headers['retry-after']]).toEqual([503, '9'])
  })

  it('keeps a log of what was asked and answered', async () => {
    const site = await served()
    await raw(`${site.url}/wall/?x=1`)
    await raw(`${site.url}/gone`)
    expect(site.log.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/wall/?x=1', 200],
      ['GET', '/gone', 404],
    ])
  })
})
