import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { larkspur } from '../support/stories.ts'
import { expect, shownStatuses, test } from '../support/fixture.ts'
import { HEADERS } from '../../src/hosting/securityHeaders.mjs'
import { createSiteServer, type Site } from '../../src/hosting/siteServer.mjs'
import { PATHS } from '../support/viewStates.ts'

/* A host that sends a file's type and nothing else: the pages have their policy in themselves. */

const ROOT = process.env['RELIGHT_DIST'] ?? 'dist'
const NONE = ['Content-Security-Policy', 'Cache-Control', 'ETag', 'Vary', ...Object.keys(HEADERS)]

let bare: Site

test.beforeEach(async ({ watch }) => {
  const told = larkspur(Date.now())
  bare = await createSiteServer({
    root: ROOT,
    quality: 1,
    headers: Object.fromEntries(NONE.map((name) => [name, null])),
    api: (name) => {
      const file = name.replace('.json', '')
      if (file === 'summary') return { body: told.summary }
      return file === 'incidents' ? { body: told.incidents } : undefined
    },
  })
  watch.mayAsk(bare.url)
})

test.afterEach(() => bare.close())

for (const path of PATHS) {
  test(`${path} is live without a header of the host, under its own policy`, async ({
    page,
    source,
    watch,
  }) => {
    const response = await page.goto(bare.url + path)
    const sent = Object.keys(response?.headers() ?? {})
    expect(sent.filter((name) => NONE.some((none) => none.toLowerCase() === name))).toEqual([])
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    expect(Object.keys(await shownStatuses(page)).length).toBeGreaterThan(2)
    await page.waitForTimeout(500)
    expect(watch.faults).toEqual([])
    const refused = await page.evaluate(async (foreign) => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      const asked = await fetch(`${foreign}/version.json`).then(
        () => 'let through',
        () => 'refused',
      )
      const planted = () =>
        Object.assign(document.createElement('p'), { [['inner', 'HTML'].join('')]: '<b>x</b>' })
      try {
        planted()
        return [asked, 'made markup']
      } catch {
        return [asked, 'refused']
      }
    }, source.url)
    expect(refused).toEqual(['refused', 'refused'])
    await expect.poll(() => watch.faults.length).toBeGreaterThan(1)
    watch.taken()
  })
}

test('the embedded page is shown in a frame of another site there as well', async ({
  page,
  watch,
}) => {
  const foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><title>x</title><iframe title="x" src="${bare.url}/embed/"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`
  watch.mayAsk(url)
  await page.goto(url)
  const main = page.frameLocator('iframe').locator('main')
  await expect(main).toHaveAttribute('data-freshness', 'live')
  await expect(main.locator('[data-component]').first()).toBeVisible()
  expect(watch.faults).toEqual([])
  foreign.close()
})
