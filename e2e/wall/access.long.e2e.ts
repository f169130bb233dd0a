import { calm } from '../../src/mock/scenarios/calm.ts'
import { empty } from '../../src/mock/scenarios/empty.ts'
import { maintenance } from '../../src/mock/scenarios/maintenance.ts'
import { odd } from '../../src/mock/scenarios/odd.ts'
import { larkspur, scene, type Told, kakaoAt, manyServices } from '../support/stories.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, inTurns, shownStatuses, test, timePasses } from '../support/fixture.ts'
import { opensWall, seenTexts } from './stage.ts'

const SECOND = 1_000

test.use({ viewport: { width: 1_920, height: 1_080 } })

const STATES: readonly (readonly [string, () => Told, string?])[] = [
  ['everything has just stopped', () => kakaoAt('15T15:35')],
  ['the outage goes on', () => kakaoAt('17T09:33')],
  ['it is drawn for a screen far away', () => kakaoAt('17T09:33'), '&wall=far'],
  ['all is restored', () => kakaoAt('20T23:30')],
  ['the day is calm', () => scene(calm())],
  ['work is under way', () => scene(maintenance())],
  ['a word is unknown and a service empty', () => scene(odd())],
  ['pages are turned', () => manyServices(40, 12, 7)],
  ['services stand alone', () => larkspur()],
]

for (const { of, lang, tag } of inTurns(STATES)) {
  const [name, told, more = ''] = of
  test(`a wall on which ${name} is accessible (${lang})`, { tag }, async ({ page, source }) => {
    await opensWall(page, source, told(), `?lang=${lang}${more}`)
    expect(await violations(page)).toEqual([])
  })
}

test('a page that lists nothing says so', async ({ page, source }) => {
  source.says(scene(empty()))
  await page.goto('/wall/?lang=ko')
  await expect(page.locator('main')).toContainText('원본에 서비스가 하나도 없습니다')
  expect(await violations(page)).toEqual([])
})

test('who wants no motion gets none, on load and when statuses change', async ({
  page,
  source,
  watch,
}) => {
  const told = kakaoAt('17T09:33')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await fakeClock(page, told.at)
  source.says(told)
  await page.goto('/wall/')
  const lane = page.locator('g[data-component="chat-channel"]')
  await expect(lane).toHaveAttribute('data-status', 'major_outage')
  source.changes(({ components }) => {
    for (const one of components) if (one.id === 'chat-channel') one.status = 'operational'
  })
  await timePasses(page, source, watch, 20 * SECOND)
  await expect(lane).toHaveAttribute('data-status', 'operational')
  await expect(lane.locator('[data-move="lit"]')).toBeAttached()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a function that comes back lights up once; nothing moves on load', async ({
  page,
  source,
  watch,
}) => {
  const told = kakaoAt('17T09:33')
  await fakeClock(page, told.at)
  source.says(told)
  await page.goto('/wall/')
  const lane = page.locator('g[data-component="chat-channel"]')
  await expect(lane).toHaveAttribute('data-status', 'major_outage')
  await expect(page.locator('[data-move]')).toHaveCount(0)
  source.changes(({ components }) => {
    for (const one of components) if (one.id === 'chat-channel') one.status = 'operational'
  })
  await timePasses(page, source, watch, 20 * SECOND)
  await expect(page.locator('[data-move]')).toHaveCount(1)
  const { duration, runs } = await lane.locator('[data-move="lit"]').evaluate((bar) => {
    const { animationDuration, animationIterationCount } = getComputedStyle(bar)
    return { duration: animationDuration, runs: animationIterationCount }
  })
  expect([duration, runs]).toEqual(['0.6s', '1'])
})

test('with the colours of the system each status keeps its word, its shape and its height', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await opensWall(page, source, kakaoAt('17T09:33'), '?lang=en')
  const chat = page.locator('li[data-component="chat"]')
  await expect(chat).toContainText('2 down')
  await expect(chat.locator('svg.glyph use')).toHaveAttribute('href', '#glyph-partial_outage')
  const fills = await page
    .locator('g[data-component="portal-cafe"] [data-fill]')
    .evaluateAll((bars) =>
      bars.map((bar) => [
        bar.getAttribute('data-fill'),
        getComputedStyle(bar).fill,
        (bar as SVGGraphicsElement).getBBox().height,
      ]),
    )
  const heights = new Map(fills.map(([status, , height]) => [status, height]))
  expect(new Set(fills.map(([, fill]) => fill)).size).toBe(1)
  expect(new Set(heights.values()).size).toBe(heights.size)
  expect(heights.size).toBeGreaterThanOrEqual(3)
})

test('with the colours of the system no letters lie under the ground of others', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const lang of ['ko', 'en']) {
    await opensWall(page, source, kakaoAt('17T09:33'), `?lang=${lang}`)
    const heading = page.getByRole('heading', {
      name: lang === 'ko' ? '이용 회복' : 'Use restored',
    })
    const before = await heading.screenshot()
    await page.getByText('62%').evaluate((figure) => (figure.style.visibility = 'hidden'))
    expect((await heading.screenshot()).equals(before), lang).toBe(true)
  }
})

