import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { odd } from '../../src/mock/scenarios/odd.ts'
import { scene, type Told, kakaoAt, manyServices } from '../support/stories.ts'
import { expect, fakeClock, inTurns, shownStatuses, test, timePasses } from '../support/fixture.ts'
import { opensWall, type SeenText, seenTexts } from './stage.ts'

const SCREENS = [
  [1_280, 720],
  [1_366, 768],
  [1_920, 1_080],
  [3_840, 2_160],
  [1_024, 768],
  [2_560, 1_080],
  [1_080, 1_920],
] as const

const PICTURES: readonly (readonly [string, () => Told])[] = [
  ['an hour and a half in, with nothing promised', () => kakaoAt('15T17:00')],
  ['the second day', () => kakaoAt('17T09:33')],
  ['all restored', () => kakaoAt('20T23:30')],
  ['a calm day', () => scene(calm())],
  ['doubts', () => scene(odd())],
  ['sixty functions', () => manyServices(5, 12, 7)],
]

/** Distance that the picture can be scrolled, px. */
const scrollable = (page: Page) =>
  page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('[data-layout]')]
    return boxes.map((box) => [
      box.scrollWidth - box.clientWidth,
      box.scrollHeight - box.clientHeight,
    ])
  })

/** Elements that hang over the edge of the screen, or lie on other text. */
function misplaced(texts: readonly SeenText[], width: number, height: number): string[] {
  const out = texts.filter(
    ({ left, top, right, bottom }) =>
      left < 0 || top < 0 || right > width + 0.5 || bottom > height + 0.5,
  )
  const overlapping = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return a.text !== b.text && across > 1 && down > 1 ? [`${a.text} | ${b.text}`] : []
    }),
  )
  const cut = texts.filter(({ isCut }) => isCut)
  return [
    ...out.map(({ text }) => `outside: ${text}`),
    ...cut.map(({ text }) => `cut: ${text}`),
    ...overlapping,
  ]
}

for (const { of, lang, tag } of inTurns(PICTURES)) {
  const [name, told] = of
  test(`${name} fits every screen (${lang})`, { tag }, async ({ page, source }) => {
    test.slow()
    await page.setViewportSize({ width: 1_920, height: 1_080 })
    await opensWall(page, source, told(), `?lang=${lang}`)
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height })
      const where = `${width} × ${height}`
      await expect
        .poll(() => scrollable(page), { message: where })
        .toEqual([
          [0, 0],
          [0, 0],
        ])
      const look = async () => misplaced(await seenTexts(page), width, height)
      await expect.poll(look, { message: where, timeout: 4_000 }).toEqual([])
      expect((await seenTexts(page)).length).toBeGreaterThan(20)
    }
  })
}

/** Height of letters for a viewer five metres from a screen of 75 inches, minutes of arc. */
function arcMinutes(size: number, text: string): number {
  const mmAUnit = 0.865
  const block = /[\uAC00-\uD7A3]/.test(text) ? 0.9 : 0.71
  return (Math.atan((size * block * mmAUnit) / 5_000) * 180 * 60) / Math.PI
}

for (const [width, height] of [
  [1_920, 1_080],
  [3_840, 2_160],
] as const) {
  test(`at ${width} × ${height} it can be read from five metres`, async ({ page, source }) => {
    await page.setViewportSize({ width, height })
    for (const lang of ['ko', 'en']) {
      await opensWall(page, source, kakaoAt('17T09:33'), `?lang=${lang}`)
      const texts = await seenTexts(page)
      const sizeOf = (text: string) => texts.find((one) => one.text === text)?.size
      const names = texts.filter(({ picture }) => picture === 'dark')
      const axis = texts.filter(({ text }) => ['지금', 'now', '16일', '16 Oct'].includes(text))

      expect(names).toHaveLength(9)
      for (const { size } of names) expect(size).toBeGreaterThanOrEqual(25)
      expect(axis.map(({ size }) => size)).toEqual([30, 30])
      expect(sizeOf('12')).toBeCloseTo(7.4 * 16, 1)
      expect(sizeOf(lang === 'ko' ? '메신저' : 'Chat')).toBeCloseTo(3.1 * 16, 1)
      expect(sizeOf(lang === 'ko' ? '바이크 반납' : 'Bike return')).toBeGreaterThanOrEqual(25)
      expect(sizeOf(lang === 'ko' ? '중단 2' : '2 down')).toBeGreaterThanOrEqual(2.05 * 16 - 0.1)
      for (const { size, text } of texts)
        expect(arcMinutes(size, text), text).toBeGreaterThanOrEqual(10)
    }
  })
}

