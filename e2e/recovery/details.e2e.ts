import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { larkspur, scene } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import { compared, depth, END, MIDWAY, NAMES, opens, panel, panelButton } from './detailsPage.ts'
import { openView } from '../support/openView.ts'

test('each panel opens and closes by keyboard, one at a time, and gives the focus back', async ({
  page,
  source,
}) => {
  await opens(page, source, scene(kakao2022(), END))
  await expect(depth(page).getByRole('button', { expanded: true })).toHaveCount(0)
  await expect(depth(page).getByRole('button', { expanded: false })).toHaveText([...NAMES.en])
  for (const [i, name] of NAMES.en.entries()) {
    const button = panelButton(page, name)
    await button.focus()
    await page.keyboard.press(i % 2 === 0 ? 'Enter' : 'Space')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(depth(page).getByRole('button', { expanded: true })).toHaveCount(1)
    await expect(panel(page, name).locator('p, dl').first()).toBeVisible()
    await expect(button).toBeFocused()
    const controlled = await button.getAttribute('aria-controls')
    await expect(page.locator(`[id="${controlled}"]`)).toBeVisible()
    // From wherever Tab has led in it, Escape closes it.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(button).toBeFocused()
    await expect(panel(page, name)).toBeHidden()
  }
})

test('a panel gives way to another, and to a second press', async ({ page, source }) => {
  await opens(page, source, scene(kakao2022(), END))
  await panelButton(page, 'Forecasts').click()
  await expect(panel(page, 'Forecasts')).toContainText('5 forecasts: 1 kept, 4 missed.')
  await panelButton(page, 'Notice and cause').click()
  await expect(panel(page, 'Forecasts')).toBeHidden()
  await expect(panel(page, 'Notice and cause')).toContainText('22 min')
  await panelButton(page, 'Notice and cause').click()
  await expect(depth(page).getByRole('button', { expanded: true })).toHaveCount(0)
})

test('what opens lies below the first screen, and moves nothing in it', async ({
  page,
  source,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await opens(page, source, scene(kakao2022(), END))
  const curve = page.getByRole('region', { name: /^Share of use restored/ })
  await expect(curve.locator('.recharts-area').first()).toBeAttached()
  /** Position of the picture and the button on the page, however far it is scrolled. */
  const places = () =>
    Promise.all(
      [curve, panelButton(page, 'Notice and cause')].map((part) =>
        part.evaluate((element) => {
          const { top, height } = element.getBoundingClientRect()
          return [Math.round(top + window.scrollY), Math.round(height)]
        }),
      ),
    )
  const before = await places()
  await panelButton(page, 'Notice and cause').click()
  const opened = panel(page, 'Notice and cause')
  await expect(opened).toContainText('22 min')
  expect(await places()).toEqual(before)
  // All of it can be scrolled to, and its table has the room it needs.
  const rest = () =>
    opened.evaluate((one) => {
      const isAtEnd = document.documentElement.scrollHeight
      return isAtEnd - Math.round(one.getBoundingClientRect().bottom + window.scrollY)
    })
  expect(await rest()).toBeGreaterThanOrEqual(0)
  const isCut = (table: Element) => table.scrollWidth > table.clientWidth
  expect(await opened.locator(':has(> table)').evaluate(isCut)).toBe(false)
})

test('the services compared say the same in figures, in words, and as a table', async ({
  page,
  source,
}) => {
  await opens(page, source, scene(kakao2022(), MIDWAY))
  const rows = compared(page).locator('li[data-component]')
  await expect(rows).toHaveCount(5)
  const figures = await rows.evaluateAll((all) =>
    all.map((row) => {
      const spans = row.querySelectorAll('p[aria-hidden] > span')
      return [row.getAttribute('data-component'), ...[...spans].map((one) => one.textContent)]
    }),
  )
  expect(figures).toEqual([
    ['chat', '10', '23', 'open'],
    ['taxi', '16.5', '22.5', '48.9'],
    ['pay', '16.5', '19', '47.5'],
    ['bank', '10', '23', '65.5'],
    ['portal', '10', '23', 'open'],
  ])
  await expect(rows.nth(3)).toContainText(
    'Total stop ended after 10 h 1 min. First function after 23 h 0 min. All functions after 65 h 30 min.',
  )
  // Each service keeps its state and its count on the page.
  await expect(rows.nth(0)).toHaveAttribute('data-status', 'partial_outage')
  await expect(rows.nth(0)).toContainText('Partial outage')
  await expect(rows.nth(0)).toContainText('4/5')
  const picture = compared(page).getByRole('img')
  await expect(picture.locator('svg')).toBeVisible()
  // Bank and the others that are fully back have a disc, those that are not an arrow.
  await expect(picture.locator('circle[r="5"]')).toHaveCount(3)
  await compared(page).getByRole('button', { name: 'Show as table' }).click()
  const cells = compared(page).getByRole('row')
  await expect(cells).toHaveCount(6)
  await expect(cells.nth(4)).toContainText('KakaoBank')
  await expect(cells.nth(4)).toContainText('10 h 1 min (16 Oct 01:31)')
  await expect(cells.nth(4)).toContainText('23 h 0 min (16 Oct 14:30)')
  await expect(cells.nth(4)).toContainText('65 h 30 min (09:00)')
  await expect(cells.nth(1)).toContainText('not yet')
  await expect(page.locator('tr[data-component="chat"]')).toHaveAttribute(
    'data-status',
    'partial_outage',
  )
})

/** `1.98 bn` as a number. */
function inFigures(text: string): number {
  const [, digits = '', unit = ''] = /([\d.,]+)( bn| m|)$/.exec(text) ?? []
  const times = unit === ' bn' ? 1e9 : unit === ' m' ? 1e6 : 1
  return Number(digits.replaceAll(',', '')) * times
}

test('what it cost is the same in the picture and in the table, and has its sources', async ({
  page,
  source,
}) => {
  await opens(page, source, scene(kakao2022(), END))
  await panelButton(page, 'What it cost').click()
  const cost = panel(page, 'What it cost')
  await expect(cost).toContainText('exposure, not people harmed')
  await expect(cost.getByRole('img').locator('rect[height="12"]').first()).toBeVisible()
  const drawn = await cost
    .locator('li')
    .filter({ has: page.locator('p') })
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('p > *')].map((one) => one.lastChild?.textContent ?? ''),
      ),
    )
  await cost.getByRole('button', { name: 'Show as table' }).click()
  const table = await cost
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(-3).map((one) => one.textContent)),
    )
  expect(drawn).toHaveLength(5)
  for (const [i, three] of drawn.entries()) {
    for (const [j, text] of three.entries()) {
      const exact = Number(table[i + 1]?.[j]?.replaceAll(',', ''))
      expect(exact).toBeGreaterThan(0)
      expect(inFigures(text) / exact).toBeCloseTo(1, 2)
    }
  }
  // KakaoTalk, by hand: 47,637,000 users; 10 h 1 min stopped; 41.56 h weighted; 95.5 h of any interruption.
  expect(table[1]).toEqual(['477,163,950', '1,979,793,720', '4,549,333,500'])
  await expect(cost.getByRole('row').nth(1)).toContainText('2022 Q3')
  const link = cost.getByRole('link', { name: 'hankyung.com' }).first()
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(link).toHaveAttribute('href', /^https:\/\/hankyung\.com\//)
})

