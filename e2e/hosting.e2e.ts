import { expect, test } from '@playwright/test'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { headerScore } from './run/headerScore.mjs'
import { headersFile, nginxFile, servedFrom } from './server/hosting.mjs'
import { CACHE, HEADERS, HSTS, OTHER_POLICY } from './server/securityHeaders.mjs'
import { createSiteServer } from './server/siteServer.mjs'

/*
 * The live build on three hosts: our own server, nginx with the configuration we write for it, and one that goes by a
 * `_headers` file. No browser is needed for this.
 */

const ROOT = path.resolve(process.env['RELIGHT_DIST'] ?? 'dist')
const NGINX = process.env['RELIGHT_NGINX'] ?? 'nginx'
const NO_NGINX =
  'nginx is not installed: its configuration is not tried. On Debian: apt-get install nginx'

type Headers = Record<string, string>

/** The headers that we have a say in, spelled as in the answer. */
const OURS = [...Object.keys(HEADERS), 'Content-Security-Policy', 'Cache-Control'] as const

const ofOurs = (headers: Headers) =>
  Object.fromEntries(OURS.map((name) => [name, headers[name.toLowerCase()]]))

/** What every page, asset, other file and error is to be answered with; `errors` is the policy of an error. */
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

async function ask(url: string, headers: Headers = {}) {
  const response = await fetch(url, { headers, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), text }
}

function scoreOf(headers: Headers, html: string) {
  return headerScore({ headers: { ...headers, 'strict-transport-security': HSTS }, html })
}

/** What a host that reads `_headers` sends with an address: the values of all rules that fit, joined. */
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
    // What is nowhere in the build gets the headers of all files, and the host's own rule of age.
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

/** A port that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function configuration(home: string, port: number): string {
  const place = { name: 'status.example.com', folder: ROOT, listen: `127.0.0.1:${port}` }
  writeFileSync(path.join(home, 'relight.conf'), nginxFile(servedFrom(ROOT), place))
  const types = [
    '/etc/nginx/mime.types',
    path.join(path.dirname(NGINX), '../../etc/nginx/mime.types'),
  ]
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const file = path.join(home, 'nginx.conf')
  writeFileSync(
    file,
    [
      'daemon off; worker_processes 1;',
      // Files of the one who runs the tests can be read by nobody else.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${home}/nginx.pid; error_log ${home}/error.log;`,
      'events { worker_connections 64; }',
      'http {',
      'access_log off;',
      ...temporary.map((name) => `${name}_temp_path ${home}/${name};`),
      `include ${types.find((one) => existsSync(one)) ?? types[0]};`,
      `include ${home}/relight.conf;`,
      '}',
    ].join('\n'),
  )
  return file
}

test.describe('nginx, with the configuration that is written for it', () => {
  test.describe.configure({ mode: 'serial' })
  test.skip(spawnSync(NGINX, ['-v']).status !== 0, NO_NGINX)

  /** It sends a page with what is missing, and so that page's own policy. */
  const errorPage = new Map(existsSync(ROOT) ? servedFrom(ROOT).pages : []).get('/404.html')
  let nginx: ChildProcess
  let home = ''
  let url = ''

  test.beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'relight-nginx-'))
    const port = await freePort()
    const file = configuration(home, port)
    url = `http://127.0.0.1:${port}`
    nginx = spawn(NGINX, ['-p', home, '-e', `${home}/error.log`, '-c', file], { stdio: 'inherit' })
    await expect(async () => expect((await ask(url)).status).toBe(200)).toPass({ timeout: 10_000 })
  })

  test.afterAll(async () => {
    const ended = new Promise((resolve) => nginx.once('exit', resolve))
    nginx.kill('SIGQUIT')
    await ended
    rmSync(home, { recursive: true })
  })

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