test('at 09:33 on the second morning 12 of 21 functions work', async ({ page, source }) => {
  await opensWall(page, source, kakaoAt('17T09:33'), '?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 of 21 functions are working')
  await expect(page).toHaveTitle('12 of 21 functions are working · Kakao outage, October 2022')
  await expect(page.locator('main')).toContainText('12/21')
  await expect(page.locator('main')).toContainText('42h 03m')
  await expect(page.locator('main')).toContainText('62%')
  await expect(page.locator('main')).toContainText(
    'Next stageBike returnplanned 12:00in 2 h 27 min',
  )
  const shown = await shownStatuses(page)
  const told = kakaoAt('17T09:33').summary.components
  expect(Object.keys(shown)).toHaveLength(26)
  for (const { id, group, status } of told) if (!group) expect(shown[id], id).toBe(status)
  expect([shown['chat'], shown['portal']]).toEqual(['partial_outage', 'partial_outage'])
})

test('only what does not work is named, whole, and says what was promised', async ({
  page,
  source,
}) => {
  await page.setViewportSize({ width: 1_920, height: 1_080 })
  await opensWall(page, source, kakaoAt('17T09:33'), '?lang=ko')
  const lane = (id: string) => page.locator(`g[data-component="${id}"]`)
  await expect(lane('taxi-bike').locator('text')).toHaveText(['바이크 반납', '12:00'])
  await expect(lane('chat-alimtalk').locator('text')).toHaveText(['알림톡', '30시간 지연'])
  await expect(lane('chat-text').locator('text')).toHaveCount(0)
  const names = (await seenTexts(page)).filter(({ picture }) => picture === 'dark')
  const lanes = await page.locator('g[data-component] > rect').first().boundingBox()
  for (const { right } of names) expect(right).toBeLessThan((lanes?.x ?? 0) + (lanes?.width ?? 0))
})

test('the newest update leaves room for the one before', async ({ page, source }) => {
  await page.setViewportSize({ width: 1_920, height: 1_080 })
  for (const lang of ['ko', 'en']) {
    for (const moment of ['15T17:00', '16T14:30', '17T09:33', '19T14:06']) {
      await opensWall(page, source, kakaoAt(moment), `?lang=${lang}`)
      const told = () => seenTexts(page).then((texts) => texts.filter(({ tag }) => tag === 'TIME'))
      await expect.poll(async () => (await told()).length, `${lang} ${moment}`).toBeGreaterThan(1)
    }
  }
})

test('for a screen that is far away names are larger, and the updates go', async ({
  page,
  source,
}) => {
  await page.setViewportSize({ width: 1_920, height: 1_080 })
  await opensWall(page, source, kakaoAt('17T09:33'), '?lang=en&wall=far')
  await expect(page.locator('[data-layout]')).toHaveAttribute('data-far', 'true')
  await expect(page.getByRole('heading', { name: 'Updates' })).toHaveCount(0)
  await expect(page.locator('main')).toContainText('62% of use')
  await expect(page.getByRole('heading', { name: 'Next stage' })).toBeVisible()
  const texts = await seenTexts(page)
  const names = texts.filter(({ picture }) => picture === 'dark')
  expect(names).toHaveLength(9)
  for (const { size } of names) expect(size).toBe(36)
  expect(misplaced(texts, 1_920, 1_080)).toEqual([])
})

test('on a calm day it says what its figure rests on, and that the rest of the day is unknown', async ({
  page,
  source,
  watch,
}) => {
  const told = kakaoAt('14T16:30')
  await page.setViewportSize({ width: 1_280, height: 720 })
  await fakeClock(page, told.at)
  for (const [lang, unknown, seen] of [
    ['en', 'Last 24 hoursUnknown: there is no record', 'Served, of 10 min seen100%The rest'],
    ['ko', '지난 24시간기록이 없어 알 수 없습니다', '확인한 10분 제공100%나머지 시간은'],
  ] as const) {
    source.says(told)
    await page.goto(`/wall/?lang=${lang}`)
    await expect(page.locator('main')).toContainText(unknown)
    await timePasses(page, source, watch, 600_000, 30_000)
    await expect(page.locator('main')).toContainText(seen)
    expect(misplaced(await seenTexts(page), 1_280, 720)).toEqual([])
  }
})

test('it is dark whatever theme is chosen', async ({ page, source }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  for (const query of ['?theme=light', '']) {
    await opensWall(page, source, kakaoAt('17T09:33'), query)
    const grounds = await page.evaluate(() =>
      [...document.querySelectorAll('body, [data-layout]')].map(
        (one) => getComputedStyle(one).backgroundColor,
      ),
    )
    expect(new Set(grounds)).toEqual(new Set(['rgb(11, 13, 19)']))
  }
})
