import { expect, test } from '@playwright/test'
import path from 'node:path'
import { ask, hasNginx, type Nginx, NO_NGINX, startNginx } from './nginx.ts'
import { createSiteServer, type Site } from '../../src/hosting/siteServer.mjs'

/* A status API behind the nginx that serves the pages. No browser is needed for this. */

const ROOT = path.resolve(process.env['RELIGHT_DIST'] ?? 'dist')
const SUMMARY = '/api/v2/summary.json'

test.describe('nginx, in front of a status API', () => {
  test.describe.configure({ mode: 'serial' })
  test.skip(!hasNginx(), NO_NGINX)

  let nginx: Nginx
  let upstream: Site
  let answers = 0

  test.beforeAll(async () => {
    const api = (name: string) => {
      answers += 1
      if (name === 'broken.json') return { status: 503, body: {} }
      if (name === 'gone.json') return undefined
      const headers = { 'Set-Cookie': 'a=b', 'Cache-Control': 'max-age=3600', ETag: '"1"' }
      return { body: { name, answers }, headers }
    }
    upstream = await createSiteServer({ root: ROOT, api, quality: 1 })
    nginx = await startNginx(ROOT, upstream.url)
  })

  test.afterAll(async () => {
    await nginx.close()
    await upstream.close()
  })

  test('is asked once in ten seconds, whatever stands behind the question mark', async () => {
    const before = upstream.log.length
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => ask(`${nginx.url}${SUMMARY}?t=${i}`)),
    )
    expect(new Set(all.map(({ text }) => text)).size).toBe(1)
    expect(upstream.log.length - before).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 11_000))
    const later = await ask(nginx.url + SUMMARY)
    expect(later.text).not.toBe(all[0]?.text)
    expect(upstream.log.length - before).toBe(2)
  })

  test('lets others keep a good answer for as long, and readers never without asking', async () => {
    const first = await ask(nginx.url + SUMMARY)
    expect(first.status).toBe(200)
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(first.headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(first.headers).not.toHaveProperty('set-cookie')
    const again = await ask(nginx.url + SUMMARY, { 'If-None-Match': first.headers['etag'] ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers['cache-control']).toBe('public, max-age=0, s-maxage=10')
  })

  test('lets nobody keep a failure, and asks again each time', async () => {
    for (const [name, status] of [
      ['broken', 503],
      ['gone', 404],
    ] as const) {
      const before = answers
      for (let i = 0; i < 2; i += 1) {
        const answer = await ask(`${nginx.url}/api/v2/${name}.json`)
        expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store'])
      }
      expect(answers - before).toBe(2)
    }
  })

  test('hands on nothing of a reader', async () => {
    await ask(`${nginx.url}/api/v2/incidents.json`, {
      Cookie: 'session=1',
      Authorization: 'Bearer 1',
      Referer: 'https://a.example/',
    })
    const asked = upstream.log.at(-1)
    expect(asked?.path).toBe('/api/v2/incidents.json')
    for (const name of ['cookie', 'authorization', 'referer']) {
      expect(asked?.headers).not.toHaveProperty(name)
    }
  })
})
