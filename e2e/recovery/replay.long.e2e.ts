import type { Page } from '@playwright/test'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { larkspur, RECORDED_AT, scene } from '../support/stories.ts'
import { heard, listen } from '../support/liveRegion.ts'
import { expect, fakeClock, type Source, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const NOW = Date.parse('2022-10-18T11:40:00+09:00')
const SECOND = 1_000

const band = (page: Page) => page.getByRole('region', { name: 'Replay' })
const slider = (page: Page) => page.getByRole('slider')

async function open(page: Page, source: Source, query = '') {
  source.says(scene(kakao2022(), NOW))
  await openView(page, `/recovery/${query}`)
  await expect(slider(page)).toBeVisible()
}

test('keys move through the outage: ten minutes, changes, the onset, and now', async ({
  page,
  source,
}) => {
  await open(page, source)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^now, .*, 17 of 21 working$/)
  await expect(band(page)).toHaveCount(0)

  await slider(page).press('PageDown')
  await expect(band(page)).toContainText('Replay: Tue 18 Oct, 09:00')
  await expect(band(page)).toContainText('This is the past, not now.')
  await slider(page).press('PageDown')
  await expect(band(page)).toContainText('Replay: Mon 17 Oct, 18:00')
  await slider(page).press('ArrowLeft')
  await expect(band(page)).toContainText('17:50')
  await slider(page).press('ArrowRight')
  await slider(page).press('PageUp')
  await expect(band(page)).toContainText('Replay: Tue 18 Oct, 09:00')

  await slider(page).press('Home')
  await expect(band(page)).toContainText('Replay: Sat 15 Oct, 15:30')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '15 Oct 15:30, 0 of 21 working')
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', '0.0000')
  await slider(page).press('End')
  await expect(band(page)).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^now, /)
})

