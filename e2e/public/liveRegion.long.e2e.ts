import { larkspur, RECORDED_AT, type ToldSummary } from '../support/stories.ts'
import { heard, listen } from '../support/liveRegion.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SUMMARY = '/api/v2/summary.json'
const SECOND = 1_000

test.beforeEach(async ({ page, source }) => {
  await fakeClock(page, RECORDED_AT)
  source.says(larkspur())
  await openView(page)
  await listen(page)
})

test('thirty answers without a change announce nothing', async ({ page, source, watch }) => {
  await expect(page.getByRole('status')).toHaveCount(1)
  for (let left = 40; left > 0 && source.asked(SUMMARY) < 31; left -= 1) {
    await timePasses(page, source, watch, 60 * SECOND)
  }
  expect(source.asked(SUMMARY)).toBeGreaterThanOrEqual(31)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  expect(await heard(page)).toEqual([])
})

test('many changes at once are one announcement', async ({ page, source, watch }) => {
  source.changes((summary) => {
    for (const component of summary.components) component.status = 'major_outage'
  })
  await timePasses(page, source, watch, 75 * SECOND)
  await expect.poll(() => heard(page)).toHaveLength(1)
  const [said = ''] = await heard(page)
  expect(said).toContain('0 of 9 functions are working')
  expect(said).toContain('Console: Sign-in Down, Dashboards Down, Exports Down')
  expect(said).not.toMatch(/ago/)
  await timePasses(page, source, watch, 150 * SECOND)
  expect(await heard(page)).toHaveLength(1)
})

/** Turns the status of one function after another, and says so in the page's time. */
function turn(summary: ToldSummary, count: number): void {
  const functions = summary.components.filter(({ group }) => !group)
  const one = functions[count % functions.length]
  if (one) one.status = one.status === 'operational' ? 'partial_outage' : 'operational'
}

test('an hour of changes is told in ten announcements, and how it is in the end when the hour is over', async ({
  page,
  source,
  watch,
}) => {
  for (let minute = 0; minute < 50; minute += 1) {
    source.changes((summary) => turn(summary, minute))
    await timePasses(page, source, watch, 60 * SECOND, 60 * SECOND)
  }
  const within = await heard(page)
  expect(within).toHaveLength(10)
  // A state that was not announced before: the turns repeat every 18 minutes.
  source.changes((summary) => {
    for (const component of summary.components) component.status = 'degraded_performance'
  })
  await timePasses(page, source, watch, 1_200 * SECOND, 60 * SECOND)
  const after = await heard(page)
  expect(after).toHaveLength(11)
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  expect(after.at(-1)).toContain(headline)
})

test('focus, scroll and what is unfolded outlive twenty answers that change', async ({
  page,
  source,
  watch,
}) => {
  const past = page.locator('details').filter({ hasText: 'Entries refused' })
  await past.locator('summary').click()
  const button = page.getByRole('button', { name: 'Show as table' }).first()
  await button.click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.evaluate(() => {
    const focused = document.activeElement
    window.scrollTo(0, 250)
    ;(window as { focusedBefore?: Element | null }).focusedBefore = focused
  })
  const before = source.asked(SUMMARY)
  for (let polls = 0; polls < 20; polls += 1) {
    source.changes((summary) => turn(summary, polls))
    for (let left = 10; left > 0 && source.asked(SUMMARY) <= before + polls; left -= 1) {
      await timePasses(page, source, watch, 15 * SECOND)
    }
    expect(source.asked(SUMMARY)).toBeGreaterThan(before + polls)
  }
  const isSame = await page.evaluate(
    () => document.activeElement === (window as { focusedBefore?: Element }).focusedBefore,
  )
  expect(isSame).toBe(true)
  expect(await page.evaluate(() => window.scrollY)).toBe(250)
  await expect(past).toHaveAttribute('open', '')
  await expect(page.getByRole('table')).toBeVisible()
  expect((await heard(page)).length).toBeLessThanOrEqual(20)
})
