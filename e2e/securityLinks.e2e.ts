import type { BrowserContext, Page } from '@playwright/test'
import { larkspur } from './capture.ts'
import { expect, test } from './page.ts'

/*
 * What a link, the memory of a device, a message or the name of a window may bring: nothing of it chooses a source, runs,
 * changes a prototype or leads away.
 */

const EVIL = 'https://evil.example/x'

/** Names under which other pages take an address or code from their own. */
const NAMES = [
  ...['source', 'api', 'url', 'urls', 'src', 'href', 'config', 'relight', 'relight-config', 'feed'],
  ...['endpoint', 'mirror', 'briefing', 'base', 'host', 'origin', 'redirect', 'next', 'return'],
  ...['goto', 'to', 'continue', 'callback', 'jsonp', 'template', 'view', 'page', 'path', 'script'],
  ...[
    'load',
    'import',
    'module',
    'worker',
    'sw',
    'plugin',
    'css',
    'html',
    'data',
    'embed',
    'frame',
  ],
]
const CODE = `"'><img src=x onerror=__pwn=1><script>__pwn=1</script>`
const VALUES = [
  CODE,
  'javascript:__pwn=1',
  '//evil.example',
  '../../evil',
  '__proto__',
  'constructor',
]
const ODD = ['\u0000', '\u202E', 'x'.repeat(5_000), '%', 'EN', 'ko\n', 'null', '[object Object]']
const MOMENTS = [
  ...[
    'NaN',
    '1',
    '-271821-04-20T00:00Z',
    '2022-13-45T99:99Z',
    '0000-00-00T00:00Z',
    '9'.repeat(400),
  ],
  ...[`2022-10-16T14:30+09:00${CODE}`, '2022-02-30T14:30', '2999-01-01T00:00Z', 'now', '1e400'],
]
const POLLUTION = [
  ...['__proto__[polluted]', '__proto__.polluted', 'constructor[prototype][polluted]', '__proto__'],
  ...['constructor.prototype.polluted', 'prototype[polluted]', '[__proto__][polluted]', 'toString'],
]
const HASHES = [
  ...[CODE, 'javascript:__pwn=1', '//evil.example', '/../evil', '?source=https://evil.example'],
  ...['relight-config', 'root', '__proto__', 'main"onclick="__pwn=1', '!/evil', ':~:text=Down'],
  ...[
    'lang=<script>',
    '%00',
    '%E0%A4%A',
    'x'.repeat(5_000),
    ' ',
    '#',
    '/recovery/',
    'glyph-unknown',
  ],
]

const query = (name: string, value: string) => `?${new URLSearchParams([[name, value]]).toString()}`

const LINKS = [
  ...NAMES.map((name) => query(name, EVIL)),
  ...[...VALUES, ...ODD].flatMap((value) => [query('lang', value), query('theme', value)]),
  ...[...VALUES, ...MOMENTS].map((value) => query('at', value)),
  ...VALUES.map((value) => query('clock', value)),
  ...POLLUTION.map((name) => query(name, '{"polluted":1}')),
  ...['?', '??', '?&&&', '?=', '?lang', '?%', '?%zz=%zz', '?lang=xx&lang=%00', '?theme[]=dark'],
  ...HASHES.map((hash) => `#${hash}`),
]

/** The page as its reader finds it, but for the seconds that go by, in words and in the widths of drawings. */
async function picture(page: Page): Promise<string> {
  const main = page.locator('main')
  await expect(main).toHaveAttribute('data-freshness', 'live')
  // The record comes after the first answer, and the code for messages with tags after that.
  await expect(page.locator('#past')).toContainText('Mar')
  await expect(main.locator('a[rel*="ugc"]').first()).toBeAttached()
  return page.evaluate(() => {
    const { outerHTML } = document.querySelector('main') ?? document.body
    const { lang, dataset } = document.documentElement
    const still = outerHTML
      .replace(/\d+ (?:s|min) ago/g, 'ago')
      .replace(/ (?:d|x|x1|x2|width|points|transform|viewBox)="[^"]*"/g, '')
    return `${lang} ${dataset['theme']} ${document.title} ${still}`
  })
}

/** What must be so on any page, whatever was tried on it. */
async function expectUnharmed(page: Page, origin: string) {
  const state = await page.evaluate(() => ({
    polluted: ({} as Record<string, unknown>)['polluted'],
    pwned: (window as unknown as Record<string, unknown>)['__pwn'],
    foreign: document.querySelectorAll('main :is(script, img, iframe, object, embed, form, base)')
      .length,
    origin: window.location.origin,
  }))
  expect(state).toEqual({ polluted: undefined, pwned: undefined, foreign: 0, origin })
}

