import { larkspur } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import {
  expectSame,
  expectUnharmed,
  HOSTILE,
  noSurprises,
  picture,
} from '../support/hostileInput.ts'

/*
 * Input from the storage of a device, a message or the name of a window: none of it chooses a source, runs, changes a prototype or leads away.
 */

const { foreign, code, values, odd, records } = HOSTILE

/** Stored values under our names, and under other names. */
const MEMORIES: readonly Readonly<Record<string, string>>[] = [
  ...[...values, ...odd.filter((value) => !value.includes('\n'))].map((value) => ({
    'relight.language': value,
    'relight.theme': value,
    'relight.service': value,
  })),
  ...records.map((value) => ({
    'relight.watches': value,
    'relight.wall': value,
    'relight.kiosk': value,
  })),
  {
    'relight.source': foreign,
    'relight.config': `{"source":{"urls":["${foreign}"]}}`,
    source: foreign,
  },
  { __proto__x: '1', constructor: code, toString: code, length: '9' },
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
    // The page reports a wait that can no longer be read; nothing else may differ.
    if ('relight.watches' in memory) await picture(page)
    else await expectSame(page, plain, memory)
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
    const listen = Reflect.get(EventTarget.prototype, 'addEventListener')
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...all: unknown[]) {
      const isPort = this instanceof MessagePort
      if (String(all[0]).startsWith('message') && !isPort) heard.push(String(all[0]))
      Reflect.apply(listen, this, all)
    }
  })
  await page.goto('/recovery/')
  const opened = context.waitForEvent('page')
  await page.evaluate(
    (name) => void window.open('/?lang=en', name),
    `{"__proto__":{"polluted":1}}${code}`,
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
  }, foreign)
  await expectSame(target, plain, 'messages')
  await expectUnharmed(target, source.url)
  expect(await target.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
  expect(context.pages()).toHaveLength(2)
})

test('a name that the window brings along is of no account', async ({ page, source }) => {
  source.says(larkspur())
  await page.goto('/')
  const plain = await picture(page)
  for (const name of [...values, foreign, `{"source":{"urls":["${foreign}"]}}`]) {
    await page.evaluate((given) => {
      window.name = given
    }, name)
    source.says(larkspur())
    await page.reload()
    await expectSame(page, plain, name)
    await expectUnharmed(page, source.url)
  }
})
