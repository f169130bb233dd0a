import type { Download, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { figuresAt } from '../../src/mock/scenarios/kakao2022/figures.ts'
import { scene } from '../support/stories.ts'
import { violations } from '../support/axe.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const MINUTE = 60_000
const AT = Date.parse('2022-10-18T09:00:00+09:00')
const ADDRESS = '/recovery/?at=2022-10-18T09:00%2B09:00'
const LABELS = {
  en: { csv: 'Download CSV', json: 'Download JSON', png: /PNG/, svg: /SVG/ },
  ko: { csv: 'CSV 내려받기', json: 'JSON 내려받기', png: /PNG/, svg: /SVG/ },
}

/** Presses a button that saves a file, and gives it back. */
async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return coming
}

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** The rows of a table without quotes, by the names in its head. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  const names = head.split(',')
  return lines.map((line) => {
    // None of this scenario's names has a quote in it, some have commas.
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map(
      ([, a, b]) => a ?? b ?? '',
    )
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

test.describe('of the outage of 2022', () => {
  test.use({ build: 'demo' })

  for (const lang of ['en', 'ko'] as const) {
    test(`the table has every status at the moment shown (${lang})`, async ({ page }) => {
      await page.goto(`${ADDRESS}&lang=${lang}`)
      await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
      const download = await saved(page, LABELS[lang].csv)
      expect(download.suggestedFilename()).toBe('relight-timelines.csv')
      const csv = (await contentOf(download)).toString('utf8')
      expect(csv).toMatch(/^\uFEFFcomponent_id,component,group,status,from,to,basis\r\n/)
      const rows = rowsOf(csv)
      const present = rows.filter(({ to }) => to === '')
      const { words } = figuresAt(AT)
      expect(Object.fromEntries(present.map((row) => [row.component_id, row.status]))).toEqual(
        words,
      )
      for (const { from, to } of rows) {
        expect(from).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+09:00$/)
        if (to !== '') expect(Date.parse(to ?? '')).toBeGreaterThan(Date.parse(from ?? ''))
      }
      const mail = rows.filter((row) => row.component_id === 'portal-mail').at(-1)
      expect(mail).toMatchObject({
        component: lang === 'ko' ? '다음 메일' : 'Daum Mail',
        status: 'major_outage',
        from: '2022-10-15T15:30:00+09:00',
      })
      await expect(page.getByText(/relight-timelines\.csv /)).toBeVisible()
    })

    test(`the figures are those of the page (${lang})`, async ({ page }) => {
      await page.goto(`${ADDRESS}&lang=${lang}`)
      await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
      const download = await saved(page, LABELS[lang].json)
      expect(download.suggestedFilename()).toBe('relight-recovery.json')
      const figures = JSON.parse((await contentOf(download)).toString('utf8'))
      const told = figuresAt(AT)
      expect(figures).toMatchObject({
        schema: 'relight-recovery/1',
        language: lang,
        replay: null,
        notes: [],
        outage: {
          onset: '2022-10-15T15:30:00+09:00',
          ended_at: null,
        },
        now: { functions_operational_count: told.working, functions_count: 21 },
      })
      // A clock that was stopped is set to some ms.
      expect(Math.abs(Date.parse(figures.moment) - AT)).toBeLessThan(1_000)
      expect(Math.abs(figures.outage.elapsed_ms - 65.5 * 60 * MINUTE)).toBeLessThan(1_000)
      expect(figures.now.share_operational_ratio).toBeCloseTo(told.share, 10)
      expect(figures.outage.ended_at_why).toBe('still_open_when_last_read')
      expect(figures.remaining).toHaveLength(21 - told.working)
      for (const kind of ['low', 'weighted', 'high'] as const) {
        const ratio = figures.impact[`user_hours_${kind}`] / told.userHours[kind]
        expect(ratio, kind).toBeCloseTo(1, 5)
      }
      expect(figures.plan.ahead_of_plan_ratio).toBeCloseTo(told.ahead ?? Number.NaN, 10)
    })
  }

  test('the curve is a drawing of its own, with its words and nothing from outside', async ({
    page,
  }) => {
    await page.goto(`${ADDRESS}&lang=ko&theme=dark`)
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
    const download = await saved(page, LABELS.ko.svg)
    expect(download.suggestedFilename()).toBe('relight-curve-2022-10-18T0900.svg')
    const svg = (await contentOf(download)).toString('utf8')
    expect(svg).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
    )
    expect(svg).toContain('2022년 10월 카카오 장애')
    expect(svg).toContain('2022년 10월 18일 (화) 09:00 기준')
    expect(svg).toContain('https://kakao-2022-10.example/')
    expect(svg).not.toMatch(/var\(|color\(|class=|href=|<image|<style/)
    for (const [, colour = ''] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
      expect(colour).toMatch(/^(?:none|#[0-9a-f]{6}|url\(#\w+\))$/)
    }
    // The curve is whole: its levels, its scale, its key and what came back.
    expect(svg).toMatch(/<path[^>]*fill="url\(#\w+partly\)"/)
    for (const text of ['100%', '계획', '+'])
      expect(svg).toMatch(new RegExp(`>[^<]*${text.replace('+', '\\+')}[^<]*<`))
    // It is light whatever the theme: it leaves the screen.
    expect(svg).toMatch(/<rect[^>]*fill="#ffffff"/)
  })

  test('the picture is twice as fine, and what the drawing is', async ({ page }) => {
    await page.goto(`${ADDRESS}&lang=ko`)
    await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
    const download = await saved(page, LABELS.ko.png)
    expect(download.suggestedFilename()).toBe('relight-curve-2022-10-18T0900.png')
    const png = await contentOf(download)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // Its units, the margin on both sides, two px a unit, twice as fine.
    expect(png.readUInt32BE(16)).toBe((680 + 2 * 18) * 2 * 2)
    // A picture that came out empty compresses to next to nothing.
    expect(png.length).toBeGreaterThan(40_000)
  })
})

test('what is saved in a replay says so', async ({ page, source }) => {
  source.says(scene(kakao2022(), AT))
  await page.goto('/recovery/?at=2022-10-16T14:30%2B09:00&clock=known&lang=en')
  await expect(page.locator('main')).toHaveAttribute('data-share-restored', /./)
  const csv = (await contentOf(await saved(page, LABELS.en.csv))).toString('utf8')
  const note = rowsOf(csv).at(-1)
  expect(note?.component_id).toBe('#')
  expect(note?.component).toContain('Replay: Sun 16 Oct 2022, 14:30')
  const figures = JSON.parse((await contentOf(await saved(page, LABELS.en.json))).toString('utf8'))
  expect(figures.replay).toEqual({ moment: '2022-10-16T14:30:00+09:00', clock: 'known' })
  expect(figures.notes.join(' ')).toContain('as it was known then')
  const svg = (await contentOf(await saved(page, LABELS.en.svg))).toString('utf8')
  expect(svg).toContain('Replay: Sun 16 Oct 2022, 14:30')
})

test('what is saved of old data says so, and has nothing good of now', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  await fakeClock(page, AT)
  source.says(scene(kakao2022(), AT))
  await openView(page, '/recovery/?lang=en')
  // The code for the files comes with the first press.
  await saved(page, LABELS.en.csv)
  source.fails({ stopped: true })
  await timePasses(page, source, watch, 8 * MINUTE)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'stale')
  const csv = (await contentOf(await saved(page, LABELS.en.csv))).toString('utf8')
  const rows = rowsOf(csv)
  const present = rows.filter(({ to, component_id: id }) => to === '' && id !== '#')
  expect(new Set(present.map(({ status }) => status))).toEqual(new Set(['unknown']))
  expect(rows.at(-1)?.component).toContain('Made while the data was 8 min old.')
  const figures = JSON.parse((await contentOf(await saved(page, LABELS.en.json))).toString('utf8'))
  expect(figures.now).toEqual({
    share_operational_ratio: null,
    share_operational_ratio_why: 'the_data_is_old_see_last_known',
  })
  expect(figures.freshness.kind).toBe('stale')
  expect(figures.last_known.functions_operational_count).toBe(figuresAt(AT).working)
  const services: { status: string }[] = figures.services
  expect(services.filter(({ status }) => status === 'operational')).toEqual([])
  const svg = (await contentOf(await saved(page, LABELS.en.svg))).toString('utf8')
  expect(svg).toContain('Made while the data was 8 min old.')
})

test.describe('a link to the moment', () => {
  const LINK = /\/recovery\/\?at=2022-10-18T09:00:\d\d%2B09:00&lang=(?:en|ko)$/

  test('is copied, and says so', async ({ page, context, source, watch }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: source.url })
    await fakeClock(page, AT)
    source.says(scene(kakao2022(), AT))
    await openView(page, '/recovery/?lang=en&theme=light')
    await page.getByRole('button', { name: 'Share this moment' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'is copied' })).toHaveText(
      'The link to Tue 18 Oct, 09:00 KST is copied.',
    )
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(LINK)
    expect(new URL(link).origin).toBe(source.url)

    await timePasses(page, source, watch, 3 * MINUTE)
    await page.goto(link)
    await expect(page.getByText('Tue 18 Oct, 09:00').first()).toBeVisible()
  })

  test('can be copied by hand where the browser does not let the page', async ({
    page,
    source,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      })
    })
    await fakeClock(page, AT)
    source.says(scene(kakao2022(), AT))
    await openView(page, '/recovery/?lang=ko&clock=known')
    await page.getByRole('button', { name: '이 시각 공유' }).click()
    const field = page.getByLabel('이 시각의 링크')
    await expect(field).toHaveValue(/lang=ko&clock=known$/)
    await field.focus()
    const chosen = await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    )
    expect(chosen).toBe(await field.inputValue())
    expect(await violations(page)).toEqual([])
  })

  test('can be copied by hand where there is no clipboard', async ({ page, source }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    source.says(scene(kakao2022(), AT))
    await openView(page, '/recovery/?lang=en')
    await page.getByRole('button', { name: 'Share this moment' }).click()
    await expect(page.getByLabel('Link to this moment')).toHaveValue(/\/recovery\/\?at=.*&lang=en$/)
  })

  test("goes to a phone's own menu, where its reader may think better of it", async ({
    browser,
    source,
  }) => {
    source.says(scene(kakao2022(), AT))
    const context = await browser.newContext({ hasTouch: true, isMobile: true })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const answers = [Promise.reject(new DOMException('closed', 'AbortError')), Promise.resolve()]
      answers[0]?.catch(() => undefined)
      navigator.share = (what) => {
        document.documentElement.dataset['shared'] = what?.url ?? ''
        return answers.shift() ?? Promise.resolve()
      }
    })
    await openView(page, `${source.url}/recovery/?lang=en`)
    const button = page.getByRole('button', { name: 'Share this moment' })
    await button.click()
    await expect(page.locator('html')).toHaveAttribute('data-shared', /&lang=en$/)
    await expect(page.getByText(/The link to/)).toHaveCount(0)
    await expect(page.getByLabel('Link to this moment')).toHaveCount(0)
    await button.click()
    await expect(page.getByText(/was handed on\.$/)).toBeVisible()
    await context.close()
  })
})
