import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'
import { expect, inTurns, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test.use({ build: 'demo' })

const TALL_DOCK = 56

/** Opens the view in the demo, at a moment of the scenario, with so much room beside the folded demo bar. */
async function open(page: Page, at: string, { width = 1440, height = 900, lang = 'en' } = {}) {
  // A phone's window begins with the bar folded; a wide one folds it here, and it leaves its tab's room.
  await page.setViewportSize({ width, height: height + TALL_DOCK })
  await openView(page, `/recovery/?lang=${lang}&at=${encodeURIComponent(at)}`)
  const tab = page.getByRole('button', { name: /^DEMO/ })
  if ((await tab.getAttribute('aria-expanded')) === 'true') await tab.click()
  await expect(page.locator('.recharts-area').first()).toBeAttached()
}

const tooHigh = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
] as const
const MOMENTS = ['2022-10-17T09:33+09:00', '2022-10-18T09:00+09:00', '2022-10-20T23:30+09:00']

for (const { of, lang, tag } of inTurns(SIZES)) {
  const [width, height] = of
  test(
    `everything is on one screen of ${width} by ${height} in ${lang}`,
    { tag },
    async ({ page }) => {
      for (const at of MOMENTS) {
        await open(page, at, { width, height, lang })
        await expect.poll(() => tooHigh(page), at).toBeLessThanOrEqual(0)
        expect(await tooWide(page), at).toBeLessThanOrEqual(0)
        const curve = await page
          .getByRole('region', { name: /이용 회복률|Share of use/ })
          .boundingBox()
        expect(curve?.height, at).toBeGreaterThan(280)
      }
    },
  )
}

test('a low window shows three announcements, and the film only while replaying', async ({
  page,
}) => {
  await open(page, MOMENTS[1] ?? '', { width: 1280, height: 720 })
  const film = page.getByRole('region', { name: 'The outage in six pictures' })
  await expect(film).toHaveCount(0)
  const list = page.getByRole('region', { name: 'Announced' })
  const box = await list.boundingBox()
  for (const item of (await list.getByRole('listitem').all()).slice(0, 3)) {
    const own = await item.boundingBox()
    expect((own?.y ?? Infinity) + (own?.height ?? 0)).toBeLessThanOrEqual(
      (box?.y ?? 0) + (box?.height ?? 0) + 1,
    )
  }
  await page.getByRole('slider').press('PageDown')
  await expect(film).toBeVisible()
  await expect.poll(() => tooHigh(page)).toBeLessThanOrEqual(0)
})

for (const lang of ['ko', 'en']) {
  test(`a phone shows figure, facts, curve and what remains first, in ${lang}`, async ({
    page,
  }) => {
    await open(page, MOMENTS[1] ?? '', { width: 390, height: 844 - TALL_DOCK, lang })
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    const curve = page.getByRole('region', { name: /이용 회복률|Share of use/ })
    const picture = await curve.locator('.recharts-surface').boundingBox()
    expect([picture?.width, picture?.height]).toEqual([350, 206])
    await expect(page.getByRole('slider')).toBeInViewport()
    const remaining = page.getByRole('region', { name: lang === 'ko' ? '남은 기능' : 'Still to' })
    await expect(remaining.getByRole('listitem').nth(3)).toBeInViewport()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  })
}

test('the figures of one moment: functions, time, user-hours with their range, the plan', async ({
  page,
}) => {
  await open(page, '2022-10-17T09:33+09:00')
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', '0.6217')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9 functions remain')
  const facts = page.locator('main dl').first()
  await expect(facts).toContainText('12/21')
  await expect(facts).toContainText('42 h 3 min')
  await expect(facts).toContainText(/\d\.\d\sbn/)
  await expect(facts).toContainText(/user-hours lost \(\d.*\d.*bn\)/)
  await expect(facts).toContainText('−35 pts')
  await expect(page.locator('main')).toContainText('35 pts behind plan')
  const slider = page.getByRole('slider')
  await expect(slider).toHaveAttribute('aria-valuetext', 'now, 17 Oct 09:33, 12 of 21 working')
  const rows = page.getByRole('region', { name: 'Still to come back' }).getByRole('listitem')
  await expect(rows.filter({ visible: true })).toHaveCount(4)
  await expect(rows.first()).toContainText(/AlimTalk.*Major outage.*Since onset, 42 h.*30 h late/)
  await page.getByText('5 more').click()
  await expect(rows.filter({ visible: true })).toHaveCount(9)
})

test('the end: all windows are lit, and a sentence stands for the list', async ({ page }) => {
  await open(page, '2022-10-20T23:30+09:00', { lang: 'ko' })
  await expect(page.locator('main')).toContainText('완전 복구 10월 20일 23:00, 127시간 30분')
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', '1.0000')
  await expect(page.getByRole('region', { name: '남은 기능' }).getByRole('listitem')).toHaveCount(0)
  const now = page.getByRole('button', { name: /^지금/ }).filter({ has: page.locator('svg') })
  await expect(now).toContainText('21/21')
  await expect(now.locator('path[data-fill]')).toHaveCount(1)
  await expect(now.locator('path[data-fill="operational"]')).toHaveCount(1)
  await expect(page.locator('main')).not.toContainText('계획 대비')
})

test('a calm day says so, and how each service stands', async ({ page }) => {
  await page.goto('/recovery/?lang=en&scenario=calm&at=2022-10-14T09:00%2B09:00')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('There is no outage to recover from')
  await expect(page.getByRole('slider')).toHaveCount(0)
  await expect(page.locator('[data-component][data-status="operational"]')).toHaveCount(5)
})

const STATES = [
  ['while it lasts', '2022-10-18T09:00+09:00', async () => undefined],
  [
    'in a replay',
    '2022-10-18T09:00+09:00',
    (page: Page) => page.getByRole('slider').press('PageDown'),
  ],
  ['at the end', '2022-10-20T23:30+09:00', async () => undefined],
] as const

for (const [name, at, act] of STATES) {
  test(`is accessible ${name}, light and dark`, async ({ page }) => {
    await open(page, at)
    await act(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page, { within: '#root' })).toEqual([])
    }
  })
}
