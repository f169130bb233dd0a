import type { Page } from '@playwright/test'
import { quiet, larkspur, RECORDED_AT } from '../support/stories.ts'
import { expect, fakeClock, type Source, test, timePasses, type Watch } from '../support/fixture.ts'
import type { Fault } from '../support/faultyServer.mjs'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const API = '/api/v2/'

interface Marked {
  isFirst?: boolean
  locks?: { ask: number; release?: () => void }
}

/** Marks the page as it is; a page that was loaded anew has no mark. */
const mark = (page: Page) => page.evaluate(() => void ((window as Marked).isFirst = true))
const isMarked = (page: Page) => page.evaluate(() => (window as Marked).isFirst === true)

/**
 * Lets time pass in steps shorter than the patience of a request, so that one which sets off another is not given up:
 * for when the page is expected to be loaded anew.
 */
async function passGently(page: Page, source: Source, watch: Watch, ms: number) {
  for (let left = ms; left > 0; left -= 5 * SECOND) {
    await timePasses(page, source, watch, 5 * SECOND)
  }
}

const otherBuild: Record<string, Fault> = {
  '/version.json': { body: '{"build":"another-one"}' },
  '/wall/': {
    body: (html) => html.replace(/(name="relight-build" content=")[^"]+/, '$1another-one'),
  },
}

/** Opens a wall whose clock is faked, with every draw by lot at its lowest. */
async function openWall(page: Page) {
  await page.addInitScript(() => {
    Math.random = () => 0
  })
  await openView(page, '/wall/?lang=en')
  await mark(page)
}

test('a newer build is taken over, but only when the host has all of it', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.says(quiet(larkspur()))
  await fakeClock(page, RECORDED_AT)
  await openWall(page)
  await timePasses(page, source, watch, 12 * MINUTE)
  expect(await isMarked(page), 'as long as no other is out').toBe(true)

  source.site.faults = { ...otherBuild, '/wall/': { status: 503 } }
  await timePasses(page, source, watch, 13 * MINUTE)
  expect(await isMarked(page), 'as long as its page is missing').toBe(true)
  source.site.faults = { '/version.json': otherBuild['/version.json'] ?? {} }
  await timePasses(page, source, watch, 13 * MINUTE)
  expect(await isMarked(page), 'as long as the old page is served').toBe(true)
  source.site.faults = { ...otherBuild, '/assets/index-': { status: 404 } }
  await timePasses(page, source, watch, 13 * MINUTE)
  expect(await isMarked(page), 'as long as a script of it is missing').toBe(true)

  source.site.faults = otherBuild
  await passGently(page, source, watch, 13 * MINUTE)
  await expect.poll(() => isMarked(page)).toBe(false)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  await mark(page)
  await timePasses(page, source, watch, 25 * MINUTE)
  expect(await isMarked(page), 'and then left alone').toBe(true)
})

test('a wall is loaded anew at night, never into a host that is down', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  const evening = Date.parse('2026-03-10T02:50:00Z')
  source.says(quiet(larkspur(evening)))
  await fakeClock(page, evening)
  await openWall(page)
  source.site.faults = { '/': { stopped: true }, [API]: {} }
  await timePasses(page, source, watch, 9 * MINUTE)
  const before = source.asked('/wall/')
  await timePasses(page, source, watch, 13 * MINUTE)
  expect(source.asked('/wall/')).toBeGreaterThan(before)
  expect(await isMarked(page)).toBe(true)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')

  source.site.faults = {}
  await passGently(page, source, watch, 10 * MINUTE)
  await expect.poll(() => isMarked(page)).toBe(false)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  await mark(page)
  await timePasses(page, source, watch, 30 * MINUTE)
  expect(await isMarked(page), 'once a night').toBe(true)
})

test('an alarm of less than five minutes is not taken off the screen', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.says(quiet(larkspur()))
  await fakeClock(page, RECORDED_AT)
  await openWall(page)
  await timePasses(page, source, watch, 7 * MINUTE)
  source.site.faults = otherBuild
  source.changes((summary) => {
    for (const component of summary.components) {
      if (component.id === 'sgn1n5x8k2qa') component.status = 'major_outage'
    }
  })
  const alarm = page.getByRole('alert')
  await timePasses(page, source, watch, 30 * SECOND)
  await expect(alarm).toHaveCount(1)
  await timePasses(page, source, watch, 4 * MINUTE)
  expect(await isMarked(page)).toBe(true)
  await passGently(page, source, watch, 8 * MINUTE)
  await expect.poll(() => isMarked(page)).toBe(false)
  await expect(alarm, 'it is there again').toHaveCount(1)
})

test('a page that has stopped drawing is loaded anew, at most once in ten minutes', async ({
  page,
  source,
  watch,
}) => {
  source.says(quiet(larkspur()))
  await fakeClock(page, RECORDED_AT)
  await openWall(page)
  // The picture is a copy from now on, and no later drawing reaches it.
  const freeze = () =>
    page.evaluate(() => {
      const root = document.getElementById('root')
      root?.replaceChildren(...[...root.children].map((child) => child.cloneNode(true)))
    })
  await freeze()
  await timePasses(page, source, watch, 50 * SECOND)
  expect(await isMarked(page)).toBe(true)
  await passGently(page, source, watch, 30 * SECOND)
  await expect.poll(() => isMarked(page)).toBe(false)

  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  await mark(page)
  await freeze()
  await timePasses(page, source, watch, 8 * MINUTE)
  expect(await isMarked(page)).toBe(true)
  await passGently(page, source, watch, 3 * MINUTE)
  await expect.poll(() => isMarked(page)).toBe(false)
})

test('a wall whose own script was gone comes by itself once it is there', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.says(quiet(larkspur()))
  source.site.faults = { '/assets/WallView': { status: 404 } }
  await fakeClock(page, RECORDED_AT)
  await page.goto('/wall/?lang=en')
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible()
  await timePasses(page, source, watch, 2 * MINUTE)
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible()
  watch.taken()
  source.site.faults = {}
  await passGently(page, source, watch, 4 * MINUTE)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
})

test('the screen is kept awake, also after the browser has let it go', async ({
  page,
  source,
  watch,
}) => {
  source.says(quiet(larkspur()))
  await page.addInitScript(() => {
    const locks: NonNullable<Marked['locks']> = { ask: 0 }
    ;(window as Marked).locks = locks
    const request = () => {
      locks.ask += 1
      const lock = new EventTarget()
      locks.release = () => lock.dispatchEvent(new Event('release'))
      return Promise.resolve(lock)
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  await fakeClock(page, RECORDED_AT)
  await openWall(page)
  const asked = () => page.evaluate(() => (window as Marked).locks?.ask)
  expect(await asked()).toBe(1)
  await timePasses(page, source, watch, MINUTE)
  expect(await asked(), 'once while it is held').toBe(1)

  await page.evaluate(() => (window as Marked).locks?.release?.())
  await timePasses(page, source, watch, 15 * SECOND)
  expect(await asked()).toBe(2)
  await page.evaluate(() => {
    ;(window as Marked).locks?.release?.()
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(await asked(), 'at once when the page is seen again').toBe(3)
})

test('other pages have nothing of this', async ({ page, source, watch }) => {
  source.says(quiet(larkspur()))
  await fakeClock(page, Date.parse('2026-03-10T02:50:00Z'))
  await openView(page, '/?lang=en')
  await mark(page)
  source.site.faults = otherBuild
  await timePasses(page, source, watch, 40 * MINUTE)
  expect(await isMarked(page)).toBe(true)
  expect(source.asked('/version.json')).toBe(0)
})
