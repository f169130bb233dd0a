import { expect, type Page } from '@playwright/test'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { larkspur, quiet, scene } from '../support/stories.ts'
import { allBut, CONSOLE, SIGN_IN, signInDown } from './answers.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const SECOND = 1_000

const brokenStorage = (id: string, fault: string, breaks: () => void): FaultRow => ({
  id,
  fault,
  seen: 'Works without storage: the language can be changed and the page reloads',
  before: async ({ page }) => {
    await page.addInitScript(breaks)
  },
  play: async (stage) => {
    await stage.is('live')
    // The wall and the embed have nothing to choose; their addresses do.
    const { name, path } = stage.view
    if (name === 'wall' || name === 'embed') await stage.page.goto(`${path}?lang=ko`)
    else await stage.page.getByRole('button', { name: '한국어' }).click()
    const { page } = stage
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(page.locator('body')).toContainText('정상')
    await stage.is('live')
    await page.goto(stage.view.path)
    await stage.is('live')
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    stage.source.fails({ status: 503 })
    await stage.growsStale()
  },
})

/** At this moment of the fire a third of the functions was back. */
const OF_THE_FIRE = Date.parse('2022-10-16T14:30:00+09:00')

const CURVE_MISSING = { en: 'could not be loaded', ko: '불러오지 못했습니다' }

