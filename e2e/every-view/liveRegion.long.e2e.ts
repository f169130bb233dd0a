import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { type ToldSummary, scene } from '../support/stories.ts'
import { brokeIn, heard, listen } from '../support/liveRegion.ts'
import { expect, fakeClock, type Source, test, timePasses, type Watch } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

/* Announcements of each view: only changes, together, seldom, and aloud only urgent ones. */

const SECOND = 1_000

/** The views, and after how long without an answer each is late, stale and blind. */
const VIEWS = [
  { path: '/', lateMs: 210 * SECOND, staleMs: 330 * SECOND, blindMs: 930 * SECOND },
  { path: '/recovery/', lateMs: 210 * SECOND, staleMs: 330 * SECOND, blindMs: 930 * SECOND },
  { path: '/wall/', lateMs: 110 * SECOND, staleMs: 210 * SECOND, blindMs: 930 * SECOND },
] as const

const BLIND = /We cannot see the services now|services can be seen/

async function opens(page: Page, source: Source, watch: Watch, path: string): Promise<void> {
  const told = scene(calm())
  await fakeClock(page, told.at)
  source.says(told)
  await openView(page, `${path}?lang=en`)
  // Parts that are still loading must not be taken for a change.
  await timePasses(page, source, watch, 30 * SECOND)
  await listen(page)
}

test.beforeEach(({ watch }) => watch.serverMayFail())

/** Lets the page ask at once, as it does when its device is on the network again. */
async function asksAgain(page: Page, source: Source, watch: Watch): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await timePasses(page, source, watch, 15 * SECOND)
}

/** Makes so many functions another status than they have. */
function turn(source: Source, status: string, count = 1): void {
  source.changes(({ components }: ToldSummary) => {
    const own = components.filter((one) => !one.group && one.status !== status)
    for (const one of own.slice(0, count)) one.status = status
  })
}

for (const { path, lateMs, staleMs, blindMs } of VIEWS) {
  test(`${path} has its live regions from the beginning, and they are empty`, async ({
    page,
    source,
  }) => {
    source.fails({ delayMs: 1_000 })
    source.says(scene(calm()))
    await page.goto(path)
    await expect(page.getByRole('status')).not.toHaveCount(0)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    for (const region of await page.locator('main [role=status], main [role=alert]').all()) {
      await expect(region).toHaveText('')
    }
  })

  test(`${path} tells a day of trouble: what changed, once; what cannot wait, aloud; nothing else`, async ({
    page,
    source,
    watch,
  }) => {
    test.setTimeout(120_000)
    await opens(page, source, watch, path)
    const main = page.locator('main')

    source.fails({ status: 503 })
    await timePasses(page, source, watch, lateMs)
    await expect(main).toHaveAttribute('data-freshness', 'late')
    source.recovers()
    await asksAgain(page, source, watch)
    await expect(main).toHaveAttribute('data-freshness', 'live')
    expect(await heard(page), 'late and in time again is no news').toEqual([])

    turn(source, 'degraded_performance')
    await asksAgain(page, source, watch)
    await expect.poll(() => heard(page)).toHaveLength(1)
    expect(await brokeIn(page), 'a slow function can wait').toEqual([])

    turn(source, 'major_outage')
    await asksAgain(page, source, watch)
    await expect.poll(() => brokeIn(page), 'the first that is down cannot').toHaveLength(1)
    await timePasses(page, source, watch, 60 * SECOND)
    const known = (await heard(page)).length

    source.fails({ status: 503 })
    await timePasses(page, source, watch, staleMs)
    await expect(main).toHaveAttribute('data-freshness', 'stale')
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(known)
    await timePasses(page, source, watch, blindMs - staleMs, 60 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'blind')
    await expect.poll(() => brokeIn(page), 'nor can losing sight').toHaveLength(2)
    const lost = await heard(page)
    await timePasses(page, source, watch, 120 * SECOND, 60 * SECOND)
    expect(await heard(page), 'it is told once').toEqual(lost)

    source.recovers()
    await asksAgain(page, source, watch)
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await timePasses(page, source, watch, 45 * SECOND)
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(lost.length)
    // On a wall the alarm that sight had taken the place of is raised again.
    const again = path === '/wall/' ? 1 : 0
    expect((await heard(page)).length).toBe(lost.length + 1 + again)
    expect(await brokeIn(page)).toHaveLength(2 + again)
  })
}

for (const path of ['/', '/recovery/']) {
  test(`${path} breaks in when the first answer does not come`, async ({ page, source }) => {
    source.fails({ status: 500, delayMs: 3_000 })
    await page.goto(`${path}?lang=en`)
    await listen(page)
    await expect.poll(() => brokeIn(page)).toEqual([expect.stringMatching(BLIND)])
  })

  test(`${path} speaks at most once in 30 seconds, however much changes`, async ({
    page,
    source,
    watch,
  }) => {
    await opens(page, source, watch, path)
    const times = 16
    for (let i = 0; i < times; i += 1) {
      source.changes(({ components }) => {
        const own = components.filter(({ group }) => !group)
        for (const [k, one] of own.entries())
          one.status = k <= i % 4 ? 'partial_outage' : 'operational'
      })
      // Faster than the page asks by itself.
      await asksAgain(page, source, watch)
    }
    expect((await heard(page)).length).toBeGreaterThan(3)
    expect((await heard(page)).length).toBeLessThanOrEqual((times * 15) / 30 + 1)
    expect(await brokeIn(page)).toEqual([])
  })

  test(`${path} says nothing when the language changes, and what it said keeps its own`, async ({
    page,
    source,
    watch,
  }) => {
    await opens(page, source, watch, path)
    turn(source, 'partial_outage')
    await asksAgain(page, source, watch)
    await expect.poll(() => heard(page)).toHaveLength(1)
    await page.getByRole('button', { name: '한국어' }).first().click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await timePasses(page, source, watch, 45 * SECOND)
    expect(await heard(page)).toHaveLength(1)
    const region = page.locator('main').getByRole('status').filter({ hasText: /\w/ }).first()
    await expect(region).toHaveAttribute('lang', 'en')
  })
}
