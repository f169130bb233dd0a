import { larkspur, RECORDED_AT } from '../support/stories.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { heard, listen } from '../support/liveRegion.ts'
import { expect, fakeClock, row, test, timePasses } from '../support/fixture.ts'
import {
  ask,
  askedFor,
  INDEXING,
  kept,
  nextPoll,
  noteNotifications,
  notes,
  shown,
  SUMMARY,
  toggle,
  turns,
} from '../support/notifyMe.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

test.beforeEach(async ({ page, source }) => {
  await fakeClock(page, RECORDED_AT)
  source.says(larkspur())
})

test.describe('where the browser may notify', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['notifications'])
    await context.addInitScript(noteNotifications, 'granted')
  })

  test('a reader is told once, when a second answer confirms it, and the watch is forgotten', async ({
    page,
    source,
    watch,
  }) => {
    await openView(page)
    expect(await askedFor(page)).toBe(0)
    await ask(page)
    await expect(notes(page)).toContainText('You will be told about Indexing.')
    await notes(page).getByRole('button', { name: 'Dismiss: More about this' }).click()
    await listen(page)
    await nextPoll(page, source, watch)
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    await expect(row(page, INDEXING)).toHaveAttribute('data-status', 'operational')
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    expect(await shown(page)).toEqual([])
    await expect(page).toHaveTitle('6 of 9 functions are working · Larkspur')

    await nextPoll(page, source, watch)
    const clock = /^14:2\d$/
    await expect.poll(() => shown(page)).toHaveLength(1)
    const [notification] = await shown(page)
    expect(notification?.title).toBe('Indexing: working again')
    expect(notification?.body.replace('Larkspur · confirmed ', '')).toMatch(clock)
    await expect(page).toHaveTitle(/^\(1\) Indexing: working again · confirmed 14:2\d · Larkspur$/)
    await expect(notes(page)).toContainText(/^Indexing: working again · confirmed 14:2\d/)
    expect((await heard(page)).join('\n')).toContain('Indexing: working again · confirmed')
    await expect(toggle(page)).toHaveCount(0)

    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    expect(await shown(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Dismiss: Indexing' }).click()
    await expect(notes(page)).toHaveCount(0)
    await expect(page).toHaveTitle('6 of 9 functions are working · Larkspur')
    expect(await kept(page)).toBeNull()
  })

  test('a whole service is back when all its functions are', async ({ page, source, watch }) => {
    await openView(page)
    const all = page.getByRole('button', { name: 'Tell me when all of Search recovers' })
    await all.click()
    await expect(notes(page)).toContainText('You will be told about Search.')
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
    turns(source, 'operational', 'srch2f9c5bnu')
    await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
    await nextPoll(page, source, watch)
    await expect.poll(() => shown(page)).toMatchObject([{ title: 'Search: working again' }])
  })

  test('a function that goes on and off is told of when it stays', async ({
    page,
    source,
    watch,
  }) => {
    await openView(page)
    await ask(page)
    for (const status of ['operational', 'partial_outage', 'operational', 'major_outage']) {
      turns(source, status)
      await nextPoll(page, source, watch)
      expect(await shown(page)).toEqual([])
    }
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
    await nextPoll(page, source, watch)
    await expect.poll(() => shown(page)).toHaveLength(1)
  })

  test('two answers with silence in between confirm nothing, and old news is not told as new', async ({
    page,
    source,
    watch,
  }) => {
    watch.serverMayFail()
    await openView(page)
    await ask(page)
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    source.fails({ status: 503 })
    await timePasses(page, source, watch, 6 * MINUTE)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
    await assertNoFalseGreen(page)
    source.recovers()
    await nextPoll(page, source, watch)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    expect(await shown(page)).toEqual([])
    await nextPoll(page, source, watch)
    await expect.poll(() => shown(page)).toHaveLength(1)
    await expect(page).toHaveTitle(/^\(1\) Indexing: working again/)

    source.fails({ status: 503 })
    await timePasses(page, source, watch, 6 * MINUTE)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
    await expect(notes(page)).toContainText(
      /You were told about Indexing at 14:\d\d\. How it is now is not known\./,
    )
    await expect(page).toHaveTitle('We could not check the services just now · Larkspur')
    await assertNoFalseGreen(page)
    source.recovers()
    turns(source, 'major_outage')
    await timePasses(page, source, watch, 2 * MINUTE)
    await expect(notes(page)).toContainText(/told about Indexing at 14:\d\d\. Now: Down\./)
    expect(await shown(page)).toHaveLength(1)
  })

  test('a source that contradicts itself confirms nothing', async ({ page, source, watch }) => {
    await openView(page)
    await ask(page)
    source.changes((summary) => {
      for (const component of summary.components) component.status = 'operational'
      summary.status.indicator = 'critical'
    })
    for (let polls = 0; polls < 3; polls += 1) await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  })

  test('a copy out of a cache does not confirm itself', async ({ page, source, watch }) => {
    await openView(page)
    await ask(page)
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    const date = new Date(source.now()).toUTCString()
    source.fails({ headers: { Date: date } })
    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
  })

  test('what was asked outlives a reload, and is confirmed twice again', async ({
    page,
    source,
    watch,
  }) => {
    await openView(page)
    await ask(page)
    turns(source, 'operational')
    await nextPoll(page, source, watch)
    expect(await shown(page)).toEqual([])
    await page.reload()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    expect(await shown(page)).toEqual([])
    await nextPoll(page, source, watch)
    await nextPoll(page, source, watch)
    await expect.poll(() => shown(page)).toHaveLength(1)
    await page.reload()
    await expect(notes(page)).toContainText('Indexing: working again')
    expect(await shown(page)).toEqual([])
    await page.getByRole('button', { name: 'Dismiss: Indexing' }).click()
    await page.reload()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expect(notes(page)).toHaveCount(0)
  })

  test('a hidden page goes on asking while something is waited for, and rests when it is told', async ({
    page,
    source,
    watch,
  }) => {
    await openView(page)
    await ask(page)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await timePasses(page, source, watch, 8 * MINUTE)
    const before = source.asked(SUMMARY)
    await timePasses(page, source, watch, 10 * MINUTE)
    const asked = source.asked(SUMMARY) - before
    expect(asked).toBeGreaterThanOrEqual(7)
    expect(asked).toBeLessThanOrEqual(13)
    turns(source, 'operational')
    await timePasses(page, source, watch, 4 * MINUTE)
    await expect.poll(() => shown(page)).toHaveLength(1)
    const told = source.asked(SUMMARY)
    await timePasses(page, source, watch, 10 * MINUTE)
    expect(source.asked(SUMMARY) - told).toBeLessThanOrEqual(1)
  })

  test('two open pages notify as one, and both say it', async ({
    page,
    source,
    watch,
    context,
  }) => {
    await openView(page)
    await ask(page)
    const other = await context.newPage()
    await fakeClock(other, source.now())
    await openView(other)
    await expect(toggle(other)).toHaveAttribute('aria-pressed', 'true')
    turns(source, 'operational')
    await timePasses(page, source, watch, 150 * SECOND)
    await expect(notes(page)).toContainText('Indexing: working again')
    await expect(notes(other)).toContainText('Indexing: working again')
    await expect(row(other, INDEXING)).toHaveAttribute('data-status', 'operational')
    // Whichever comes first: a browser shows what has the same tag once.
    const both = [...(await shown(page)), ...(await shown(other))]
    expect(new Set(both.map(({ tag }) => tag)).size).toBe(1)
    await timePasses(other, source, watch, 150 * SECOND)
    expect([...(await shown(page)), ...(await shown(other))]).toHaveLength(both.length)
    await page.getByRole('button', { name: 'Dismiss: Indexing' }).click()
    await expect(notes(other)).toHaveCount(0)
  })

  test('what the source no longer lists is told, not dropped', async ({ page, source, watch }) => {
    await openView(page)
    await ask(page)
    source.changes((summary) => {
      summary.components = summary.components.filter(({ id }) => id !== INDEXING)
      for (const one of summary.components) {
        if (one.components) one.components = one.components.filter((id) => id !== INDEXING)
      }
    })
    await nextPoll(page, source, watch)
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    await nextPoll(page, source, watch)
    await expect(notes(page)).toContainText('The source no longer lists Indexing')
    expect(await shown(page)).toEqual([])
  })
})
