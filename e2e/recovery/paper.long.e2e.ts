import type { Page } from '@playwright/test'
import { scenario } from '../../src/mock/scenario.ts'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { figuresAt } from '../../src/mock/scenarios/kakao2022/figures.ts'
import { scene } from '../support/stories.ts'
import {
  expect,
  fakeClock,
  FURTHER,
  inTurns,
  type Source,
  test,
  timePasses,
  type Watch,
} from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const SMALLEST_PX = 11

/** Number of pages a PDF has: its page objects are written plainly. */
function pageCount(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}

/** Waits until the printed page's code has come and run, so that the browser's own command finds it. */
async function canPrint(page: Page, { isBusy }: Watch): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
  const hasCome = () =>
    page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('PaperSheet')))
  await expect.poll(async () => (await hasCome()) && !isBusy()).toBe(true)
  // Its style may be there before its code has run.
  await onPaper(page)
  await page.emulateMedia({ media: null })
  await expect(page.locator('[data-paper]')).toHaveCount(0)
}

/** The page as it is printed, to be looked at. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('[data-paper]')
  await expect(sheet).toBeVisible()
  return sheet
}

/** Elements that do not fit, or are too small to read. */
async function misfits(page: Page): Promise<string[]> {
  return page.locator('[data-paper]').evaluate((sheet, smallest) => {
    const found: string[] = []
    const edge = sheet.getBoundingClientRect()
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      // Of a text that is clamped the lines left out have a place too; its block has not.
      const isInline = getComputedStyle(element).display === 'inline'
      const block = isInline ? (element.parentElement ?? element) : element
      const box = block.getBoundingClientRect()
      const text = [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? node.textContent : ''))
        .join('')
      if (text.trim() === '') continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < smallest) found.push(`${size} px: ${text}`)
      if (box.right > edge.right - 50 || box.bottom > edge.bottom - 30) found.push(`out: ${text}`)
    }
    for (const room of sheet.querySelectorAll('[class*="room"], [class*="body"]')) {
      if (room.scrollHeight > room.clientHeight) found.push(`cut: ${room.scrollHeight}`)
    }
    return found
  }, SMALLEST_PX)
}

/** Number of rows the table of what remains has, and how many more it speaks of. */
async function remainingOnPaper(page: Page): Promise<{ rows: number; more: number }> {
  const table = page.locator('[data-paper] [data-fit="table"]')
  const [more = ''] = await table
    .getByText(/^(?:and \d+ more functions?|외 \d+개)$/)
    .allTextContents()
  return {
    rows: await table.locator('tbody tr').count(),
    more: Number(/\d+/.exec(more)?.[0] ?? 0),
  }
}

