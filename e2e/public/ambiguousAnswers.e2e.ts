import { scenario } from '../../src/mock/scenario.ts'
import { empty } from '../../src/mock/scenarios/empty.ts'
import { odd } from '../../src/mock/scenarios/odd.ts'
import { functionsOf, larkspur, quiet, RECORDED_AT, scene } from '../support/stories.ts'
import { falseGreens } from '../support/falseGreen.ts'
import { expect, fakeClock, row, shownStatuses, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
/** After so long a page has asked again, however the delays fall. */
const A_POLL = 75 * SECOND
const MINUTES = 60 * SECOND

test.describe('what comes with a later answer', () => {
  test.beforeEach(async ({ page, source }) => {
    await fakeClock(page, RECORDED_AT)
    source.says(larkspur())
    await openView(page)
  })

  test('what vanishes is no longer reported, and not working', async ({ page, source, watch }) => {
    source.changes((summary) => {
      summary.components = summary.components.filter(
        ({ id }) => id !== 'sgn1n5x8k2qa' && id !== 'w3bs1t39a4rf',
      )
    })
    await timePasses(page, source, watch, A_POLL)
    for (const id of ['sgn1n5x8k2qa', 'w3bs1t39a4rf']) {
      await expect(row(page, id)).toHaveAttribute('data-status', 'unknown')
      await expect(row(page, id)).toContainText('No longer reported by the source.')
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 of 9 functions are working')
  })

  test('an answer about another page is refused', async ({ page, source, watch }) => {
    const before = await shownStatuses(page)
    source.changes((summary) => {
      summary.page.id = 'an0th3rpag3'
      summary.page.name = 'Somebody else'
      for (const component of summary.components) component.status = 'operational'
    })
    await timePasses(page, source, watch, 190 * SECOND)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'late')
    expect(await shownStatuses(page)).toEqual(before)
    await timePasses(page, source, watch, 120 * SECOND)
    await expect(page.locator('main')).toContainText(
      'The answer is about another page (an0th3rpag3).',
    )
    await expect(page.getByText('Somebody else')).toHaveCount(0)
  })

  test('an answer older than the one before is refused', async ({ page, source, watch }) => {
    const older = quiet(larkspur())
    older.summary.page.updated_at = new Date(RECORDED_AT - 60 * MINUTES).toISOString()
    source.says(older)
    await timePasses(page, source, watch, 310 * SECOND)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
    await expect(page.locator('main')).toContainText('The source sent an older answer than before.')
  })

  test('a change of statuses is shown with the next answer', async ({ page, source, watch }) => {
    source.changes((summary) => {
      for (const component of summary.components) {
        if (component.id === 'ntr13s7t6ylm') component.status = 'major_outage'
        if (component.id === '1ndx8g4h0jkd') component.status = 'operational'
      }
    })
    await timePasses(page, source, watch, A_POLL)
    await expect(row(page, 'ntr13s7t6ylm')).toContainText('Down')
    await expect(row(page, '1ndx8g4h0jkd')).toContainText('Working')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  })
})

test('a source that lists nothing is not all well', async ({ page, source }) => {
  source.says(scene(empty()))
  await openView(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The source lists no services')
  await expect(page.locator('main')).toContainText('Nothing can be said about any service.')
  // That the check itself went well has a dot of its own.
  const found = (await falseGreens(page)).filter((line) => !line.includes(' on i['))
  expect(found).toEqual([])
})

test('rows that all work under a page graded bad: the sources disagree', async ({
  page,
  source,
}) => {
  const told = quiet(larkspur())
  told.summary.status = { indicator: 'critical', description: 'Major System Outage' }
  source.says(told)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The sources disagree')
  await expect(page.locator('main')).toContainText(
    'The page as a whole is graded "critical", while no service is listed with trouble.',
  )
  await expect(page).toHaveTitle('The sources disagree · Larkspur')
  await expect(page.locator('[data-sky="day"]')).toHaveCount(0)
})

test('rows that all work under a grave open incident: the sources disagree', async ({
  page,
  source,
}) => {
  source.says(
    scene(
      scenario('2026-03-10T14:00:00+09:00')
        .component('chat', 'Chat')
        .component('pay', 'Pay')
        .indicator('none')
        .incident('fire', 'Fire in the data centre', { impact: 'critical' })
        .update('investigating', 'We are looking.'),
      RECORDED_AT,
    ),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The sources disagree')
  await expect(page.locator('main')).toContainText('An incident is open (Fire in the data centre)')
})

test('rows in trouble under a page graded fine: the sources disagree', async ({ page, source }) => {
  const told = larkspur()
  told.summary.status = { indicator: 'none', description: 'All Systems Operational' }
  source.says(told)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  await expect(page.locator('main')).toContainText('Sources disagree: ')
  await expect(page.locator('main')).toContainText('graded as fine, while 3 entries are listed')
})

test('a service that lists no function counts with its own status', async ({ page, source }) => {
  const told = scene(odd())
  const games = told.summary.components.find(({ id }) => id === 'games')
  if (games) games.status = 'major_outage'
  source.says(told)
  await page.goto('/')
  await expect(row(page, 'games')).toHaveAttribute('data-status', 'major_outage')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/of 15 functions/)
  await expect(row(page, 'messages-stickers')).toContainText('"on_holiday"')
})

for (const word of ['OPERATIONAL ', 'constructor', '__proto__', '']) {
  test(`a component said to be "${word}" is unknown`, async ({ page, source }) => {
    const told = quiet(larkspur())
    const first = functionsOf(told)[0]
    if (first) first.status = word
    source.says(told)
    await openView(page)
    await expect(row(page, first?.id ?? '')).toHaveAttribute('data-status', 'unknown')
    await expect(row(page, first?.id ?? '')).toContainText(word === '' ? '""' : word.trim())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 of 9 functions are working')
  })
}

test('an entry that cannot be read keeps the page from saying that all is well', async ({
  page,
  source,
}) => {
  const told = quiet(larkspur())
  const strange: unknown[] = told.summary.components
  strange.push({ name: 'No id', status: 'major_outage' }, 'not a component')
  source.says(told)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 entries could not be read')
  await expect(page.locator('[data-sky="day"]')).toHaveCount(0)
})

const HOUR = 60 * MINUTES

test('a device whose clock is wrong sees the same page, with a note', async ({
  browser,
  source,
}) => {
  const pages = new Map<number, { main: string; note: string; statuses: object }>()
  for (const skew of [-2 * HOUR, 0, 2 * HOUR]) {
    source.says(larkspur())
    const page = await browser.newPage({ baseURL: source.url, locale: 'en-GB' })
    await fakeClock(page, RECORDED_AT + skew)
    await openView(page)
    await expect(page.getByText('The record begins on Fri 9 Jan.')).toBeVisible()
    // The links in what the operator wrote come a little later than its words.
    await expect(page.locator('main')).toContainText('(larkspur.example)')
    const main = (await page.locator('main').innerText()).replaceAll(/\d+ s ago/g, 'now')
    const statuses = await shownStatuses(page)
    await page.getByText('About these data').click()
    const note = await page.locator('dt:text-is("Freshness") + dd').innerText()
    pages.set(skew, { main, note, statuses })
    await page.close()
  }
  const right = pages.get(0)
  for (const skew of [-2 * HOUR, 2 * HOUR]) {
    expect(pages.get(skew)?.main).toBe(right?.main)
    expect(pages.get(skew)?.statuses).toEqual(right?.statuses)
  }
  expect(right?.note).not.toContain('clock of this device')
  expect(pages.get(2 * HOUR)?.note).toContain('The clock of this device is 2 h ahead.')
  expect(pages.get(-2 * HOUR)?.note).toContain('The clock of this device is 2 h behind.')
})
