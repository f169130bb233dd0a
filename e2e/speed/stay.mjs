// @ts-check
/** @import { World } from './worlds.ts' */
/** @import { Browser } from '@playwright/test' */
import { createSiteServer } from '../../src/hosting/siteServer.mjs'
import { serviceRows } from './serviceRows.mjs'
import { after, metrics, openPage, untilReadable, watchOf } from './visit.mjs'

/**
 * Cost of an open page while nothing changes, and movement when something does. Main-thread
 * times are those of this machine, not throttled.
 * @typedef {object} Stay
 * @property {number} bytesPerMinute on the wire, heads included
 * @property {number} taskMsPerMinute
 * @property {number} pollBodyBytes the most that an unchanged poll brought; NaN: none came
 * @property {number} pollTaskMs the median of what an unchanged poll cost; NaN: none came
 * @property {number} shift the sum of all layout shifts, from the first byte on
 * @property {boolean} isChangeSeen whether the changed statuses arrived
 */

const MINUTE_MS = 60_000
/** The longest wait for a poll: 60 s x 1.2, and what it takes to draw. */
const NEXT_POLL_MS = 76_000
const POLL_WINDOW_MS = 1_500

/** @param {readonly number[]} values @returns {number} NaN: there is none */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2
}

/**
 * Opens the public page of a build, leaves it open for a minute, then changes statuses under it.
 * @param {Browser} browser
 * @param {string} root of the build
 * @param {(turn: number) => World} worldOf what the source answers; another turn gives other statuses
 * @returns {Promise<Stay>}
 */
export async function stay(browser, root, worldOf) {
  let shown = worldOf(0)
  const ids = serviceRows(shown.summary).map((row) => row.id)
  const { context, page, cdp } = await openPage(browser, ids, { isThrottled: false })
  /** @type {number[]} */
  const polls = []
  let isMeasured = false
  let idleMs = 0

  /** Holds the answer until the page's main thread was read, and reads it again when all is drawn. */
  async function measurePoll() {
    const before = (await metrics(cdp)).taskMs
    setTimeout(() => {
      void metrics(cdp).then(({ taskMs }) => polls.push(Math.max(0, taskMs - before - idleMs)))
    }, POLL_WINDOW_MS)
  }
  const site = await createSiteServer({
    root,
    api: async (name) => {
      if (isMeasured && name === 'summary.json') await measurePoll()
      return { body: name === 'summary.json' ? shown.summary : shown.incidents }
    },
  })

  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(site.url)
  await untilReadable(page)
  await after(4_000)
  const idleFrom = (await metrics(cdp)).taskMs
  await after(POLL_WINDOW_MS)
  const start = { taskMs: (await metrics(cdp)).taskMs, bytes, requests: site.log.length }
  idleMs = start.taskMs - idleFrom
  isMeasured = true
  await after(MINUTE_MS)
  const taskMsPerMinute = (await metrics(cdp)).taskMs - start.taskMs
  const bytesPerMinute = bytes - start.bytes
  isMeasured = false
  const asked = site.log.slice(start.requests).filter(({ path }) => path.endsWith('summary.json'))

  const before = site.log.length
  shown = worldOf(1)
  const isPolled = () =>
    site.log
      .slice(before)
      .some(({ path, bytes: body }) => path.endsWith('summary.json') && body > 0)
  for (let waited = 0; waited < NEXT_POLL_MS && !isPolled(); waited += 500) await after(500)
  await after(3_000)
  const { shift } = await watchOf(page)
  const isChangeSeen = isPolled()
  await context.close()
  await site.close()
  return {
    bytesPerMinute,
    taskMsPerMinute,
    pollBodyBytes: asked.length === 0 ? Number.NaN : Math.max(...asked.map((one) => one.bytes)),
    pollTaskMs: median(polls),
    shift,
    isChangeSeen,
  }
}
