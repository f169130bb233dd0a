import type { Page } from '@playwright/test'
import { larkspur } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test.beforeEach(({ source }) => source.says(larkspur()))

async function open(page: Page, path = '/') {
  await openView(page, path)
  await expect(page.locator('#past p').last()).toHaveText(/on Fri 9 Jan|1월 9일 \(금\)부터/)
}

/** Content of a page, without the seconds. */
async function picture(page: Page) {
  const text = await page.locator('#root').innerText()
  return page.evaluate(
    (shown) => ({
      shown,
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset['theme'] ?? 'auto',
      foreign: document.querySelectorAll('script:not(head *), iframe, img, object').length,
    }),
    text.replaceAll(/\d+ s ago|\d+초 전/g, 'now'),
  )
}

test('the language switch keeps address, focus and scroll, also for the next visit', async ({
  page,
}) => {
  await open(page, '/?theme=dark#past')
  await page.evaluate(() => window.scrollTo(0, 300))
  const url = page.url()
  await page.getByRole('button', { name: '한국어' }).evaluate((button: HTMLButtonElement) => {
    button.focus({ preventScroll: true })
    button.click()
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9개 기능 중 5개가 정상입니다')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
  expect(page.url()).toBe(url)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9개 기능 중 5개가 정상입니다')
})

test('the address may say the language, and the switch then changes it there', async ({ page }) => {
  await open(page, '/?lang=ko')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9개 기능 중 5개가 정상입니다')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  await expect(page).toHaveURL(/\?lang=en$/)
})

test('the address may say the colours, and a choice stays', async ({ page }) => {
  await open(page, '/?theme=dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(11, 13, 19)')
  await page.getByLabel('Colours').selectOption('light')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 245, 241)')
  await expect(page).toHaveURL(/\?theme=light$/)
  await page.goto('/')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 245, 241)')
  await page.getByLabel('Colours').selectOption('as the device')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(11, 13, 19)')
})

test.describe('a reader whose browser speaks Korean', () => {
  test.use({ locale: 'ko-KR' })

  test('reads Korean from the first line on', async ({ page }) => {
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('9개 기능 중 5개가 정상입니다')
    await expect(page.locator('main')).toContainText('한국 표준시')
  })
})

const IGNORED = [
  '?lang=<script>alert(1)</script>',
  '?lang=xx&lang=ko',
  '?theme=javascript:alert(1)',
  '?source=https://evil.example/api/v2&url=//evil.example',
  '?config={"source":{"kind":"statuspage-v2","urls":["https://evil.example"]}}',
  '?at=tomorrow',
  '?at=2099-01-01T00:00Z&clock=known',
  '?at=2026-02-30T25:61Z',
  '?__proto__[language]=ko&constructor=1&scenario=calm',
  '?%E0%A4%A&x=%00',
]

test('whatever else stands in the address changes nothing', async ({ page, watch }) => {
  await open(page)
  // The links in what the operator wrote come a little later than its words.
  await expect(page.locator('main')).toContainText('(larkspur.example)')
  const plain = await picture(page)
  for (const query of IGNORED) {
    const before = watch.requests.length
    await open(page, `/${query}`)
    await expect.poll(() => picture(page), query).toEqual(plain)
    // Each once: a page that takes over 10 s to start asks again for its summary, rightly.
    const asked = new Set(watch.requests.slice(before).map((url) => new URL(url).pathname))
    expect([...asked].filter((path) => !path.startsWith('/assets/')).toSorted(), query).toEqual([
      '/',
      '/api/v2/incidents.json',
      '/api/v2/summary.json',
    ])
  }
})

test('a link to a moment of the past shows the page as it was, and the way back', async ({
  page,
}) => {
  await open(page, '/?at=2026-03-09T15:00+09:00')
  await expect(page.locator('main')).toContainText('Replay: Mon 9 Mar, 15:00')
  const indexing = page.locator('li[data-component="1ndx8g4h0jkd"]')
  await expect(indexing).toHaveAttribute('data-status', 'partial_outage')
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(indexing).toHaveAttribute('data-status', 'major_outage')
  await expect(page).toHaveURL(/\/$/)
})