test('with the colours of the system what is drawn into a glyph stands out from it', async ({
  page,
  source,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await opensWall(page, source, kakaoAt('15T17:00'), '?lang=en')
  const [inner, ground] = await page.evaluate(() => {
    const cross = document.querySelector('#glyph-major_outage .glyph-inner')
    const canvas = document.createElement('p')
    canvas.style.color = 'Canvas'
    document.body.append(canvas)
    return [cross && getComputedStyle(cross).stroke, getComputedStyle(canvas).color]
  })
  expect(inner).toBe(ground)
})

for (const lang of ['en', 'ko']) {
  test(`letters of twice the size cut nothing (${lang})`, async ({ page, source }) => {
    await opensWall(page, source, kakaoAt('17T09:33'), `?lang=${lang}`)
    const before = await seenTexts(page)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect(page.locator('[data-layout]')).toHaveAttribute('data-layout', 'flow')
    const box = page.locator('[data-layout]')
    const wide = await box.evaluate((one) => one.scrollWidth - one.clientWidth)
    const after = await seenTexts(page)
    expect(wide).toBeLessThanOrEqual(0)
    expect(after.filter(({ isCut }) => isCut)).toEqual([])
    for (const { left, right, text } of after) {
      expect(left, text).toBeGreaterThanOrEqual(0)
      expect(right, text).toBeLessThanOrEqual(1_920)
    }
    const said = new Set(after.map(({ text }) => text))
    const essential = before.filter(({ text }) => !/^\d?\d(?::00|시)?$/.test(text))
    expect(
      essential.map(({ text }) => text).filter((text) => !said.has(text) && !/초|s ago/.test(text)),
    ).toEqual([])
  })
}

test('on a phone it can be read by scrolling down alone', async ({ page, source }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 740 })
    await opensWall(page, source, kakaoAt('17T09:33'), '?lang=ko')
    const box = page.locator('[data-layout]')
    await expect(box).toHaveAttribute('data-layout', 'flow')
    expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    for (const { right, text } of await seenTexts(page))
      expect(right, text).toBeLessThanOrEqual(width)
    expect(await violations(page)).toEqual([])
  }
})

test('pages turn by themselves: trouble first, every function in turn; whoever wants can hold one', async ({
  page,
  source,
  watch,
}) => {
  const told = manyServices(40, 12, 100)
  await fakeClock(page, told.at)
  source.says(told)
  await page.goto('/wall/?lang=en')
  await expect(page.locator('li[data-component="service-0"]')).toBeAttached()
  const pager = page.getByText(/^Page \d+ of \d+$/)
  const pages = Number(/of (\d+)/.exec((await pager.textContent()) ?? '')?.[1])
  expect(pages).toBeGreaterThan(2)
  const seen = new Map<string, string>()
  for (let turned = 1; turned <= pages; turned += 1) {
    await expect(pager).toHaveText(`Page ${turned} of ${pages}`)
    for (const [id, status] of Object.entries(await shownStatuses(page))) seen.set(id, status)
    const shown = page.locator('li[data-component^="service-"]')
    await expect(shown.first()).not.toHaveAttribute('data-status', 'operational')
    await timePasses(page, source, watch, 20 * SECOND)
  }
  for (const { id, group, status } of told.summary.components) {
    if (group) expect(seen.has(id), id).toBe(true)
    else expect(seen.get(id), id).toBe(status)
  }

  await expect(pager).toHaveText(`Page 1 of ${pages}`)
  await page.getByRole('button', { name: 'Stop turning pages' }).focus()
  await page.keyboard.press('Enter')
  await timePasses(page, source, watch, 60 * SECOND)
  await expect(pager).toHaveText(`Page 1 of ${pages}`)
  await page.keyboard.press('Enter')
  await timePasses(page, source, watch, 20 * SECOND)
  await expect(pager).toHaveText(`Page 2 of ${pages}`)
})

test('many services that stand alone share their lines, and those in trouble have their own', async ({
  page,
  source,
}) => {
  await opensWall(page, source, manyServices(60, 1, 9), '?lang=en')
  const rows = page.locator('ul > li').filter({ has: page.getByRole('heading', { level: 2 }) })
  await expect(rows).toHaveCount(8)
  await expect(rows.last()).toContainText('Further services')
  await expect(rows.last()).toContainText('53/53')
  expect(Object.keys(await shownStatuses(page))).toHaveLength(60)
})

test('who has a keyboard can leave, and the other view then keeps its own pace', async ({
  page,
  source,
}) => {
  await opensWall(page, source, kakaoAt('17T09:33'), '?lang=en')
  await expect(page.locator('nav')).toHaveCSS('overflow', 'hidden')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Service status' })).toBeFocused()
  await page.evaluate(() => ((window as { stayed?: boolean }).stayed = true))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 21 functions/)
  expect(await page.evaluate(() => (window as { stayed?: boolean }).stayed)).toBeUndefined()
  await expect(page.getByText('every 60 seconds')).toBeAttached()
})
