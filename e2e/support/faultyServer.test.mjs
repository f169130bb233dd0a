// @ts-check
/** @import { Fault, FaultySite } from './faultyServer.mjs' */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFaultyServer } from './faultyServer.mjs'

const BODY = { components: ['Login', 'Chat'], filler: 'x'.repeat(300) }

/** @type {string} */
let root
/** @type {FaultySite} */
let site

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'relight-faults-'))
  writeFileSync(path.join(root, 'index.html'), '<p>page')
  site = await createFaultyServer({ root, api: () => ({ body: BODY }) })
})

afterEach(async () => {
  await site.close()
  rmSync(root, { recursive: true })
})

/** @param {number} [patienceMs] */
function poll(patienceMs = 2_000) {
  return fetch(`${site.url}/api/v2/summary.json`, { signal: AbortSignal.timeout(patienceMs) })
}

/** @param {Fault} fault */
function breakApi(fault) {
  site.faults['/api/v2/summary.json'] = fault
}

it('answers with a status and a time to retry, and heals', async () => {
  breakApi({ status: 503, retryAfter: 60 })
  const failed = await poll()
  expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '60'])
  site.faults = {}
  expect(await (await poll()).json()).toEqual(BODY)
})

it('answers from another API once its own is replaced', async () => {
  site.api = () => ({ body: { components: [] } })
  expect(await (await poll()).json()).toEqual({ components: [] })
})

it('lets the longest prefix decide', async () => {
  site.faults = { '/': { status: 500 }, '/api/': { status: 418 } }
  expect((await poll()).status).toBe(418)
  expect((await fetch(site.url)).status).toBe(500)
})

it('sends another body, or one made of the right one', async () => {
  breakApi({ body: '<html>sign in' })
  expect(await (await poll()).text()).toBe('<html>sign in')
  breakApi({ body: (text) => text.replace('Login', '__proto__') })
  expect(await (await poll()).json()).toEqual({ ...BODY, components: ['__proto__', 'Chat'] })
})

it('sets and removes headers last', async () => {
  breakApi({ headers: { Age: '86400', Date: 'Sat, 15 Oct 2022 06:30:00 GMT', ETag: null } })
  const { headers } = await poll()
  expect(headers.get('age')).toBe('86400')
  expect(headers.get('date')).toBe('Sat, 15 Oct 2022 06:30:00 GMT')
  expect(headers.has('etag')).toBe(false)
})

it('goes by the tag that it is made to send, also when the content is another', async () => {
  const ask = (/** @type {string} */ tag) =>
    fetch(`${site.url}/api/v2/summary.json`, {
      headers: { 'If-None-Match': tag, 'Cache-Control': 'no-cache' },
    })
  breakApi({ headers: { ETag: 'W/"same"' } })
  const own = (await poll()).headers.get('etag')
  site.api = () => ({ body: { other: true } })
  expect(own).toBe('W/"same"')
  expect((await ask('W/"same"')).status).toBe(304)
  expect((await ask('"same"')).status).toBe(304)
  expect((await ask('"other"')).status).toBe(200)
  breakApi({ headers: { ETag: null } })
  expect((await ask('"same"')).status).toBe(200)
})

it('tells the time by a clock that is wrong', async () => {
  breakApi({ dateOffMs: 3_600_000 })
  const told = Date.parse((await poll()).headers.get('date') ?? '')
  expect(Math.abs(told - Date.now() - 3_600_000)).toBeLessThan(10_000)
})

it('waits for what it is told to wait for', async () => {
  let goOn = () => {}
  breakApi({ until: new Promise((resolve) => (goOn = () => resolve(undefined))) })
  let isThere = false
  const answer = poll().then(() => (isThere = true))
  await expect.poll(() => site.log.length).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(isThere).toBe(false)
  goOn()
  expect(await answer).toBe(true)
})

it('waits', async () => {
  breakApi({ delayMs: 120 })
  const before = performance.now()
  await poll()
  expect(performance.now() - before).toBeGreaterThan(100)
})

it('never answers', async () => {
  breakApi({ hang: true })
  await expect(poll(150)).rejects.toThrow(/timeout/)
  expect(site.log.at(-1)?.status).toBe(0)
})

it('sends a head and then nothing', async () => {
  breakApi({ headersOnly: true })
  const response = await poll(1_500)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow(/timeout/)
})

it.each([0, 0.5])(
  'cuts a body at %d of its length, so that nobody takes it for whole',
  async (cut) => {
    breakApi({ cut })
    const response = await poll()
    expect(response.ok).toBe(true)
    await expect(response.text()).rejects.toThrow()
  },
)

it('cuts a body of no announced length', async () => {
  breakApi({ cut: 0.5, chunked: true })
  const response = await poll()
  expect(response.headers.has('content-length')).toBe(false)
  await expect(response.text()).rejects.toThrow()
})

it('drips a body so slowly that it does not end', async () => {
  breakApi({ bytesPerSecond: 10 })
  const response = await poll(1_500)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow(/timeout/)
})

it('sends a whole body over a slow line', async () => {
  breakApi({ bytesPerSecond: 200 })
  const before = performance.now()
  expect(await (await poll()).json()).toEqual(BODY)
  expect(performance.now() - before).toBeGreaterThan(100)
})

it('sends the whole body and never ends', async () => {
  breakApi({ slowClose: true })
  const response = await poll(1_500)
  await expect(response.text()).rejects.toThrow(/timeout/)
})

it('resets the connection before the head', async () => {
  breakApi({ reset: 'start' })
  await expect(poll()).rejects.toThrow('fetch failed')
})

it('resets the connection in the middle of the body', async () => {
  breakApi({ reset: 'middle' })
  await expect(poll().then((response) => response.text())).rejects.toThrow()
})

it('sends what unpacks to a thousand times its size', async () => {
  breakApi({ bombMb: 20 })
  const response = await poll(10_000)
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect((await response.text()).length).toBe(20_000_000)
})

it('destroys the connection', async () => {
  breakApi({ stopped: true })
  await expect(poll()).rejects.toThrow('fetch failed')
})

it('closes although connections hang', async () => {
  breakApi({ hang: true })
  const hanging = poll().catch(() => 'ended')
  await expect.poll(() => site.log.length).toBe(1)
  await site.close()
  expect(await hanging).toBe('ended')
})

it('takes the next free port where the one asked for is taken', async () => {
  const port = Number(new URL(site.url).port)
  await expect(createFaultyServer({ root, port })).rejects.toThrow('EADDRINUSE')
  const second = await createFaultyServer({ root, port, orNext: true })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  await second.close()
})
