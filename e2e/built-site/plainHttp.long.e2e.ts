import { larkspur } from '../support/stories.ts'
import { QUIET_FLAGS, browser } from '../support/browser.mjs'
import { expect, test } from '../support/fixture.ts'
import { PATHS } from '../support/viewStates.ts'

/** A name as an office gives it: browsers trust no page that comes from there without TLS. */
const NAME = 'wall.test'
const { executablePath } = await browser()
const COOP_IGNORED = /^console error: The Cross-Origin-Opener-Policy header has been ignored/
const RULES = '--host-resolver-rules='

test.use({
  launchOptions: {
    // Of two such flags the browser heeds only the last.
    args: QUIET_FLAGS.map((flag) =>
      flag.startsWith(RULES) ? `${flag}, MAP ${NAME} 127.0.0.1` : flag,
    ),
    ...(executablePath === undefined ? {} : { executablePath }),
  },
})

for (const path of PATHS) {
  test(`${path} lives where it is opened by plain http under a name`, async ({
    page,
    source,
    watch,
  }) => {
    const told = larkspur()
    source.says(told)
    const origin = source.url.replace('127.0.0.1', NAME)
    watch.mayAsk(origin)
    await page.goto(`${origin}${path}?lang=en`)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expect(page.locator('main')).toContainText('Search')
    // Later actions of a view, such as keeping the screen awake, must not fail either.
    await page.waitForTimeout(1_500)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    // The browser's own line about a header that counts by TLS alone.
    expect(watch.taken().filter((line) => !COOP_IGNORED.test(line))).toEqual([])
    expect(watch.requests.filter((url) => !url.startsWith(origin))).toEqual([])
  })
}