test('how it is counted puts the real numbers into the formula', async ({ page, source }) => {
  await opens(page, source, scene(kakao2022(), END))
  await panelButton(page, 'How this is counted').click()
  const counted = panel(page, 'How this is counted')
  await expect(counted).toContainText('98,197,000 of 98,197,000 = 100%')
  await expect(counted).toContainText('All 63 changes of status since the onset were reported.')
  await expect(counted).toContainText('reconstructed, 14 changes')
  await counted.locator('summary', { hasText: 'KakaoTalk in figures' }).click()
  await expect(counted).toContainText(
    'Weighted: 47,637,000 users × 207.80 h lost ÷ 5 functions = 1,979,793,720 user-hours',
  )
})

test('the comparison and the places say in words what they draw', async ({ page, source }) => {
  await opens(page, source, scene(kakao2022(), END))
  await panelButton(page, 'Compared with others').click()
  const others = panel(page, 'Compared with others')
  await expect(
    others.getByRole('img', { name: 'Naver: not fully operational for 8 h 0 min.' }),
  ).toBeVisible()
  await others.getByRole('button', { name: 'Show as table' }).click()
  await expect(others.getByRole('row').filter({ hasText: 'Naver' })).toHaveCount(3)
  await expect(others.getByRole('row').filter({ hasText: 'Naver' }).nth(1)).toContainText(
    'Partial outage',
  )
  await panelButton(page, 'Where it stood').click()
  const place = panel(page, 'Where it stood')
  await expect(place).toContainText('KakaoBank hangs on KakaoTalk')
  await expect(place.locator('[data-component]')).toHaveCount(5)
  await expect(place.getByRole('img').locator('rect')).toHaveCount(2)
})

test('what a page has no data for has no button, and users that nobody counts are asked for', async ({
  page,
  source,
}) => {
  source.says(scene(kakao2022(), MIDWAY))
  await openView(page, '/recovery/')
  await expect(depth(page).getByRole('button', { expanded: false })).toHaveText([
    'What it cost',
    'How this is counted',
    'Notice and cause',
  ])
  await panelButton(page, 'What it cost').click()
  const cost = panel(page, 'What it cost')
  await expect(cost).toContainText('User-hours cannot be given')
  await expect(cost.getByRole('row').nth(4)).toContainText('10 h 1 min')
  await expect(cost).not.toContainText('user-hours lost')
})

test('a service that was never out says so', async ({ page, source }) => {
  source.says(larkspur())
  await openView(page, '/recovery/')
  const ledger = compared(page).getByRole('listitem').filter({ hasText: 'Ledger' })
  await expect(ledger.locator('p[aria-hidden]')).toHaveText('never out')
  await expect(ledger).toContainText('Was never out.')
  // A service with a working function throughout has no first return, and no total stop.
  const console = compared(page).getByRole('listitem').filter({ hasText: 'Console' })
  await expect(console.locator('p[aria-hidden] > span')).toHaveText(['–', '–', 'open'])
  await expect(console).toContainText('Some function was always there.')
})

test('five services fit beside the curve on a laptop', async ({ page, source }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await opens(page, source, scene(kakao2022(), MIDWAY))
  const box = await compared(page).locator('ul + [role=img]').boundingBox()
  expect(box?.height).toBeLessThanOrEqual(230)
})
