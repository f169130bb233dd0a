import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { scene, type Told, kakaoAt } from '../support/stories.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { violations } from '../support/axe.ts'
import {
  expect,
  fakeClock,
  inTurns,
  shownStatuses,
  type Source,
  test,
  timePasses,
  type Watch,
} from '../support/fixture.ts'
import { opensWall } from './stage.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

interface Stage {
  readonly page: Page
  readonly source: Source
  readonly watch: Watch
}

test.use({ viewport: { width: 1_920, height: 1_080 } })

test.beforeEach(({ watch }) => watch.serverMayFail())

/** Opens the wall, and lets its source fall silent. */
async function fallsSilent({ page, source }: Stage, told: Told, query = ''): Promise<void> {
  await page.clock.install({ time: told.at })
  await opensWallFaked(page, source, told, query)
  source.fails({ status: 503 })
}

/** With a clock that stands still no second is drawn by itself. */
async function opensWallFaked(page: Page, source: Source, told: Told, query: string) {
  const opened = opensWall(page, source, told, query).then(() => true)
  const tick = async () => {
    await page.clock.runFor(100)
    await page.waitForTimeout(20)
    return false
  }
  const untilOpen = async (): Promise<void> => {
    if (!(await Promise.race([opened, tick()]))) await untilOpen()
  }
  await untilOpen()
}

const main = (page: Page) => page.locator('main')

test('a wall whose source goes silent warns after 90 s in one line, and sees nothing after 180 s', async ({
  page,
  source,
  watch,
}) => {
  await fallsSilent({ page, source, watch }, kakaoAt('17T09:33'), '?lang=en')
  const pass = (ms: number) => timePasses(page, source, watch, ms)
  const plan = page.locator('g[data-component="taxi-bike"] text').nth(1)

  await pass(80 * SECOND)
  await expect(main(page)).toHaveAttribute('data-freshness', 'live')
  await expect(main(page)).toContainText(/updated 1 min ago/)
  await pass(20 * SECOND)
  await expect(main(page)).toHaveAttribute('data-freshness', 'late')
  await expect(main(page)).toContainText(/updated 1 min \d+ s ago trying again/)
  await expect(main(page)).toContainText('12/21')
  await expect(plan).toHaveText('12:00')
  expect((await shownStatuses(page))['chat-text']).toBe('operational')

  await pass(90 * SECOND)
  await expect(main(page)).toHaveAttribute('data-freshness', 'stale')
  await expect(main(page)).toContainText(/No data for 3 min/)
  await expect(main(page)).toContainText('–/5')
  await expect(main(page)).toContainText('42 h so far')
  await expect(main(page)).toContainText('The source reports a fault of its own (HTTP 503).')
  await expect(main(page)).toContainText(
    'Trouble as of 09:339 functions6 down · 2 partial · 1 slow',
  )
  await expect(main(page)).not.toContainText('12/21')
  await expect(plan).toHaveCount(0)
  await assertNoFalseGreen(page)

  await pass(13 * MINUTE)
  await expect(main(page)).toHaveAttribute('data-freshness', 'blind')
  expect(new Set(Object.values(await shownStatuses(page)))).toEqual(new Set(['unknown']))
  await expect(main(page)).toContainText('This does not mean that all is well.')
  // The alarm has told why.
  await expect(main(page)).toContainText('What happens now')
  await expect(main(page)).not.toContainText('Why nothing is seen')
  await assertNoFalseGreen(page)

  source.recovers()
  await pass(150 * SECOND)
  await expect(main(page)).toHaveAttribute('data-freshness', 'live')
  await expect(main(page)).toContainText('12/21')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 of 21 functions are working')
})

const DAYS = [
  ['an outage', () => kakaoAt('17T09:33')],
  ['a restored page', () => kakaoAt('20T23:30')],
  ['a calm day', () => scene(calm())],
] as const

for (const { of, lang, tag } of inTurns(DAYS)) {
  const [name, told] = of
  const title = `of ${name} nothing good is left when nothing is seen, and it is accessible (${lang})`
  test(title, { tag }, async ({ page, source, watch }) => {
    await fallsSilent({ page, source, watch }, told(), `?lang=${lang}`)
    await timePasses(page, source, watch, 190 * SECOND)
    await expect(main(page)).toHaveAttribute('data-freshness', 'stale')
    await assertNoFalseGreen(page)
    expect(await violations(page)).toEqual([])
    await timePasses(page, source, watch, 13 * MINUTE)
    await expect(main(page)).toHaveAttribute('data-freshness', 'blind')
    await assertNoFalseGreen(page)
    expect(await violations(page)).toEqual([])
  })
}

