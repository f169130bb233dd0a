import type { Page } from '@playwright/test'
import { functionsOf, larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Notes every state of the page that a script, and so a screen reader, could come upon. */
async function notesWhatIsSaid(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const noted = new Set<string>()
    Object.assign(window, { relightNoted: noted })
    const note = () => {
      const texts = ['h1', '[role="status"]', '[role="alert"]'].flatMap((part) =>
        [...document.querySelectorAll(part)].map((one) => one.textContent),
      )
      const kind = document.querySelector('main')?.dataset['freshness']
      noted.add([kind, document.title, ...texts].join(' | '))
    }
    note()
    const everything = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(note).observe(document.documentElement, everything)
  })
  return () =>
    page.evaluate(() => [...(window as unknown as { relightNoted: Set<string> }).relightNoted])
}

const ALL_WELL = /everything is working|all \d+ functions work|no outage|all restored/i

for (const path of ['/', '/recovery/', '/wall/']) {
  test(`what comes after a loss of sight is never taken for what was known before it (${path})`, async ({
    page,
    source,
    watch,
  }) => {
    watch.serverMayFail()
    const calm = quiet(larkspur())
    await fakeClock(page, RECORDED_AT)
    source.says(calm)
    await page.goto(path)
    const main = page.locator('main')
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await expect(page).toHaveTitle(ALL_WELL)

    source.fails({ stopped: true })
    await timePasses(page, source, watch, 16 * MINUTE)
    await expect(main).toHaveAttribute('data-freshness', 'blind')
    const said = await notesWhatIsSaid(page)
    const [down] = functionsOf(calm)
    source.changes((summary) => {
      for (const one of summary.components) if (one.id === down?.id) one.status = 'major_outage'
    })
    source.recovers()
    await timePasses(page, source, watch, 2 * MINUTE)
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await timePasses(page, source, watch, MINUTE)

    const states = await said()
    expect(states.length).toBeGreaterThan(1)
    expect(states.filter((state) => ALL_WELL.test(state))).toEqual([])
  })
}

test('the title of the past says that it is the past', async ({ page, source }) => {
  source.says(quiet(larkspur()))
  const then = new Date(RECORDED_AT - 26 * 60 * MINUTE).toISOString()
  await openView(page, `/?at=${encodeURIComponent(then)}`)

  await expect(page).toHaveTitle(/^Replay: .*9 Mar.* · .* · Larkspur$/)
  await page.getByRole('button', { name: /now/i }).first().click()
  await expect(page).not.toHaveTitle(/Replay/)
})
