import { larkspur } from '../support/stories.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'

const SECOND = 1_000

for (const path of ['/', '/recovery/']) {
  test(`${path} stands still for who wishes it, trusts what it shows no longer than ever, and goes on`, async ({
    page,
    source,
    watch,
  }) => {
    source.says(larkspur())
    await fakeClock(page, source.now())
    await page.goto(`${path}?lang=en`)
    const main = page.locator('main')
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await timePasses(page, source, watch, 30 * SECOND)

    await page.getByRole('button', { name: 'Pause updates' }).click()
    await expect(page.locator('body')).toContainText('updates paused')
    const asked = source.asked('/api/v2/summary.json')
    source.changes((summary) => {
      for (const one of summary.components) if (!one.group) one.status = 'major_outage'
    })
    await page.evaluate(() => {
      const seen = window as unknown as { changes: number }
      seen.changes = 0
      new MutationObserver((all) => (seen.changes += all.length)).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    })
    await timePasses(page, source, watch, 90 * SECOND)
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0)
    expect(source.asked('/api/v2/summary.json')).toBe(asked)

    await timePasses(page, source, watch, 240 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'stale')
    await expect(page.locator('[data-status="operational"]')).toHaveCount(0)
    expect(source.asked('/api/v2/summary.json')).toBe(asked)

    await page.getByRole('button', { name: 'Resume updates' }).click()
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await expect(page.locator('[data-status="major_outage"]').first()).toBeAttached()
    await expect(page.getByRole('button', { name: 'Pause updates' })).toBeFocused()
  })
}
