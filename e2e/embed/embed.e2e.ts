import type { Frame, Page } from '@playwright/test'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { assertNoFalseGreen, falseGreens } from '../support/falseGreen.ts'
import { expect, fakeClock, shownStatuses, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const SECOND = 1_000

/** A page of somebody else that shows each of some addresses in a frame, once it is asked to. */
async function foreignSite(addresses: readonly string[]): Promise<{ url: string; server: Server }> {
  const frames = addresses.map(
    (at, i) => `<iframe name="f${i}" title="${at}" src="${at}"></iframe>`,
  )
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>x</title>${frames.join('')}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** Opens it, and gives back its frames in order. */
async function open(page: Page, url: string): Promise<Frame[]> {
  await page.goto(url)
  return page.frames().filter((frame) => frame.parentFrame() !== null)
}

test.describe('the embedded page in the frame of another site', () => {
  let foreign: { url: string; server: Server }

  test.afterEach(async ({ watch }) => {
    // The page around it is foreign to us, and only that.
    const rest = watch
      .taken()
      .filter((fault) => !fault.startsWith(`foreign request: ${foreign.url}`))
    expect(rest).toEqual([])
    foreign.server.close()
  })

  for (const [language, word, link] of [
    ['en', 'Partly down', 'Full status page (opens in a new window)'],
    ['ko', '일부 장애', '전체 상태 보기 (새 창에서 열림)'],
  ] as const) {
    test(`shows each service with its count, its age, and the way to the page: ${language}`, async ({
      page,
      source,
    }) => {
      source.says(larkspur())
      foreign = await foreignSite([`${source.url}/embed/?lang=${language}`])
      const [frame] = await open(page, foreign.url)
      if (!frame) throw new Error('The foreign page has no frame')
      await expect(frame.locator('main')).toHaveAttribute('data-freshness', 'live')
      await expect(
        frame.locator('[data-component]').filter({ hasText: word }).first(),
      ).toBeVisible()
      await expect(frame.locator('main')).toContainText(
        language === 'ko' ? /\d개 중 \d개 정상/ : /\d of \d working/,
      )
      await expect(frame.locator('main')).toContainText(language === 'ko' ? '확인' : 'checked')
      await expect(frame.getByRole('link', { name: link })).toHaveAttribute('target', '_blank')
      await expect(frame.getByRole('link')).toHaveCount(1)
      await expect(frame.locator('button, input, select, form')).toHaveCount(0)
      expect(source.asked('/api/v2/incidents.json')).toBe(0)
    })
  }

  test('is not green when its source falls silent', async ({ page, source, watch }) => {
    watch.serverMayFail()
    await fakeClock(page, RECORDED_AT)
    source.says(quiet(larkspur()))
    foreign = await foreignSite([`${source.url}/embed/?lang=en`])
    const [frame] = await open(page, foreign.url)
    if (!frame) throw new Error('The foreign page has no frame')
    const main = frame.locator('main')
    const working = frame.locator('[data-status="operational"]')
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await expect(working).not.toHaveCount(0)
    source.fails({ stopped: true })
    await timePasses(page, source, watch, 200 * SECOND)
    await expect(main).toContainText('trying again')
    await timePasses(page, source, watch, 120 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'stale')
    await expect(main).toContainText('We could not check the services just now')
    await expect(working).toHaveCount(0)
    await timePasses(page, source, watch, 620 * SECOND)
    await expect(main).toHaveAttribute('data-freshness', 'blind')
    await expect(main).toContainText('This does not mean that all is well.')
    await expect(working).toHaveCount(0)
  })
})

test('no other page can be framed, and an error neither', async ({ page, source, watch }) => {
  watch.serverMayFail()
  const refused = ['/', '/recovery/', '/wall/', '/?embed', '/recovery/?next=/embed/', '/embed/../']
  const gone = ['/embed/gone', '/404.html', '//embed/', '/%65mbed/']
  const { url, server } = await foreignSite([...refused, ...gone].map((at) => source.url + at))
  const frames = await open(page, url)
  expect(frames).toHaveLength(refused.length + gone.length)
  for (const frame of frames) {
    await expect(async () => expect(frame.url()).toContain('chrome-error:')).toPass()
    await expect(frame.locator('main')).toHaveCount(0)
  }
  server.close()
  const faults = watch.taken()
  const isRefusal = (fault: string) =>
    /frame-ancestors|foreign request|Refused to display/.test(fault)
  expect(faults.filter((fault) => !isRefusal(fault))).toEqual([])
  expect(faults.filter((fault) => fault.includes('frame-ancestors')).length).toBeGreaterThan(5)
})

test('the embedded page does not touch the memory of the device', async ({ page, source }) => {
  await page.addInitScript(() => {
    const touched: string[] = []
    Object.assign(window, { touched })
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
      Storage.prototype[name] = () => {
        touched.push(name)
        throw new Error('nothing is kept here')
      }
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          touched.push(name)
          return undefined
        },
      })
    }
    Object.defineProperty(Document.prototype, 'cookie', {
      get: () => touched.push('cookie') && '',
      set: () => {
        touched.push('cookie')
      },
    })
  })
  source.says(larkspur())
  await openView(page, '/embed/')
  await expect(page.locator('[data-component]')).not.toHaveCount(0)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual(
    [],
  )
})

test('the embedded page says of each service what the whole page says', async ({
  page,
  source,
}) => {
  source.says(larkspur())
  await openView(page)
  const whole = await shownStatuses(page)
  await openView(page, '/embed/')
  const embedded = await shownStatuses(page)
  expect(Object.keys(embedded).length).toBeGreaterThan(2)
  expect(whole).toMatchObject(embedded)
})

test('the embedded page reads in the colours it is asked for, and fits 200 px', async ({
  page,
  source,
}) => {
  source.says(larkspur())
  await page.setViewportSize({ width: 200, height: 400 })
  for (const [theme, ground] of [
    ['light', 'rgb(246, 245, 241)'],
    ['dark', 'rgb(11, 13, 19)'],
  ] as const) {
    await page.goto(`/embed/?theme=${theme}`)
    await expect(page.locator('[data-component]')).not.toHaveCount(0)
    await expect(page.locator('body')).toHaveCSS('background-color', ground)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(200)
  }
})

for (const language of ['en', 'ko'] as const) {
  test(`nothing in the embedded page is green without knowing: ${language}`, async ({
    page,
    source,
    watch,
  }) => {
    watch.serverMayFail()
    await fakeClock(page, RECORDED_AT)
    source.says(quiet(larkspur()))
    await openView(page, `/embed/?lang=${language}`)
    expect(await falseGreens(page)).not.toEqual([])
    source.fails({ status: 503 })
    for (const ms of [320, 300, 400]) {
      await timePasses(page, source, watch, ms * SECOND)
      await expect(page.locator('main')).toHaveAttribute('data-freshness', /stale|blind/)
      await assertNoFalseGreen(page)
    }
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
  })
}

test('the embedded page that never read anything says that it cannot see', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.fails({ status: 500 })
  await page.goto('/embed/?lang=en')
  await expect(page.locator('main')).toContainText('We cannot see the services now.')
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
  await assertNoFalseGreen(page)
})

test('the embedded page names a doubt instead of leaving green rows alone', async ({
  page,
  source,
}) => {
  source.says(quiet(larkspur()))
  source.changes((summary) => {
    summary.status.indicator = 'critical'
  })
  await page.goto('/embed/?lang=en')
  await expect(page.locator('main')).toContainText('The sources disagree')
})
