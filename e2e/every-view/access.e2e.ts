import type { Page } from '@playwright/test'
import { larkspur, RECORDED_AT } from '../support/stories.ts'
import { focusWalk } from '../support/focusWalk.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, inTurns, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

/* Repeats tests of access.e2e.ts and keyboard.e2e.ts on the other views. */

const SECOND = 1_000

/** Violations to a page, light and dark. */
async function violationsInBoth(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(ground).toBe(colorScheme === 'light' ? 'rgb(246, 245, 241)' : 'rgb(11, 13, 19)')
    for (const one of await violations(page)) found.push(`${colorScheme}: ${one}`)
  }
  return found
}

/** Time for which the source has been silent when the embedded page has an age. */
const AGES = [
  ['live', 0],
  ['late', 200 * SECOND],
  ['stale', 400 * SECOND],
  ['blind', 1_000 * SECOND],
] as const

for (const { lang, tag } of inTurns(['ages'])) {
  test(
    `the embedded page is accessible at any age (${lang})`,
    { tag },
    async ({ page, source, watch }) => {
      watch.serverMayFail()
      await fakeClock(page, RECORDED_AT)
      source.says(larkspur())
      await page.goto(`/embed/?lang=${lang}`)
      const main = page.locator('main')
      await expect(main).toHaveAttribute('data-freshness', 'live')
      source.fails({ status: 503 })
      let silentMs = 0
      for (const [kind, ageMs] of AGES) {
        await timePasses(page, source, watch, ageMs - silentMs, 50 * SECOND)
        silentMs = ageMs
        await expect(main).toHaveAttribute('data-freshness', kind)
        expect(await violationsInBoth(page), kind).toEqual([])
      }
    },
  )
}

test('what is not accessible in the embedded page is found', async ({ page, source }) => {
  source.says(larkspur())
  await openView(page, '/embed/')
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('h1')) one.style.color = '#2a2f3d'
    for (const one of document.querySelectorAll('a')) one.textContent = ''
  })
  const found = (await violationsInBoth(page)).join('\n')
  expect(found).toContain('dark: color-contrast: ')
  expect(found).toContain('light: link-name: ')
})

test('a stop that is covered, and one that does not show its focus, is found', async ({
  page,
  source,
}) => {
  source.says(larkspur())
  await openView(page, '/embed/')
  await page.evaluate(() => {
    const cover = document.createElement('div')
    Object.assign(cover.style, { position: 'fixed', inset: '0' })
    document.body.append(cover)
  })
  await expect(focusWalk(page)).rejects.toThrow('isUncovered')
  await page.reload()
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('a')) one.style.outlineWidth = '1px'
  })
  await expect(focusWalk(page)).rejects.toThrow('isOutlined')
})

/** Each view with the least number of stops that it has. */
const WALKS = [
  ['/recovery/', 10],
  ['/embed/', 1],
] as const
for (const { of, lang, tag } of inTurns(WALKS)) {
  const [path, stops] = of
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(
      `each stop of ${path} shows its focus, and nothing covers it, ${width} px wide (${lang})`,
      { tag },
      async ({ page, source }) => {
        await page.setViewportSize({ width, height })
        source.says(larkspur())
        await openView(page, `${path}?lang=${lang}`)
        expect((await focusWalk(page)).length).toBeGreaterThanOrEqual(stops)
      },
    )
  }
}
