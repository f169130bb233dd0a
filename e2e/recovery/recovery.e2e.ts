import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { scene } from '../support/stories.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test('the recovery view opens, has its curve as a table, and is accessible', async ({
  page,
  source,
}) => {
  source.says(scene(kakao2022(), Date.parse('2022-10-18T09:00:00+09:00')))
  await openView(page, '/recovery/')
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', /^[01]\.\d{4}$/)
  const curve = page.getByRole('region', { name: /^Share of use restored/ })
  const button = curve.getByRole('button', { name: 'Show as table' })
  await button.click()
  await expect(
    page.getByRole('table').filter({ hasText: 'Share of use restored' }).getByRole('row').nth(1),
  ).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
})

test('the way there and back keeps the page', async ({ page, source }) => {
  source.says(scene(kakao2022(), Date.parse('2022-10-18T09:00:00+09:00')))
  await page.goto('/')
  await page.getByRole('link', { name: 'Recovery progress' }).click()
  await expect(page).toHaveURL(/\/recovery\/$/)
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 21 functions/)
})

test('what was last known still is one screen, and says once that it is old', async ({
  page,
  source,
  watch,
}) => {
  const at = Date.parse('2022-10-18T09:00:00+09:00')
  watch.serverMayFail()
  await fakeClock(page, at)
  source.says(scene(kakao2022(), at))
  await page.setViewportSize({ width: 1440, height: 900 })
  await openView(page, '/recovery/')
  source.fails({ stopped: true })
  await timePasses(page, source, watch, 8 * 60_000)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height })
    const tooHigh = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    await expect.poll(tooHigh, `${width} by ${height}`).toBeLessThanOrEqual(0)
  }
  const facts = page.locator('main dl').first()
  await expect(facts).toContainText('functions back, as of 09:00')
  await expect(facts).not.toContainText('since something last came back')
  const compared = page.getByRole('region', { name: /^Services compared as known at 09:00/ })
  await expect(compared.locator('[data-component="chat"]')).toContainText(
    'Partial outage (last known)',
  )
})

for (const lang of ['ko', 'en']) {
  test(`a low window holds all of it too while much remains and nothing is seen, in ${lang}`, async ({
    page,
    source,
    watch,
  }) => {
    const at = Date.parse('2022-10-17T09:33:00+09:00')
    watch.serverMayFail()
    await fakeClock(page, at)
    source.says(scene(kakao2022(), at))
    await page.setViewportSize({ width: 1280, height: 720 })
    await openView(page, `/recovery/?lang=${lang}`)
    source.fails({ status: 503 })
    for (const [minutes, kind] of [
      [8, 'stale'],
      [12, 'blind'],
    ] as const) {
      await timePasses(page, source, watch, minutes * 60_000)
      await expect(page.locator('main')).toHaveAttribute('data-freshness', kind)
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
        kind,
      ).toBeLessThanOrEqual(0)
    }
  })
}