test('every figure and word is of the moment shown, and none can be taken for now', async ({
  page,
  source,
}) => {
  await open(page, source, '?at=2022-10-17T09:33%2B09:00')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('At Mon 17 Oct, 09:33:')
  await expect(heading).toContainText('9 functions were still missing')
  await expect(page).toHaveTitle(/^Replay of Mon 17 Oct, 09:33: /)
  await expect(page.locator('main dl').first()).toContainText('12/21')
  await expect(page.getByRole('heading', { name: 'Still missing then' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Now is Tue 18 Oct, 11:40')
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  // The whole record reaches further; nothing of it is told.
  await expect(page.getByRole('region', { name: 'Announced' })).not.toContainText('18 Oct')
})

test('a link holds the moment, also back again', async ({ page, source }) => {
  await open(page, source)
  await slider(page).press('PageDown')
  await slider(page).press('PageDown')
  await expect(page).toHaveURL(/\?at=2022-10-17T09%3A00Z$/)
  const text = await band(page).innerText()
  const url = page.url()
  await page.goto('about:blank')
  await page.goto(url)
  await expect(band(page)).toBeVisible()
  expect(await band(page).innerText()).toBe(text)
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(page).toHaveURL(/\/recovery\/$/)
  await expect(band(page)).toHaveCount(0)
})

test('sliding changes the address when it is over, and not at each step', async ({
  page,
  source,
}) => {
  await open(page, source)
  const replaced = await slider(page).evaluate(async (input: HTMLInputElement) => {
    let count = 0
    const replace = history.replaceState.bind(history)
    history.replaceState = (...args) => {
      count += 1
      replace(...args)
    }
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    for (let i = 0; i < 300; i += 1) {
      value?.set?.call(input, String(3_000 - i * 5))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return count
  })
  expect(replaced).toBeGreaterThan(0)
  expect(replaced).toBeLessThan(30)
  await expect(page).toHaveURL(/at=2022-10-16T07%3A35Z$/)
  await expect(band(page)).toContainText('Replay: Sun 16 Oct, 16:35')
})

test('pictures lead to their moments, and say which is shown', async ({ page, source }) => {
  await open(page, source)
  const film = page.getByRole('region', { name: 'The outage in six pictures' })
  const frames = film.getByRole('button')
  await expect(frames).toHaveCount(6)
  await expect(film.locator('[aria-current]')).toHaveText(/^now/)
  const third = frames.nth(3)
  const count = /(\d+)\/21/.exec(await third.innerText())?.[1]
  await third.click()
  await expect(third).toHaveAttribute('aria-current', 'true')
  await expect(film.locator('[aria-current]')).toHaveCount(1)
  await expect(page.locator('main dl').first()).toContainText(`${count}/21`)
  await frames.first().click()
  await expect(band(page)).toContainText('Sat 15 Oct, 15:30')
  await frames.last().click()
  await expect(band(page)).toHaveCount(0)
})

test('with less motion playing goes from change to change, and any key stops it', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, source)
  await page.getByRole('button', { name: 'Play the outage' }).click()
  await expect(band(page)).toContainText('Sat 15 Oct, 15:30')
  await expect(band(page)).toContainText('Sun 16 Oct, 01:31')
  await page.keyboard.press('Shift')
  await expect(page.getByRole('button', { name: 'Play the outage' })).toBeVisible()
  const stoppedAt = await band(page).innerText()
  await page.waitForTimeout(1_500)
  expect(await band(page).innerText()).toBe(stoppedAt)
})

test('playing moves by itself and ends with now', async ({ page, source }) => {
  await open(page, source, '?at=2022-10-18T09:00%2B09:00')
  await page.getByRole('button', { name: 'Play the outage' }).click()
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await expect(band(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play the outage' })).toBeVisible()
})

test('a replay is told once, when the reader has settled', async ({ page, source }) => {
  await open(page, source)
  await listen(page)
  for (let i = 0; i < 5; i += 1) await slider(page).press('PageDown')
  await expect.poll(() => heard(page)).toHaveLength(1)
  const [said = ''] = await heard(page)
  expect(said).toMatch(/^Replay of \w{3} \d+ Oct, \d\d:\d\d: \d+% of use was restored\./)
})

test('by the other clock only what had been announced is shown', async ({ page, source }) => {
  source.says(larkspur())
  await page.goto('/recovery/?at=2026-03-09T17:00%2B09:00')
  const indexing = page.locator('li[data-component="1ndx8g4h0jkd"]')
  await expect(indexing).toHaveAttribute('data-status', 'major_outage')
  await page.getByLabel('Shown by').selectOption('when it was announced')
  await expect(indexing).toHaveAttribute('data-status', 'partial_outage')
  await expect(page).toHaveURL(/clock=known/)
  await page.reload()
  await expect(indexing).toHaveAttribute('data-status', 'partial_outage')
  await page.getByLabel('Shown by').selectOption('when it happened')
  await expect(indexing).toHaveAttribute('data-status', 'major_outage')
  await expect(page).not.toHaveURL(/clock=/)
})

test('before the record nothing is known, and nothing is claimed', async ({ page, source }) => {
  await open(page, source, '?at=2022-10-15T12:00%2B09:00')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is not on record')
  await expect(page.locator('main')).not.toHaveAttribute('data-share-restored', /./)
  await expect(page.locator('[data-status="operational"]')).toHaveCount(0)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '15 Oct 12:00, not known')
})

test('a moment to come is now', async ({ page, source }) => {
  await open(page, source, '?at=2099-01-01T00:00Z')
  await expect(band(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/recovery\/$/)
})

test('a replay does not hide that the source is silent', async ({ page, source, watch }) => {
  await fakeClock(page, RECORDED_AT)
  watch.serverMayFail()
  source.says(scene(kakao2022(), NOW))
  await openView(page, '/recovery/?at=2022-10-17T09:33%2B09:00')
  source.fails({ status: 503 })
  await timePasses(page, source, watch, 400 * SECOND)
  const main = page.locator('main')
  await expect(main).toHaveAttribute('data-freshness', 'stale')
  await expect(band(page)).toContainText('Replay: Mon 17 Oct, 09:33')
  await expect(page.locator('body')).toContainText('We could not check the services just now')
  await expect(main).not.toHaveAttribute('data-share-restored', /./)
  await expect(page.locator('[data-status="operational"]')).toHaveCount(0)
  await expect(main).not.toContainText('behind plan')
})

test.describe('in the demo', () => {
  test.use({ build: 'demo' })

  test('the address stops the scenario, and the replay moves within it', async ({ page }) => {
    await page.goto('/recovery/?lang=en&at=2022-10-17T09:33%2B09:00')
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', '0.6217')
    await expect(band(page)).toHaveCount(0)
    await slider(page).press('Home')
    await expect(band(page)).toContainText('Replay: Sat 15 Oct, 15:30')
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', '0.0000')
    await page.waitForTimeout(1_000)
    await expect(page).toHaveURL(/at=2022-10-17T09:33%2B09:00$/)
    await slider(page).press('End')
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', '0.6217')
  })
})
