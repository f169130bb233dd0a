// @ts-check
/** @import { Browser, BrowserContext, CDPSession, Page } from '@playwright/test' */
/** @import { Watch, Watched } from './watch.mjs' */
import { watchPage } from './watch.mjs'

/**
 * Result of one visit. Bytes are those on the wire, heads included.
 * @typedef {object} Visit
 * @property {number} readableMs NaN: it never was
 * @property {number} warmMs the same after a reload; NaN: not asked for
 * @property {number} requests begun before it was readable
 * @property {number} foreign requests to other origins
 * @property {number} bytes
 * @property {number} taskMs main-thread time, as slow as the throttled processor
 * @property {number} blockingMs
 * @property {number} shift
 * @property {number} heapBytes after garbage collection
 */

const VIEWPORT = { width: 412, height: 823 }
/** 1.6 Mbit/s down, 0.75 up, in bytes a second. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}
const CPU_SLOWDOWN = 4
const PATIENCE_MS = 60_000
/** Work after the page is readable still counts: the page answers no touch until then. */
const SETTLE_MS = 2_500

/** @param {number} ms @returns {Promise<void>} */
export const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {CDPSession} cdp */
export async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics')
  const named = new Map(list.map(({ name, value }) => [name, value]))
  return {
    taskMs: (named.get('TaskDuration') ?? Number.NaN) * 1_000,
    heapBytes: named.get('JSHeapUsedSize') ?? Number.NaN,
  }
}

/** @param {Page} page @returns {Promise<Watch>} */
export async function watchOf(page) {
  const watch = await page.evaluate(() => /** @type {Watched} */ (window).relightWatch)
  return watch ?? { readableAt: undefined, blockingMs: Number.NaN, shift: Number.NaN }
}

/** @param {Page} page @returns {Promise<number>} ms since the navigation began, or NaN */
export async function untilReadable(page) {
  const isReadable = () => /** @type {Watched} */ (window).relightWatch?.readableAt !== undefined
  await page
    .waitForFunction(isReadable, undefined, { timeout: PATIENCE_MS, polling: 200 })
    .catch(() => {})
  return (await watchOf(page)).readableAt ?? Number.NaN
}

/**
 * @param {Browser} browser
 * @param {readonly string[]} ids
 * @param {{ isThrottled: boolean }} conditions
 * @returns {Promise<{ context: BrowserContext, page: Page, cdp: CDPSession }>} with an empty cache
 */
export async function openPage(browser, ids, { isThrottled }) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.addInitScript(watchPage, ids)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Network.enable')
  if (isThrottled) {
    await cdp.send('Network.emulateNetworkConditions', SLOW_NETWORK)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  }
  return { context, page, cdp }
}

/**
 * @param {Page} page
 * @param {CDPSession} cdp
 * @param {string} url
 */
function traffic(page, cdp, url) {
  const seen = { foreign: 0, bytes: 0 }
  const { origin } = new URL(url)
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith('data:') && new URL(asked).origin !== origin) seen.foreign += 1
  })
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength))
  return seen
}

/**
 * Opens a page as a reader on a slow phone does, and measures it.
 * @param {Browser} browser
 * @param {string} url
 * @param {readonly string[]} ids the services it must show
 * @param {{ isThrottled?: boolean, isReloaded?: boolean }} [wish] `isReloaded`: a second time, warm
 * @returns {Promise<Visit>}
 */
export async function visit(browser, url, ids, { isThrottled = true, isReloaded = false } = {}) {
  const { context, page, cdp } = await openPage(browser, ids, { isThrottled })
  const seen = traffic(page, cdp, url)
  await page.goto(url, { timeout: PATIENCE_MS })
  const readableMs = await untilReadable(page)
  await after(SETTLE_MS)
  const { blockingMs, shift } = await watchOf(page)
  const { taskMs } = await metrics(cdp)
  const requests = await page.evaluate(
    (until) =>
      performance.getEntriesByType('resource').filter((one) => one.startTime < until).length,
    readableMs,
  )
  const { bytes, foreign } = seen
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { heapBytes } = await metrics(cdp)
  let warmMs = Number.NaN
  if (isReloaded) {
    await page.reload({ timeout: PATIENCE_MS })
    warmMs = await untilReadable(page)
  }
  await context.close()
  return {
    readableMs,
    warmMs,
    requests: requests + 1,
    foreign,
    bytes,
    taskMs,
    blockingMs,
    shift,
    heapBytes,
  }
}