test('the time that nobody saw is hatched and wide enough to be seen, what was is grey', async ({
  page,
  source,
  watch,
}) => {
  await fallsSilent({ page, source, watch }, kakaoAt('18T09:00'), '?lang=ko')
  await timePasses(page, source, watch, 190 * SECOND)
  await expect(main(page)).toHaveAttribute('data-freshness', 'stale')
  const lanes = page.locator('g[data-component]')
  await expect(lanes).toHaveCount(21)
  const drawn = await lanes.evaluateAll((all) =>
    all.map((lane) => {
      const tail = [...lane.querySelectorAll<SVGGraphicsElement>('[data-fill="unknown"]')].at(-1)
      const past = lane.querySelectorAll('[data-fill]:not([data-fill="unknown"])')
      return {
        tail: tail?.getBBox().width ?? 0,
        past: [...past].map((bar) => getComputedStyle(bar).fill),
      }
    }),
  )
  for (const { tail, past } of drawn) {
    expect(tail).toBeGreaterThanOrEqual(64)
    expect(new Set(past)).toEqual(new Set(['rgb(100, 106, 123)']))
  }
})

test('a wall that is loading shows lanes without light, and says so after a while', async ({
  page,
  source,
}) => {
  source.says(kakaoAt('17T09:33'))
  source.fails({ delayMs: 6_000 })
  await page.goto('/wall/?lang=en')
  await expect(main(page).getByText('Checking', { exact: true })).toBeVisible()
  await expect(page.locator('[data-component]')).toHaveCount(0)
  await assertNoFalseGreen(page)
  expect(await violations(page)).toEqual([])
  await expect(main(page)).toHaveAttribute('data-freshness', 'live')
})

test('a wall that never read anything says so in words, and why', async ({ page, source }) => {
  source.fails({ status: 500 })
  await page.goto('/wall/?lang=ko')
  await expect(main(page)).toContainText('정상이라는 뜻이 아닙니다.')
  await expect(main(page)).toContainText('HTTP 500')
  await expect(main(page)).toContainText('아직 확인하지 못했습니다')
  await expect(main(page).locator('[data-unseen="true"] i')).toHaveCount(21)
  await expect(page.locator('[data-component]')).toHaveCount(0)
  await assertNoFalseGreen(page)
  expect(await violations(page)).toEqual([])
})

test('the picture is alive: seconds pass, and nothing else moves while nothing changes', async ({
  page,
  source,
  watch,
}) => {
  const told = kakaoAt('17T09:33')
  await fakeClock(page, told.at)
  await opensWallFaked(page, source, told, '?lang=en')
  await page.evaluate(() => {
    const changed: string[] = []
    ;(window as { changed?: string[] }).changed = changed
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        changed.push(element?.closest('g, svg, li') ? 'lanes' : 'words')
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const seconds = page.getByText(/^\s*09:33 \d\d$/)
  const before = await seconds.textContent()
  await timePasses(page, source, watch, 20 * SECOND)
  await expect(seconds).not.toHaveText(before ?? '')
  const changed = await page.evaluate(() => (window as { changed?: string[] }).changed ?? [])
  expect(changed.length).toBeGreaterThan(0)
  expect(changed).not.toContain('lanes')
})

test('the picture moves a little every ten minutes, so that nothing burns in', async ({
  page,
  source,
  watch,
}) => {
  const told = kakaoAt('17T09:33')
  await fakeClock(page, told.at)
  await opensWallFaked(page, source, told, '')
  const places = new Set<string>()
  for (let i = 0; i < 4; i += 1) {
    const place = await main(page).evaluate((one) => getComputedStyle(one).translate)
    const [x = 0, y = 0] = place.split(' ').map(Number.parseFloat)
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(4)
    places.add(place)
    await timePasses(page, source, watch, 10 * MINUTE)
  }
  expect(places.size).toBe(4)
})