test.describe('the outage of 2022', () => {
  test.use({ build: 'demo' })

  const OFTEN = ['15T15:00', '15T18:00', '16T14:30', '18T09:00', '20T22:59', '23T12:00']
  const SELDOM = ['15T15:31', '16T01:31', '17T09:33', '19T12:00', '20T23:30']
  const seldom = inTurns(SELDOM).map((one) => ({ ...one, tag: [FURTHER] }))
  for (const { of: day, lang, tag } of [...inTurns(OFTEN), ...seldom]) {
    const moment = `2022-10-${day}+09:00`
    const title = `is one page at ${moment} (${lang}), and counts what it leaves out`
    test(title, { tag }, async ({ page, watch }) => {
      await page.goto(`/recovery/?lang=${lang}&at=${moment.replace('+', '%2B')}`)
      await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
      await canPrint(page, watch)
      expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
      await onPaper(page)
      expect(await misfits(page)).toEqual([])
      const remaining = 21 - figuresAt(Date.parse(moment)).working
      if (remaining === 0) return
      const { rows, more } = await remainingOnPaper(page)
      expect(rows + more).toBe(remaining)
      expect(rows).toBeGreaterThanOrEqual(Math.min(4, remaining))
    })
  }

  test('is printed in full, and leaves nothing on the screen', async ({ page, watch }) => {
    await page.goto('/recovery/?lang=en&at=2022-10-18T09:00%2B09:00')
    await expect(page.locator('main')).toHaveAttribute(
      'data-share-restored',
      figuresAt(Date.parse('2022-10-18T09:00+09:00')).share.toFixed(4),
    )
    await canPrint(page, watch)
    await page.pdf({ preferCSSPageSize: true })
    await expect(page.locator('[data-paper]')).toHaveCount(0)
    await expect(page.locator('main')).toBeVisible()

    const sheet = await onPaper(page)
    await expect(page.locator('main')).toBeHidden()
    for (const words of [
      'As of Tue 18 Oct 2022, 09:00 KST',
      '85%',
      '4 functions remain.',
      '17/21',
      '65 h 30 min',
      'Services compared',
      'User-hours lost',
      'Daum Mail',
      'Announced',
      'Share of use: users of operational functions',
      'https://kakao-2022-10.example/',
      '/recovery/?at=2022-10-18T09:00:00%2B09:00&lang=en',
    ]) {
      await expect(sheet).toContainText(words)
    }
    const reachable = 'button, a, input, select, summary, [tabindex]:not([tabindex="-1"])'
    expect(await sheet.locator(reachable).count()).toBe(0)
    await page.emulateMedia({ media: null })
    await expect(page.locator('[data-paper]')).toHaveCount(0)
  })

  test('is on light paper in a dark theme too', async ({ page, watch }) => {
    await page.goto('/recovery/?lang=ko&theme=dark&at=2022-10-16T14:30%2B09:00')
    await canPrint(page, watch)
    const sheet = await onPaper(page)
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(sheet).toHaveCSS('color', 'rgb(20, 22, 31)')
    await expect(sheet.locator('h1')).toContainText('33%')
  })

  test('is what the button prints, at once', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        const sheet = document.querySelector('[data-paper]')
        document.documentElement.dataset['printed'] = sheet?.querySelector('h1')?.textContent ?? ''
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.goto('/recovery/?lang=en&at=2022-10-18T09:00%2B09:00')
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
    await page.getByRole('button', { name: 'Print A4' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', /^85%of use is restored/)
    await expect(page.locator('[data-paper]')).toHaveCount(0)
  })
})

test('a page of the past says so, and by which clock', async ({ page, source, watch }) => {
  source.says(scene(kakao2022(), Date.parse('2022-10-18T09:00:00+09:00')))
  await page.goto('/recovery/?lang=en&at=2022-10-16T14:30%2B09:00')
  await canPrint(page, watch)
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  const sheet = await onPaper(page)
  await expect(sheet).toContainText('Replay: Sun 16 Oct 2022, 14:30')
  await expect(sheet).toContainText('as it was then by what is known today')
  expect(await misfits(page)).toEqual([])

  await page.emulateMedia({ media: null })
  await page.goto('/recovery/?lang=ko&at=2022-10-16T14:30%2B09:00&clock=known')
  await canPrint(page, watch)
  const korean = await onPaper(page)
  await expect(korean).toContainText('다시 보기: 2022년 10월 16일 (일) 14:30')
  await expect(korean).toContainText('그때 알려진 대로')
})

const MANY = 40

/** A page of many services, all with names at the limit of what is told in full. */
function many() {
  const long = 'Overnight settlement of international card payments between participating banks'
  let story = scenario('2026-03-10T09:00:00+09:00')
  for (let i = 0; i < MANY; i += 1) {
    story = story.service(`s${i}`, `${long}, part ${i}`)
    for (const part of ['a', 'b', 'c'])
      story = story.component(`s${i}${part}`, `${long} ${part}${i}`, `s${i}`)
  }
  story = story.incident('i', 'Everything is out', { impact: 'critical', startedAt: 0 })
  const ids = Array.from({ length: MANY }, (_, i) => ['a', 'b', 'c'].map((part) => `s${i}${part}`))
  for (let n = 0; n < 16; n += 1) {
    story = story.update('investigating', `${long}. `.repeat(4), {
      at: n,
      changes: n === 0 ? ids.flat().map((id) => [id, 'major_outage'] as const) : [],
    })
  }
  return scene(story, Date.parse('2026-03-10T11:00:00+09:00'))
}

test('forty services with long names are one page too', async ({ page, source, watch }) => {
  source.says(many())
  for (const lang of ['en', 'ko']) {
    await page.emulateMedia({ media: null })
    await page.goto(`/recovery/?lang=${lang}`)
    await canPrint(page, watch)
    expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await onPaper(page)
    expect(await misfits(page)).toEqual([])
    const { rows, more } = await remainingOnPaper(page)
    expect(rows).toBeGreaterThanOrEqual(3)
    expect(rows + more).toBe(3 * MANY)
  }
})

test.describe('printed while the source is silent', () => {
  async function silent(page: Page, source: Source, watch: Watch, lang: string, ms: number) {
    const at = Date.parse('2022-10-18T09:00:00+09:00')
    watch.serverMayFail()
    await fakeClock(page, at)
    source.says(scene(kakao2022(), at))
    await openView(page, `/recovery/?lang=${lang}`)
    await timePasses(page, source, watch, 5 * SECOND)
    await canPrint(page, watch)
    source.fails({ stopped: true })
    await timePasses(page, source, watch, ms)
  }
  const goodBlues = ['rgb(47, 106, 179)', 'rgb(34, 87, 154)']
  const drawn = (page: Page) =>
    page.locator('[data-paper]').evaluate((sheet) => {
      const style = [...sheet.querySelectorAll('*')].map((element) => getComputedStyle(element))
      return [...new Set(style.flatMap(({ color, fill, stroke }) => [color, fill, stroke]))]
    })

  test('it says how old the data was, and claims nothing good', async ({ page, source, watch }) => {
    await silent(page, source, watch, 'en', 8 * MINUTE)
    const sheet = await onPaper(page)
    await expect(sheet).toContainText('Printed at 09:08, when the data was 8 min old.')
    await expect(sheet).toContainText('It shows what was known at Tue 18 Oct 2022, 09:00')
    await expect(sheet.locator('h1')).toContainText('was restored')
    await expect(sheet).toContainText('(last known)')
    expect(await sheet.locator('[data-status="operational"]').count()).toBe(0)
    expect(await drawn(page)).not.toEqual(expect.arrayContaining(goodBlues))
    await expect(sheet).not.toContainText(/behind plan|on plan|ahead of plan/)
    expect(await misfits(page)).toEqual([])
  })

  test('it says that nothing could be seen', async ({ page, source, watch }) => {
    await silent(page, source, watch, 'ko', 17 * MINUTE)
    const sheet = await onPaper(page)
    await expect(sheet).toContainText('09:17에 인쇄했으며, 그때는 아무것도 볼 수 없었습니다.')
    await expect(sheet).toContainText('정상이라는 뜻이 아닙니다.')
    await expect(sheet).toContainText('원본에 닿을 수 없습니다.')
    const statuses = await sheet
      .locator('[data-status]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-status')))
    expect(new Set(statuses)).toEqual(new Set(['unknown']))
    expect(await drawn(page)).not.toEqual(expect.arrayContaining(goodBlues))
    expect(await misfits(page)).toEqual([])
  })
})
