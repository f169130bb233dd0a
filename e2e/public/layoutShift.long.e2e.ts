import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { watchPage } from '../speed/watch.mjs'
import { functionsOf, larkspur, RECORDED_AT, scene } from '../support/stories.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

interface Shifting {
  shifts?: { by: number; what: string[] }[]
}

/** Runs in the page before its own scripts: notes every shift, whether a reader asked for it or not. */
function noteShifts() {
  const shifts: { by: number; what: string[] }[] = []
  ;(window as Shifting).shifts = shifts
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      }
      const what = shift.sources.map(({ node }) =>
        `${node?.nodeName} ${node?.textContent}`.slice(0, 80),
      )
      shifts.push({ by: shift.value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

const shiftsOf = (page: Page) =>
  page.evaluate(() => (window as Shifting).shifts?.filter(({ by }) => by >= 0.001))

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const lang of ['en', 'ko']) {
      test(`nothing moves while the page comes and statuses change (${lang})`, async ({
        page,
        source,
        watch,
      }) => {
        await page.addInitScript(noteShifts)
        await fakeClock(page, RECORDED_AT)
        source.says(larkspur())
        await openView(page, `/?lang=${lang}`)
        await expect(page.locator('#past p').last()).toContainText(/9 Jan|1월 9일/)
        expect(await shiftsOf(page)).toEqual([])
        source.changes((summary) => {
          for (const component of summary.components) {
            if (component.id === 'ntr13s7t6ylm') component.status = 'degraded_performance'
            if (component.id === 'd4shb0rd7vzy') component.status = 'operational'
            if (component.id === 'srch2f9c5bnu') component.status = 'major_outage'
          }
        })
        await timePasses(page, source, watch, 75_000)
        await expect(
          page.locator('[data-component="d4shb0rd7vzy"][data-status="operational"]').first(),
        ).toBeAttached()
        expect(await shiftsOf(page)).toEqual([])
      })
    }

    test('nothing moves when a calm page comes', async ({ page, source }) => {
      await page.addInitScript(noteShifts)
      source.says(scene(calm()))
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is working')
      await expect(page.locator('#past h3').first()).toBeVisible()
      expect(await shiftsOf(page)).toEqual([])
    })
  })
}

test('at most four requests before every status is readable, and none elsewhere', async ({
  page,
  source,
}) => {
  const told = larkspur()
  const services = told.summary.components.filter(({ group_id: group }) => group === null)
  source.says(told)
  await page.addInitScript(
    watchPage,
    services.map(({ id }) => id),
  )
  await page.goto('/')
  await page.waitForFunction(
    () => (window as { relightWatch?: { readableAt?: number } }).relightWatch?.readableAt,
  )
  const asked = await page.evaluate(() => {
    const until =
      (window as { relightWatch?: { readableAt?: number } }).relightWatch?.readableAt ?? 0
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < until)
      .map(({ name }) => new URL(name).pathname)
  })
  // The page itself is the first of the four.
  expect(asked.length + 1, asked.join(' ')).toBeLessThanOrEqual(4)
})

for (const lang of ['en', 'ko']) {
  test(`the page that was written in advance is taken over as it stands (${lang})`, async ({
    page,
    source,
    watch,
  }) => {
    watch.serverMayFail()
    source.fails({ delayMs: 1_500 })
    source.says(larkspur())
    // On a slow machine the answer comes before the page counts as loaded.
    await page.goto(`/?lang=${lang}`, { waitUntil: 'commit' })
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toHaveText(
      lang === 'ko' ? '서비스를 확인하고 있습니다' : 'Checking the services',
    )
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expect(page.locator('main')).toHaveCount(1)
  })
}

test('nothing is left of the first look when the page speaks', async ({ page, source }) => {
  const told = larkspur()
  source.says(told)
  await openView(page)
  await expect(page.locator('#first-look')).toHaveCount(0)
  for (const { id } of functionsOf(told).filter(({ group_id: group }) => group === null)) {
    await expect(page.locator(`li[data-component="${id}"]`)).toHaveCount(1)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says, in both languages, that it knows nothing', async ({ page, source }) => {
    source.says(larkspur())
    await page.goto('/')
    const said = page.locator('noscript p')
    await expect(said).toHaveText([
      /that does not mean that all is well/,
      /정상이라는 뜻이 아닙니다/,
    ])
    await expect(said.first()).toBeInViewport()
    await expect(said.last()).toBeInViewport()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
    await expect(page.locator('[data-status="operational"]')).toHaveCount(0)
    await expect(page.getByText(/is working|are working/)).toHaveCount(0)
    await expect(page).toHaveTitle('Service status')
  })
})
