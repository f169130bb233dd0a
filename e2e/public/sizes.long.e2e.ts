import type { Page } from '@playwright/test'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { READ_AT, storyOf } from '../speed/worlds.ts'
import { larkspur, RECORDED_AT, scene, type Told } from '../support/stories.ts'
import { expect, row, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

/** A page of so many services, as the benches have it. */
const many = (services: number): Told => scene(storyOf(services), READ_AT)

function withLongNames(): Told {
  const told = larkspur(RECORDED_AT)
  const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200)
  for (const [i, component] of told.summary.components.entries()) {
    component.name =
      i % 2 === 0 ? long : `아주긴이름의서비스${'가나다라마바사'.repeat(30)}`.slice(0, 200)
  }
  return told
}

/** Distance that a page can be scrolled sideways, px, and the elements that stick out of it. */
async function sideways(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const out = [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .filter((one) => one.checkVisibility() && !one.closest('[tabindex="0"], .visually-hidden'))
    return {
      by: scrollWidth - clientWidth,
      out: out
        .slice(0, 3)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent}`.slice(0, 90)),
    }
  })
}

const PAGES: readonly [string, () => Told][] = [
  ['a real page', () => larkspur()],
  ['names of 200 characters', withLongNames],
  ['the outage of 2022', () => scene(kakao2022(), Date.parse('2022-10-16T14:30:00+09:00'))],
  ['eight services', () => many(8)],
  ['fifty services', () => many(50)],
]

for (const [name, told] of PAGES) {
  test(`${name} fits a window of 320 px, also with text of twice the size`, async ({
    page,
    source,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    source.says(told())
    for (const lang of ['en', 'ko']) {
      await openView(page, `/?lang=${lang}`)
      expect(await sideways(page), lang).toMatchObject({ by: 0 })
      await page.setViewportSize({ width: 640, height: 900 })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      expect(await sideways(page), `${lang}, 200 %`).toMatchObject({ by: 0 })
      await page.setViewportSize({ width: 320, height: 640 })
    }
  })
}

test('on a wide window nothing sticks out either', async ({ page, source }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const [name, told] of PAGES) {
    source.says(told())
    await openView(page)
    expect(await sideways(page), name).toEqual({ by: 0, out: [] })
  }
})

test('a table that is wider than a phone scrolls by itself', async ({ page, source }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  source.says(larkspur())
  await openView(page)
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(page.getByRole('table')).toBeVisible()
  expect(await sideways(page)).toMatchObject({ by: 0 })
  const region = page.getByRole('region', { name: 'Times of Console' })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
})

test('a long name is shown whole', async ({ page, source }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const told = withLongNames()
  source.says(told)
  await openView(page)
  const name = told.summary.components.find(({ id }) => id === 'w3bs1t39a4rf')?.name ?? ''
  await expect(row(page, 'w3bs1t39a4rf')).toContainText(name)
})

test('all of fifty services say their status', async ({ page, source }) => {
  source.says(many(50))
  await openView(page)
  const ids = many(50)
    .summary.components.filter(({ group_id: group }) => group === null)
    .map(({ id }) => id)
  expect(ids).toHaveLength(50)
  const shown = await page
    .locator('[data-component]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-component')))
  for (const id of ids) expect(shown).toContain(id)
})

test('with the colours of the system each status keeps its word and its shape', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  source.says(larkspur())
  await openView(page)
  for (const [id, word, glyph] of [
    ['sgn1n5x8k2qa', 'Working', 'operational'],
    ['d4shb0rd7vzy', 'Partly down', 'partial_outage'],
    ['xp0rt3s6m1wt', 'Unknown', 'unknown'],
    ['1ndx8g4h0jkd', 'Down', 'major_outage'],
  ] as const) {
    await expect(row(page, id)).toContainText(word)
    const shape = row(page, id).locator('svg.glyph').first()
    await expect(shape).toBeVisible()
    await expect(shape.locator('use')).toHaveAttribute('href', `#glyph-${glyph}`)
    const drawn = await shape.evaluate((svg) => {
      const { color, forcedColorAdjust } = getComputedStyle(svg)
      return { color, isAdjusted: forcedColorAdjust !== 'none' }
    })
    expect(drawn.color).toBe(await row(page, id).evaluate((one) => getComputedStyle(one).color))
  }
})

test('who wants no motion gets none, on load and when statuses change', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  source.says(larkspur())
  await openView(page)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  const durations = await page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')]
    return [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))]
  })
  expect(durations).toEqual(['0s'])
})
