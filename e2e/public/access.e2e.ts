import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { empty } from '../../src/mock/scenarios/empty.ts'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { maintenance } from '../../src/mock/scenarios/maintenance.ts'
import { odd } from '../../src/mock/scenarios/odd.ts'
import { larkspur, quiet, scene, type Told } from '../support/stories.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, inTurns, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

/** Looks at a page as it is in some languages, light and dark. */
async function hasNoViolations(page: Page, ...languages: readonly string[]): Promise<void> {
  const found: string[] = []
  for (const lang of languages) {
    if ((await page.locator('html').getAttribute('lang')) !== lang) {
      await page.getByRole('button', { name: lang === 'ko' ? '한국어' : 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const violation of await violations(page)) {
        found.push(`${lang}, ${colorScheme}: ${violation}`)
      }
    }
  }
  expect(found).toEqual([])
}

const contradicting = quiet(larkspur())
contradicting.summary.status = { indicator: 'critical', description: 'Major System Outage' }

const RESTORED = Date.parse('2022-10-20T23:30:00+09:00')
const STATES: readonly [name: string, told: Told][] = [
  ['an outage goes on', larkspur()],
  ['five services are out', scene(kakao2022(), Date.parse('2022-10-16T14:30:00+09:00'))],
  ['a calm day has its bars of days', scene(calm())],
  ['all is restored', scene(kakao2022(), RESTORED)],
  ['work is planned and under way', scene(maintenance())],
  ['the sources disagree', contradicting],
  ['a word is unknown and a service empty', scene(odd())],
  ['nothing is listed', scene(empty())],
]

test('what is not accessible is found', async ({ page, source }) => {
  source.says(larkspur())
  await openView(page)
  await page.evaluate(() => {
    const button = document.querySelector('button')
    if (button) button.textContent = ''
    for (const one of document.querySelectorAll('h1')) one.style.color = '#2a2f3d'
  })
  const found = (await violations(page)).join('\n')
  expect(found).toContain('button-name: ')
  expect(found).toContain('color-contrast: ')
})

for (const { of, lang, tag } of inTurns(STATES)) {
  const [name, told] = of
  test(`a page on which ${name} is accessible (${lang})`, { tag }, async ({ page, source }) => {
    source.says(told)
    await openView(page)
    await hasNoViolations(page, lang)
  })
}

const AGES = [
  ['late', 200_000],
  ['stale', 400_000],
  ['blind', 1_000_000],
] as const
for (const { of, lang, tag } of inTurns(AGES)) {
  const [kind, ageMs] = of
  test(
    `a page that is ${kind} is accessible (${lang})`,
    { tag },
    async ({ page, source, watch }) => {
      watch.serverMayFail()
      const told = larkspur()
      await fakeClock(page, told.at)
      source.says(told)
      await openView(page)
      source.fails({ status: 503 })
      await timePasses(page, source, watch, ageMs)
      await expect(page.locator('main')).toHaveAttribute('data-freshness', kind)
      await hasNoViolations(page, lang)
    },
  )
}

test('a page that is still loading is accessible', async ({ page, source }) => {
  source.says(larkspur())
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    let answer = () => {}
    source.fails({ until: new Promise<void>((resolve) => (answer = resolve)) })
    await page.goto('/')
    expect(await violations(page)).toEqual([])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checking the services')
    answer()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  }
})

test('a page that never read anything is accessible', async ({ page, source, watch }) => {
  watch.serverMayFail()
  source.fails({ status: 500 })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await hasNoViolations(page, 'en', 'ko')
})

test('what is unfolded is accessible too', async ({ page, source }) => {
  source.says(larkspur())
  await openView(page)
  for (const button of await page.getByRole('button', { name: 'Show as table' }).all()) {
    await button.scrollIntoViewIfNeeded()
  }
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await page.getByText('Entries refused').click()
  await page.getByText('About these data').click()
  await page.getByRole('img', { name: /^Dashboards: / }).hover()
  await expect(page.locator('[data-pinned]')).toBeVisible()
  await expect(page.getByText('How a service gets its status')).toBeVisible()
  await hasNoViolations(page, 'en', 'ko')
})