/** Another program once stood at this address, and left a worker that answers with what it stored. */
async function leavesWorker({ source, context }: Stage): Promise<void> {
  const yesterday = JSON.stringify(quiet(larkspur(source.now())).summary)
  const worker = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (!event.request.url.endsWith('/summary.json')) return
  event.respondWith(new Response(${JSON.stringify(yesterday)}, { headers: { 'Content-Type': 'application/json' } }))
})`
  source.site.faults = {
    '/old-worker.js': {
      status: 200,
      body: worker,
      headers: { 'Content-Type': 'text/javascript', 'Content-Security-Policy': null },
    },
    '/old-program': {
      status: 200,
      body: '<!doctype html><title>Old program</title>',
      headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': null },
    },
  }
  const page = await context.newPage()
  await page.goto(`${source.url}/old-program`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/old-worker.js', { scope: '/' })
    await navigator.serviceWorker.ready
  })
  await page.close()
  // The deploy took the worker's file away, which alone never heals anything.
  source.recovers()
}

/** Removes the messages of the page about this; any other message stays a fault. */
function onlySays({ watch }: Stage, about: RegExp): void {
  expect(watch.taken().filter((line) => !about.test(line))).toEqual([])
}

/** An element of one part of the view, and of no other. */
/** Runs in the page: whoever makes such an element meets an error. */
function breaksElement(broken: string): void {
  for (const name of ['createElement', 'createElementNS'] as const) {
    const make = Reflect.get(document, name) as (...args: unknown[]) => Element
    Reflect.set(document, name, (...args: unknown[]) => {
      if (args.includes(broken)) throw new Error('planted')
      return make.apply(document, args)
    })
  }
}

const PART_BROKEN = { en: 'This part cannot be shown.', ko: '이 부분을 보여 줄 수 없습니다.' }

/** The headings and rows of a page in their order, and every word that can be read in it. */
function readIn(page: Page): Promise<{ order: string[]; words: string[] }> {
  return page.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>('main :is(h1, h2, li[data-component])')
    return {
      order: [...rows].map((row) => row.dataset['component'] ?? row.textContent),
      // Numbers are of the moment.
      words: document.body.innerText.toLowerCase().match(/[a-z]{3,}/g) ?? [],
    }
  })
}

/** Requests that the browser refuses, loses or keeps too long. */
export const BROWSER: readonly FaultRow[] = [
  brokenStorage('storage-denied', 'Storage is denied', () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  }),
  brokenStorage('storage-full', 'Storage is full', () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }),
  brokenStorage('storage-damaged', 'Storage contains invalid data', () => {
    for (const key of ['language', 'theme', 'service', 'watches', 'alarms']) {
      localStorage.setItem(`relight.${key}`, '{"__proto__":{"polluted":true}')
    }
  }),
  {
    id: 'style-blocked',
    fault: 'Style sheets are blocked',
    seen: 'Same order, words and times',
    before: async ({ page }) => {
      await page.route('**/*.css', (route) => route.abort())
      await page.addInitScript(() => {
        const goWithout = () => {
          for (const sheet of document.styleSheets) sheet.disabled = true
        }
        new MutationObserver(goWithout).observe(document, { childList: true, subtree: true })
        // A sheet that is not read yet cannot be put away.
        document.addEventListener('load', goWithout, true)
        document.addEventListener('DOMContentLoaded', goWithout)
      })
    },
    play: async (stage) => {
      await stage.is('live')
      const isPlain = () => [...document.styleSheets].every(({ disabled }) => disabled)
      expect(await stage.page.evaluate(isPlain), 'no style is left').toBe(true)
      await expect(stage.page.locator('body')).toContainText(/(?:checked|updated) \d+ s ago/)
      await expect(stage.page.getByRole('heading', { level: 1 })).not.toContainText('Checking')
      await stage.settles()
      const bare = await readIn(stage.page)
      const styled = await stage.context.newPage()
      await styled.goto(`${stage.source.url}${stage.view.path}?lang=${stage.language}`)
      await expect(styled.locator('main')).toHaveAttribute('data-freshness', 'live')
      await expect.poll(async () => (await readIn(styled)).order).toEqual(bare.order)
      const usual = await readIn(styled)
      await styled.close()
      // Nothing sets words apart but styles: it is looked for each in all of them.
      const all = bare.words.join('')
      expect(usual.words.filter((word) => !all.includes(word))).toEqual([])
      stage.source.fails({ status: 503 })
      await stage.passes(stage.view.staleMs + 10 * SECOND)
      await stage.is('stale')
      await stage.notAllWell()
    },
  },
  {
    id: 'old-worker',
    fault: "A leftover service worker serves yesterday's answer, which reports all operational",
    seen: 'The worker is removed, the page reloads once and shows the current statuses',
    isFromTheStart: true,
    before: leavesWorker,
    play: async (stage) => {
      await expect
        // While the page is loaded once more there is nobody to ask.
        .poll(() =>
          stage.page.evaluate(() => !navigator.serviceWorker.controller).catch(() => null),
        )
        .toBe(true)
      stage.source.changes((summary) => {
        for (const one of summary.components) if (!one.group) one.status = 'major_outage'
      })
      await stage.aPoll()
      await stage.claims({}, [])
    },
  },
  {
    id: 'chunk-gone',
    fault: 'A deployment removed the chunk of the recovery curve',
    seen: 'The panel reports it in text; everything else works',
    views: ['recovery'],
    told: () => scene(kakao2022(), OF_THE_FIRE),
    isFromTheStart: true,
    recovers: false,
    before: async ({ page }) => {
      await page.route(/\/assets\/RecoveryChart[^/]*\.js$/, (route) =>
        route.fulfill({ status: 404, contentType: 'text/plain', body: 'gone' }),
      )
    },
    play: async (stage) => {
      await stage.is('live')
      await stage.tells(CURVE_MISSING)
      await expect(stage.page.locator('main')).toHaveAttribute('data-share-restored', '0.3333')
    },
  },
  {
    id: 'chunk-is-a-page',
    fault: 'The host sends its start page for the chunk of the recovery curve',
    seen: 'The panel reports it in text; everything else works',
    views: ['recovery'],
    told: () => scene(kakao2022(), OF_THE_FIRE),
    isFromTheStart: true,
    recovers: false,
    before: async ({ page }) => {
      await page.route(/\/assets\/RecoveryChart[^/]*\.js$/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Start</title>' }),
      )
    },
    play: async (stage) => {
      await stage.is('live')
      await stage.tells(CURVE_MISSING)
      await expect(stage.page.locator('main')).toHaveAttribute('data-share-restored', '0.3333')
      onlySays(stage, /RecoveryChart|MIME type/)
    },
  },
  {
    id: 'panel-throws',
    fault: 'A component throws while rendering',
    seen: 'The component reports it in text; the rest works and ages as usual',
    // The embed draws no picture.
    views: ['public', 'recovery', 'wall'],
    told: signInDown,
    isFromTheStart: true,
    recovers: false,
    before: async ({ page }) => {
      await page.addInitScript(breaksElement, 'rect')
    },
    play: async (stage) => {
      await stage.is('live')
      await stage.tells(PART_BROKEN)
      await expect(stage.page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await stage.claims({}, allBut(SIGN_IN, CONSOLE))
      stage.source.fails({ status: 503 })
      await stage.growsStale()
      onlySays(stage, /planted/)
    },
  },
  {
    id: 'no-script',
    fault: 'JavaScript is off',
    seen: 'States in both languages that nothing is known; not all well',
    recovers: false,
    play: async (stage) => {
      const browser = stage.context.browser()
      if (!browser) throw new Error('the context has no browser')
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`${stage.source.url}${stage.view.path}`)
      const said = page.locator('noscript p')
      await expect(said.nth(0)).toContainText('does not mean that all is well')
      await expect(said.nth(1)).toContainText('정상이라는 뜻이 아닙니다')
      expect(await page.locator('[data-status="operational"]').count()).toBe(0)
      await context.close()
    },
  },
  {
    id: 'link-preview',
    fault: 'Link previews and search engines keep a copy of the page',
    seen: 'The served HTML claims nothing, not even in its title',
    recovers: false,
    play: async (stage) => {
      const html = await (await fetch(`${stage.source.url}${stage.view.path}`)).text()
      const kept = html.match(/<title>[^<]*<\/title>|<meta[^>]*(?:og:|description)[^>]*>/g) ?? []
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.join(' ')).not.toMatch(/working|operational|restored|정상|복구/i)
      expect(html).not.toMatch(/data-status="operational"/)
    },
  },
]
