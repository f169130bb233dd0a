import type { Locator, Page } from '@playwright/test'
import { larkspur } from '../support/stories.ts'
import { focusWalk } from '../support/focusWalk.ts'
import { expect, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test.beforeEach(async ({ source, page }) => {
  source.says(larkspur())
  await openView(page)
  // The lanes are drawn when incidents.json has been read, a request after the statuses.
  await expect(lanesOf(page, 'Console').locator('button:not([aria-pressed])')).toHaveCount(1)
})

const focused = (page: Page) => page.locator(':focus')
const note = (page: Page) => page.locator('[data-pinned]')
const MOST_STOPS = 60

/** Presses Tab until the focus is on an element, or in it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return
  }
  throw new Error('Tab does not reach it')
}

function lanesOf(page: Page, service: string) {
  return page.getByRole('region', { name: service, exact: true }).getByRole('list')
}

test('the lanes of a service are one stop of the keyboard', async ({ page }) => {
  const stops: string[] = []
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      const section = element?.closest('section[id^="service-"]')
      const isLane = element?.closest('li[data-component]') && !element.matches('[aria-pressed]')
      return element === document.body ? null : section && isLane ? section.id : ''
    })
    if (at === null) break
    stops.push(at)
  }
  for (const id of ['c0nsl7gr0up1', 's34rch9gr0up', 'l3dg3r4gr0up']) {
    expect(stops.filter((stop) => stop === `service-${id}`)).toHaveLength(1)
  }
})

test('arrows go through time and functions, and the note follows', async ({ page }) => {
  const lanes = lanesOf(page, 'Search')
  await tabTo(page, lanes)
  await expect(focused(page)).toHaveAccessibleName('Search, Unstable, from 9 Mar 12:20, 26 h')
  await expect(note(page)).toContainText('Unstable')
  await page.keyboard.press('ArrowLeft')
  await expect(focused(page)).toHaveAccessibleName(/^Search, Working, from 9 Mar 10:40/)
  await expect(note(page)).toContainText('9 Mar 10:40 – 9 Mar 12:20')
  await page.keyboard.press('ArrowLeft')
  await expect(focused(page)).toHaveAccessibleName(/^Search, Working/)
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toHaveAccessibleName(/^Search, Unstable/)
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAccessibleName('Indexing, Partly down, from 9 Mar 12:20, 4 h')
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAccessibleName('Indexing, Down, from 9 Mar 16:20, 22 h')
  await expect(note(page)).toContainText('9 Mar 16:20 – now')
  await page.keyboard.press('Home')
  await expect(focused(page)).toHaveAccessibleName(/^Indexing, Working/)
  await page.keyboard.press('ArrowUp')
  await expect(focused(page)).toHaveAccessibleName(/^Search, Working/)
})

test('a reader who tabs on is not called back when the code for lanes comes late', async ({
  page,
}) => {
  const next = page.getByRole('button', { name: 'Tell me: Dashboards' })
  await page.route('**/LaneReader-*.js', async (route) => {
    await expect(next).toBeFocused()
    await route.continue()
  })
  await tabTo(page, lanesOf(page, 'Console'))
  await page.keyboard.press('Tab')
  const lane = page.getByRole('button', { name: /^Sign-in, Working, from/ })
  await expect(lane).toHaveCount(1)
  await expect(next).toBeFocused()
})

test('Enter pins the note, Escape closes it, and the focus stays', async ({ page }) => {
  await tabTo(page, lanesOf(page, 'Search'))
  await expect(note(page)).toHaveAttribute('data-pinned', 'false')
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveAttribute('data-pinned', 'true')
  await page.keyboard.press('Tab')
  await expect(note(page)).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await expect(note(page)).toHaveCount(0)
  await expect(focused(page)).toHaveAccessibleName(/^Search, Unstable/)
})

test('the note opens under the pointer, and Escape closes it without moving', async ({ page }) => {
  const lane = page.getByRole('img', { name: /^Indexing: / })
  await lane.hover()
  await expect(note(page)).toContainText('Indexing')
  await expect(note(page)).toContainText('Down')
  await page.keyboard.press('Escape')
  await expect(note(page)).toHaveCount(0)
})

test('the note stays while the pointer moves onto it, and goes when it leaves', async ({
  page,
}) => {
  await page.getByRole('img', { name: /^Indexing: / }).hover()
  await note(page).hover()
  await expect(note(page)).toBeVisible()
  await page.mouse.move(2, 2)
  await expect(note(page)).toHaveCount(0)
})

test('everything the note says stands in the table, which opens and closes', async ({ page }) => {
  const section = page.getByRole('region', { name: 'Search', exact: true })
  await tabTo(page, section.getByRole('button', { name: 'Show as table' }))
  await page.keyboard.press('Enter')
  const table = section.getByRole('table')
  await expect(table).toContainText('Indexing')
  await expect(table.getByRole('columnheader')).toHaveText([
    'Function',
    'Status',
    'From',
    'To',
    'Length',
    'Rests on',
  ])
  await expect(section.getByRole('button', { name: 'Hide table' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(table).toHaveCount(0)
})

test('the first stop skips to the services', async ({ page }) => {
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('Skip to the services')
  await expect(focused(page)).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
})

test('what is folded unfolds by keyboard', async ({ page }) => {
  const past = page.locator('details').filter({ hasText: 'Entries refused' })
  await tabTo(page, past.locator('summary'))
  await page.keyboard.press('Enter')
  await expect(past.getByText('Entries are taken again, slowly.')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(past.getByText('Entries are taken again, slowly.')).toBeHidden()
})

test('each stop shows its focus, and nothing covers it', async ({ page }) => {
  expect((await focusWalk(page)).length).toBeGreaterThan(15)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a tap opens the note, and a tap elsewhere closes it', async ({ page }) => {
    const lane = page.getByRole('img', { name: /^Dashboards: / })
    await lane.tap()
    await expect(note(page)).toContainText('Dashboards')
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(note(page)).toHaveCount(0)
  })

  test('other services are folded, with their counts in sight', async ({ page }) => {
    const first = page.locator('section[id^="service-"]').first()
    await expect(first.getByRole('heading', { level: 2 })).toHaveText('Console')
    const folded = page.locator('details').filter({ hasText: '2 of 2 working' })
    await expect(folded.locator('summary')).toContainText('Ledger')
    await expect(folded.getByText('Entries', { exact: true })).toBeHidden()
    await folded.locator('summary').tap()
    await expect(folded.getByText('Entries', { exact: true })).toBeVisible()
    await expect(first.getByRole('heading', { level: 2 })).toHaveText('Console')
    await page.reload()
    await expect(first.getByRole('heading', { level: 2 })).toHaveText('Ledger')
  })
})
