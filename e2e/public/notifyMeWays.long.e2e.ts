import type { Page } from '@playwright/test'
import { larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, row, type Source, test, type Watch } from '../support/fixture.ts'
import {
  ask,
  KEY,
  kept,
  nextPoll,
  noteNotifications,
  notes,
  shown,
  toggle,
  turns,
} from '../support/notifyMe.ts'
import { openView } from '../support/openView.ts'

test.beforeEach(async ({ page, source }) => {
  await fakeClock(page, RECORDED_AT)
  source.says(larkspur())
})

test.describe('the button', () => {
  test.beforeEach(({ context }) => context.addInitScript(noteNotifications, 'granted'))

  test('another press, and nothing is told', async ({ page, source, watch }) => {
    await openView(page)
    await ask(page)
    await toggle(page).click()
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false')
    await expect(notes(page)).toHaveCount(0)
    expect(await kept(page)).toBeNull()
    turns(source, 'operational')
    for (let polls = 0; polls < 3; polls += 1) await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
  })

  test('by keyboard alone, and the focus stays where it was', async ({ page, source, watch }) => {
    await openView(page)
    await toggle(page).focus()
    await page.keyboard.press('Space')
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(toggle(page)).toBeFocused()
    await expect(notes(page)).toBeVisible()
    const more = notes(page).getByRole('button', { name: 'More about this', exact: true })
    await more.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Ways to be told' })
    await expect(dialog.getByRole('button', { name: 'Stop waiting for Indexing' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(more).toBeFocused()
    await toggle(page).focus()
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    await expect.poll(() => shown(page)).toHaveLength(1)
    await expect(toggle(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(toggle(page)).toHaveCount(0)
  })
})

test.describe('where the browser does not notify', () => {
  async function isToldByThePage(page: Page, source: Source, watch: Watch) {
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    await expect(page).toHaveTitle('6 of 9 functions are working · Larkspur')
    await nextPoll(page, source, watch)
    await expect(page).toHaveTitle(/^\(1\) Indexing: working again/)
    await expect(notes(page)).toContainText('Indexing: working again · confirmed')
  }

  test('because its reader refused: the page says what it does instead', async ({
    page,
    source,
    watch,
    context,
  }) => {
    await context.addInitScript(noteNotifications, 'denied')
    await openView(page)
    await ask(page)
    await expect(notes(page)).toContainText('The browser does not let this page notify you.')
    await expect(notes(page)).toContainText('its title and this place will tell you')
    await isToldByThePage(page, source, watch)
    expect(await shown(page)).toEqual([])
  })

  test('because it cannot: the page says so', async ({ page, source, watch, context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(window, 'Notification'))
    await openView(page)
    await ask(page)
    await expect(notes(page)).toContainText('This browser cannot notify you from this page.')
    await isToldByThePage(page, source, watch)
  })

  test('because it notifies only through a service worker: nobody is asked for nothing', async ({
    page,
    context,
  }) => {
    await context.addInitScript(() => {
      class Illegal {
        static permission = 'default'
        static requestPermission = () => {
          throw new Error('nobody is to be asked')
        }
        constructor() {
          throw new TypeError('Illegal constructor')
        }
      }
      Object.defineProperty(window, 'Notification', { value: Illegal })
    })
    await openView(page)
    await ask(page)
    await expect(notes(page)).toContainText('This browser cannot notify you from this page.')
  })
})

test.describe('where the device does not keep it', () => {
  test('it holds while the page is open, and says so', async ({ page, source, watch, context }) => {
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await openView(page)
    await ask(page)
    await expect(notes(page)).toContainText('This device does not keep it')
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    await expect(notes(page)).toContainText('Indexing: working again')
  })

  test('what is damaged is told, and asked for again', async ({ page, context }) => {
    await context.addInitScript((key) => {
      if (!sessionStorage.getItem('damaged')) localStorage.setItem(key, '{"watched":[{"id":7}]}')
      sessionStorage.setItem('damaged', 'once')
    }, KEY)
    await openView(page)
    await expect(notes(page)).toContainText('could not be read. Please ask again.')
    await toggle(page).click()
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(notes(page)).toHaveCount(0)
  })
})

test.describe('other ways of being told', () => {
  test('only a page that the source really names is linked, with its host', async ({
    page,
    source,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openView(page)
    await expect(page.getByRole('button', { name: /^By / })).toHaveCount(0)
    source.changes((summary) => {
      Object.assign(summary.page, { url: 'https://status.larkspur.net' })
    })
    await page.reload()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    const ways = page.getByRole('button', { name: 'By e-mail or RSS' })
    await ways.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('link')).toHaveCount(3)
    const links = await dialog
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]))
    expect(links).toEqual([
      ['RSS (status.larkspur.net)', 'https://status.larkspur.net/history.rss'],
      ['Atom (status.larkspur.net)', 'https://status.larkspur.net/history.atom'],
      ['E-mail: subscribe on the page (status.larkspur.net)', 'https://status.larkspur.net/'],
    ])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(ways).toBeFocused()
  })
})

test('where all works there is nothing to be told', async ({ page, source }) => {
  source.says(quiet(larkspur()))
  await openView(page)
  await expect(page.getByRole('button', { name: /tell/i })).toHaveCount(0)
})

test('a moment of the past cannot be waited for', async ({ page }) => {
  await openView(page, '/?at=2026-03-09T15:00+09:00')
  await expect(page.locator('main')).toContainText('Replay: Mon 9 Mar, 15:00')
  await expect(page.getByRole('button', { name: /tell/i })).toHaveCount(0)
})

for (const [width, height] of [
  [390, 844],
  [1280, 900],
] as const) {
  test(`nothing speaks against the buttons, the notes and the dialog at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const [lang, colorScheme] of [
      ['en', 'light'],
      ['ko', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openView(page, `/?lang=${lang}`)
      const own = row(page, 'd4shb0rd7vzy').getByRole('button', { name: /Dashboards$/ })
      await own.click()
      await expect(notes(page)).toBeVisible()
      expect(await violations(page, { withAdvice: true }), `${lang}, note`).toEqual([])
      await notes(page).getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page, { withAdvice: true }), `${lang}, dialog`).toEqual([])
      const sizes = await page
        .locator('button:visible')
        .evaluateAll((all) =>
          all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const),
        )
      for (const [name, size] of sizes) expect(size, name ?? '').toBeGreaterThanOrEqual(24)
      await page.keyboard.press('Escape')
      await own.click()
    }
  })
}
