import { larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { assertNoFalseGreen, falseGreens } from '../support/falseGreen.ts'
import { heard, listen } from '../support/liveRegion.ts'
import { expect, fakeClock, row, shownStatuses, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

test.beforeEach(async ({ page, watch }) => {
  watch.serverMayFail()
  await fakeClock(page, RECORDED_AT)
})

test('a page whose source goes silent grows late, stale and blind, and comes back', async ({
  page,
  source,
  watch,
}) => {
  const pass = (ms: number) => timePasses(page, source, watch, ms)
  const main = page.locator('main')
  const headline = page.getByRole('heading', { level: 1 })
  source.says(larkspur())
  await page.goto('/')
  await expect(main).toHaveAttribute('data-freshness', 'live')
  await listen(page)
  source.fails({ stopped: true })

  await pass(165 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'live')
  await pass(20 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'late')
  await expect(main).toContainText('checked 3 min ago · trying again')
  await expect(headline).toHaveText('5 of 9 functions are working')
  expect(await falseGreens(page)).not.toEqual([])

  await pass(100 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'late')
  await pass(25 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'stale')
  await expect(headline).toHaveText('We could not check the services just now')
  await expect(main).toContainText('Below is what was known at 14:20. It may have changed.')
  await expect(main).toContainText('The source cannot be reached.')
  await expect(main).toContainText(/Next try in \d+ s\.|Checking again now\./)
  await expect(row(page, 'sgn1n5x8k2qa')).toContainText('Unknown')
  await expect(row(page, 'sgn1n5x8k2qa')).toContainText('At 14:20: was working')
  await expect(row(page, '1ndx8g4h0jkd')).toContainText('Down (last known)')
  await expect(row(page, '1ndx8g4h0jkd')).toContainText('At 14:20: was down')
  await assertNoFalseGreen(page)

  await pass(575 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'stale')
  await assertNoFalseGreen(page)
  await pass(25 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'blind')
  await expect(headline).toHaveText('We cannot see the services now')
  await expect(main).toContainText('This does not mean that all is well.')
  await expect(main).toContainText('The source cannot be reached.')
  const statuses = Object.values(await shownStatuses(page))
  expect(new Set(statuses)).toEqual(new Set(['unknown']))
  await assertNoFalseGreen(page)

  const before = await heard(page)
  source.recovers()
  await pass(125 * SECOND)
  await expect(main).toHaveAttribute('data-freshness', 'live')
  await expect(headline).toHaveText('5 of 9 functions are working')
  await expect(row(page, 'sgn1n5x8k2qa')).toHaveAttribute('data-status', 'operational')
  await pass(60 * SECOND)
  const since = (await heard(page)).slice(before.length)
  expect(since).toEqual([expect.stringContaining('5 of 9 functions are working')])
})

for (const [lang, theme] of [
  ['en', 'light'],
  ['ko', 'dark'],
] as const) {
  test(`of a page on which all was well nothing good is left (${lang}, ${theme})`, async ({
    page,
    source,
    watch,
  }) => {
    const main = page.locator('main')
    source.says(quiet(larkspur()))
    await page.goto(`/?lang=${lang}&theme=${theme}`)
    await expect(main).toHaveAttribute('data-freshness', 'live')
    source.fails({ status: 503 })
    await timePasses(page, source, watch, 310 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'stale')
    await assertNoFalseGreen(page)
    await timePasses(page, source, watch, 600 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'blind')
    await assertNoFalseGreen(page)
    await expect(page).toHaveTitle(
      lang === 'ko'
        ? '지금은 볼 수 없습니다 · Larkspur'
        : 'We cannot see the services now · Larkspur',
    )
  })
}

test('a copy that lay in a cache is as old as it says', async ({ page, source }) => {
  source.fails({ headers: { Age: '400' } })
  source.says(quiet(larkspur()))
  await page.goto('/')
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
  await assertNoFalseGreen(page)
})

test('a request that hangs is given up after eight seconds', async ({ page, source, watch }) => {
  source.says(larkspur())
  await openView(page)
  source.fails({ hang: true })
  const asked = source.asked('/api/v2/summary.json')
  for (let left = 70; left > 0 && source.asked('/api/v2/summary.json') === asked; left -= 1) {
    source.passes(SECOND)
    await page.clock.runFor(SECOND)
  }
  expect(source.asked('/api/v2/summary.json')).toBe(asked + 1)
  await page.clock.runFor(8 * SECOND)
  await expect.poll(watch.isBusy).toBe(false)
})

test('a source that asks for patience is not asked again before', async ({
  page,
  source,
  watch,
}) => {
  source.says(larkspur())
  await openView(page)
  source.fails({ status: 503, retryAfter: 240 })
  const before = source.asked('/api/v2/summary.json')
  await timePasses(page, source, watch, MINUTE)
  expect(source.asked('/api/v2/summary.json')).toBe(before + 1)
  await timePasses(page, source, watch, 175 * SECOND)
  expect(source.asked('/api/v2/summary.json')).toBe(before + 1)
  source.recovers()
  await timePasses(page, source, watch, 310 * SECOND)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
})
