import type { Page } from '@playwright/test'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { scene } from '../support/stories.ts'
import { falseGreens } from '../support/falseGreen.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, inTurns, test, timePasses } from '../support/fixture.ts'
import { compared, MIDWAY, NAMES, opens, panel, panelButton } from './detailsPage.ts'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

for (const { lang, tag } of inTurns(['panels'])) {
  test(
    `every panel is accessible, open and closed, in ${lang}`,
    { tag },
    async ({ page, source }) => {
      test.slow()
      await opens(page, source, scene(kakao2022(), MIDWAY))
      if (lang === 'ko') await page.getByRole('button', { name: '한국어' }).first().click()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      const found: string[] = []
      const look = async (state: string) => {
        for (const violation of await violations(page)) found.push(`${state}: ${violation}`)
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await look('closed')
      for (const [i, name] of NAMES[lang].entries()) {
        // Colours differ by theme and not by panel: each panel is looked at in one, both are looked at.
        await page.emulateMedia({ colorScheme: i % 2 === 0 ? 'dark' : 'light' })
        await panelButton(page, name).click()
        await expect(panel(page, name).locator('p, dl').first()).toBeVisible()
        await look(name)
      }
      await compared(page).getByRole('button').first().click()
      await look('table')
      expect(found).toEqual([])
    },
  )

  test(`no panel makes a phone scroll sideways in ${lang}`, async ({ page, source }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await opens(page, source, scene(kakao2022(), MIDWAY))
    if (lang === 'ko') await page.getByRole('button', { name: '한국어' }).first().click()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    for (const name of NAMES[lang]) {
      await panelButton(page, name).click()
      await expect(panel(page, name).locator('p, dl').first()).toBeVisible()
      expect(await sideways(page), name).toBeLessThanOrEqual(0)
      const box = await panelButton(page, name).boundingBox()
      expect(box?.height, name).toBeGreaterThanOrEqual(44)
    }
    await page.setViewportSize({ width: 320, height: 700 })
    for (const name of NAMES[lang]) {
      await panelButton(page, name).click()
      expect(await sideways(page), `${name} at 320`).toBeLessThanOrEqual(0)
    }
  })
}

test('nothing is said to be back once it is not known any more', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  const told = scene(kakao2022(), MIDWAY)
  await fakeClock(page, told.at)
  await opens(page, source, told)
  await expect(page.locator('[data-component="taxi"][data-status="operational"]')).not.toHaveCount(
    0,
  )
  source.fails({ status: 503 })
  await timePasses(page, source, watch, 400_000)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
  const figuresOf = (id: string) =>
    compared(page).locator(`li[data-component="${id}"] p[aria-hidden] > span`)
  await expect(figuresOf('taxi')).toHaveText(['16.5', '22.5', '?'])
  await expect(figuresOf('chat')).toHaveText(['10', '23', 'open'])
  await expect(compared(page).locator('li[data-component="taxi"]')).toHaveAttribute(
    'data-status',
    'unknown',
  )
  const ours = await compared(page).evaluate((region) => region.textContent)
  expect(ours).not.toMatch(/\b(?:operational|working|back|restored)\b/i)
  for (const name of NAMES.en) {
    await panelButton(page, name).click()
    await expect(panel(page, name).locator('p, dl').first()).toBeVisible()
    await expect(panel(page, name)).toContainText('Below is what was known at 09:00')
    // Terms may name states; nothing may have the colour or the mark of one that is good.
    const claims = (await falseGreens(page)).filter((one) => /^(?:data-status|colour)/.test(one))
    expect(claims, name).toEqual([])
  }
  await timePasses(page, source, watch, 700_000)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
  await expect(page.getByRole('region', { name: 'Services', exact: true })).toContainText(
    'Nothing can be said while we cannot see.',
  )
  for (const name of NAMES.en) {
    await panelButton(page, name).click()
    await expect(panel(page, name)).toContainText('This does not mean that all is well.')
    const claims = (await falseGreens(page)).filter((one) => /^(?:data-status|colour)/.test(one))
    expect(claims, `${name}, blind`).toEqual([])
  }
})
