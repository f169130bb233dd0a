import { larkspur } from '../support/stories.ts'
import { expect, FURTHER, test } from '../support/fixture.ts'
import {
  expectSame,
  expectUnharmed,
  HOSTILE,
  noSurprises,
  picture,
} from '../support/hostileInput.ts'

/* Nothing in a link chooses a source, runs, changes a prototype or leads away. */

const { foreign, names, values, odd, moments, keys, malformed, fragments } = HOSTILE

const query = (name: string, value: string) => `?${new URLSearchParams([[name, value]]).toString()}`

const LINKS: Readonly<Record<string, readonly string[]>> = {
  'name another source': names.map((name) => query(name, foreign)),
  'ask for odd languages and colours': [...values, ...odd].flatMap((value) => [
    query('lang', value),
    query('theme', value),
  ]),
  'name odd moments and keys': [
    ...[...values, ...moments].map((value) => query('at', value)),
    ...values.map((value) => query('clock', value)),
    ...keys.map((name) => query(name, '{"polluted":1}')),
  ],
  'are malformed or bring a fragment': [...malformed, ...fragments.map((hash) => `#${hash}`)],
}

// Hundreds of pages are opened here, and a trace of each would take longer than the page.
test.use({ trace: 'off' })

test('there are a hundred hostile links and more, no two the same', () => {
  const all = Object.values(LINKS).flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(100)
})

/** Every eighth link of a kind is tried often, the others in the long run. */
const OFTEN = 8

const RUNS = Object.entries(LINKS).flatMap(([what, links]) => [
  { what, links: links.filter((_, i) => i % OFTEN === 0), tag: [] },
  { what: `${what}, too,`, links: links.filter((_, i) => i % OFTEN !== 0), tag: FURTHER },
])

for (const { what, links, tag } of RUNS) {
  const title = `${links.length} links that ${what} show the very page of the plain address`
  test(title, { tag }, async ({ page, context, source }) => {
    test.setTimeout(180_000)
    const settled = noSurprises(context)
    source.says(larkspur())
    // Twice: a server that has just begun compresses each file for the first visit, which can take it long.
    await page.goto('/')
    await page.reload()
    const plain = await picture(page)
    for (const link of links) {
      // Time passes at the source, and the page tells it.
      source.says(larkspur())
      // A link with nothing but a fragment would else leave the page as it is.
      await page.goto('about:blank')
      await page.goto(`/${link}`)
      await expectSame(page, plain, link)
      await expectUnharmed(page, source.url)
    }
    settled()
    const asked = source.site.log.map(({ path }) => path.split('?')[0] ?? '')
    const odd = asked.filter((path) => path !== '/' && !/^\/(?:assets|api\/v2)\//.test(path))
    expect(odd).toEqual([])
  })
}

test('links within the page stay within the site, whatever stands in the address', async ({
  page,
  source,
}) => {
  source.says(larkspur())
  for (const link of [
    '?next=//evil.example',
    '?lang=en&x=javascript:__pwn=1',
    '?__proto__[href]=//evil.example',
  ]) {
    await page.goto(`/${link}`)
    await picture(page)
    await page.locator('header a[href^="/recovery"]').click()
    await expect(page).toHaveURL(new RegExp(`^${source.url}/recovery/`))
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expectUnharmed(page, source.url)
  }
})