/** Fails the test on anything that a page asks its reader or opens. */
function noSurprises(context: BrowserContext, mayOpen = 0): () => void {
  const surprises: string[] = []
  context.on('dialog', (dialog) => {
    surprises.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (page) => surprises.push(`window: ${page.url()}`))
  return () => expect(surprises.length - mayOpen, surprises.join()).toBeLessThanOrEqual(0)
}

test(`${LINKS.length} hostile links show the very page that the plain address shows`, async ({
  context,
  source,
}) => {
  test.setTimeout(240_000)
  expect(new Set(LINKS).size).toBe(LINKS.length)
  expect(LINKS.length).toBeGreaterThanOrEqual(100)
  // So many windows are opened below, by the test itself.
  const AT_ONCE = 4
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => context.newPage()))
  const settled = noSurprises(context)
  source.says(larkspur())
  const [first] = pages
  if (!first) throw new Error('No page could be opened')
  await first.goto(`${source.url}/`)
  const plain = await picture(first)
  const left = [...LINKS]
  const tryLinks = async (page: Page) => {
    for (let link = left.shift(); link !== undefined; link = left.shift()) {
      // Time passes at the source, and the page tells it.
      source.says(larkspur())
      // A link with nothing but a fragment would else leave the page as it is.
      await page.goto('about:blank')
      await page.goto(`${source.url}/${link}`)
      expect({ link, picture: await picture(page) }).toEqual({ link, picture: plain })
      await expectUnharmed(page, source.url)
    }
  }
  await Promise.all(pages.map(tryLinks))
  settled()
  const asked = new Set(source.site.log.map(({ path }) => path.split('?')[0]))
  expect(
    [...asked].filter((path) => path !== '/' && !/^\/(?:assets|api\/v2)\//.test(path ?? '')),
  ).toEqual([])
})

/** What a device may hold under our names, and under names that are not ours. */
const MEMORIES: readonly Readonly<Record<string, string>>[] = [
  ...[...VALUES, ...ODD.filter((value) => !value.includes('\n'))].map((value) => ({
    'relight.language': value,
    'relight.theme': value,
    'relight.service': value,
  })),
  ...[
    '{',
    'null',
    '[]',
    '[1]',
    '"x"',
    '{"__proto__":{"polluted":1}}',
    '[{"id":"__proto__","name":1}]',
    CODE,
  ].map((value) => ({ 'relight.watches': value, 'relight.wall': value, 'relight.kiosk': value })),
  { 'relight.source': EVIL, 'relight.config': `{"source":{"urls":["${EVIL}"]}}`, source: EVIL },
  { __proto__x: '1', constructor: CODE, toString: CODE, length: '9' },
]

test('a hostile memory of the device changes nothing but the choices it may change', async ({
  page,
  context,
  source,
}) => {
  test.setTimeout(120_000)
  source.says(larkspur())
  await page.goto('/')
  const plain = await picture(page)
  const settled = noSurprises(context)
  for (const memory of MEMORIES) {
    source.says(larkspur())
    await page.evaluate((entries) => {
      window.localStorage.clear()
      for (const [key, value] of Object.entries(entries)) {
        window.localStorage.setItem(key, value)
        window.sessionStorage.setItem(key, value)
      }
    }, memory)
    await page.reload()
    const shown = await picture(page)
    // What was being waited for and cannot be read any more is said; nothing else may differ.
    if (!('relight.watches' in memory)) expect({ memory, shown }).toEqual({ memory, shown: plain })
    await expectUnharmed(page, source.url)
  }
  settled()
})

test('a storm of messages from a window that opened the page is heard by nobody', async ({
  page,
  context,
  source,
}) => {
  source.says(larkspur())
  await context.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const { addEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (type: string, ...rest: [EventListener]) {
      const isPort = this instanceof MessagePort
      if (/^(?:message|storage)/.test(type) && !isPort) heard.push(type)
      return addEventListener.call(this, type, ...rest)
    }
  })
  await page.goto('/recovery/')
  const opened = context.waitForEvent('page')
  await page.evaluate(
    (name) => void window.open('/?lang=en', name),
    `{"__proto__":{"polluted":1}}${CODE}`,
  )
  const target = await opened
  const plain = await picture(target)
  await page.evaluate(async (evil) => {
    const other = window.open(
      '',
      `{"__proto__":{"polluted":1}}"'><img src=x onerror=__pwn=1><script>__pwn=1</script>`,
    )
    const payloads = [
      evil,
      { type: 'config', source: evil },
      { type: 'navigate', url: evil },
      JSON.parse('{"__proto__":{"polluted":1}}'),
      { __pwn: 1, eval: '__pwn=1' },
      'setImmediate$0.1$0',
      { source: 'react-devtools-bridge', payload: { event: 'x' } },
      { type: 'relight', at: 'x' },
    ]
    for (let i = 0; i < 4_000; i += 1) other?.postMessage(payloads[i % payloads.length], '*')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }, EVIL)
  expect(await picture(target)).toBe(plain)
  await expectUnharmed(target, source.url)
  expect(await target.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
  expect(context.pages()).toHaveLength(2)
})

test('a name that the window brings along is of no account', async ({ page, source }) => {
  source.says(larkspur())
  await page.goto('/')
  const plain = await picture(page)
  for (const name of [...VALUES, EVIL, `{"source":{"urls":["${EVIL}"]}}`]) {
    await page.evaluate((given) => {
      window.name = given
    }, name)
    source.says(larkspur())
    await page.reload()
    expect(await picture(page)).toBe(plain)
    await expectUnharmed(page, source.url)
  }
})

test('links within the page stay within the site, whatever stands in the address', async ({
  page,
  source,
}) => {
  source.says(larkspur())
  for (const link of [
    '?next=//evil.example',
    '?lang=en&x=javascript:__pwn=1',
    '?__proto__[href]=//evil.example',
  ]) {
    await page.goto(`/${link}`)
    await picture(page)
    await page.locator('header a[href^="/recovery"]').click()
    await expect(page).toHaveURL(new RegExp(`^${source.url}/recovery/`))
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expectUnharmed(page, source.url)
  }
})
