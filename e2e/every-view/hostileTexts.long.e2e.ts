import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { componentIn, larkspur, type Told, type ToldUpdate } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import { PATHS } from '../support/viewStates.ts'
import { openView } from '../support/openView.ts'

/*
 * Every text of an answer as its worst enemy would write it. `watch` fails a test on the first request that leaves the
 * site, the first violation of the policy and the first error.
 */

interface Hostile {
  readonly texts: readonly string[]
  readonly refused: readonly string[]
  readonly accepted: readonly (readonly [string, string])[]
}

const HOSTILE: Hostile = JSON.parse(readFileSync('src/text/hostile.fixture.json', 'utf8'))

/** Permitted content of a message, and parts of the page itself. */
const NEVER =
  'script, style, iframe, frame, object, embed, form, input:not([type=range]), base, meta, link, img, video, template'

/** An answer in which each hostile text is the name of a component, of an incident and the body of an update. */
function poisoned(bodies: readonly string[]): Told {
  const told = larkspur()
  const [incident] = told.incidents.incidents
  const [update] = incident?.incident_updates ?? []
  if (!incident || !update) throw new Error('The recorded page has no incident')
  const start = Date.parse(incident.started_at)
  const worded = (body: string, i: number): ToldUpdate => ({
    ...update,
    id: `u${i}`,
    body,
    display_at: new Date(start + i * 1_000).toISOString(),
    created_at: new Date(start + i * 1_000).toISOString(),
    affected_components: [],
  })
  const open = {
    ...incident,
    name: bodies[0] ?? '',
    status: 'investigating',
    resolved_at: null,
    incident_updates: bodies.map(worded),
  }
  told.summary.incidents = [open]
  told.incidents.incidents = [open]
  const chat = componentIn(told, told.summary.components.find(({ group }) => !group)?.id ?? '')
  for (const [i, name] of HOSTILE.texts.entries()) {
    told.summary.components.push({ ...chat, id: `x${i}`, name, group_id: null })
  }
  told.summary.page.name = HOSTILE.texts.find((text) => text.startsWith('</title>')) ?? ''
  return told
}

async function expectHarmless(page: Page) {
  const found = await page.evaluate((never) => {
    const root = document.getElementById('root')
    return {
      strangers: [...(root?.querySelectorAll(never) ?? [])].map(({ tagName }) => tagName),
      handlers: [...(root?.querySelectorAll('*') ?? [])].flatMap((one) =>
        one.getAttributeNames().filter((name) => /^on|^srcdoc$|action$/.test(name)),
      ),
      addresses: [...(root?.querySelectorAll('a[href]') ?? [])]
        .map((one) => one.getAttribute('href') ?? '')
        .filter((href) => !/^(?:https?:\/\/|mailto:|\/|#)/.test(href)),
      styles: [...(root?.querySelectorAll('[style]') ?? [])]
        .map((one) => one.getAttribute('style') ?? '')
        .filter((style) => /url|expression|fixed|import/i.test(style)),
      icons: [...document.querySelectorAll('link[rel~="icon"]')].map((one) =>
        one.getAttribute('href')?.slice(0, 19),
      ),
      pwned: (window as unknown as Record<string, unknown>)['__pwn'],
      polluted: ({} as Record<string, unknown>)['polluted'],
    }
  }, NEVER)
  expect(found).toEqual({
    strangers: [],
    handlers: [],
    addresses: [],
    styles: [],
    icons: ['data:image/svg+xml,'],
    pwned: undefined,
    polluted: undefined,
  })
}

for (const path of PATHS) {
  test(`${HOSTILE.texts.length} hostile texts in every field harm nothing at ${path}`, async ({
    page,
    source,
  }) => {
    test.setTimeout(120_000)
    const alerts: string[] = []
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message())
      void dialog.dismiss()
    })
    source.says(poisoned(HOSTILE.texts))
    await openView(page, path)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    if (path === '/')
      await expect(page.locator('main li').filter({ hasText: '__pwn' })).not.toHaveCount(0)
    await page.waitForTimeout(300)
    await expectHarmless(page)
    expect(alerts).toEqual([])
    const title = await page.title()
    if (path === '/') expect(title).toContain('</title><script>')
  })
}

test('a message shows its paragraphs, lists and emphasis, and its links lead where they say', async ({
  page,
  source,
}) => {
  source.says(
    poisoned([
      'Plain words\non two lines',
      '<p>First <b>bold</b> and <i>stressed</i>, <code>code</code>.</p><ul><li>Login</li><li>Mail</li></ul>' +
        '<p><a href="https://help.example/a?b=c">How to</a> or <a href="https://evil.example">bank.example</a>' +
        ' or <a href="javascript:__pwn=1">this</a></p>',
    ]),
  )
  await page.goto('/')
  const message = page.locator('li').filter({ hasText: 'How to' }).last()
  await expect(message.locator('strong')).toHaveText('bold')
  await expect(message.locator('em')).toHaveText('stressed')
  await expect(message.locator('code')).toHaveText('code')
  await expect(message.locator('ul > li')).toHaveText(['Login', 'Mail'])
  const links = message.getByRole('link')
  await expect(links).toHaveText(['How to (help.example)', 'bank.example (evil.example)'])
  await expect(links.first()).toHaveAttribute('href', 'https://help.example/a?b=c')
  await expect(links.first()).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  await expect(message).toContainText('or this')
  const plain = page.getByText('Plain words').last()
  const { height } = (await plain.boundingBox()) ?? { height: 0 }
  const line = await plain.evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight))
  expect(height).toBeGreaterThan(1.5 * line)
})

test('no link of a message is one that is refused, and each that is let through is spelled out', async ({
  page,
  source,
}) => {
  const all = [...HOSTILE.refused, ...HOSTILE.accepted.map(([raw]) => raw)]
  const link = (raw: string) =>
    `<a href="${raw.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">link</a>`
  source.says(poisoned([all.map((raw) => `<li>${link(raw)}</li>`).join('')]))
  await page.goto('/')
  const links = page.locator('main li a', { hasText: 'link' })
  await expect(links).toHaveCount(HOSTILE.accepted.length)
  const hrefs = await links.evaluateAll((found) => found.map((one) => one.getAttribute('href')))
  expect(hrefs).toEqual(HOSTILE.accepted.map(([, href]) => href))
  await expectHarmless(page)
})

test('words stand in place of a message whose code cannot be had', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  await page.route(/RichTextTree-/, (route) => route.abort())
  source.says(poisoned(['<p>It <b>burns</b>.</p><p>More soon.</p>']))
  await page.goto('/')
  await expect(page.getByText('It burns.')).toBeVisible()
  await expect(page.locator('main strong')).toHaveCount(0)
})

test('text cannot become markup or code, whatever a line of ours would try', async ({
  page,
  source,
  watch,
}) => {
  source.says(larkspur())
  await openView(page)
  const refusals = await page.evaluate(async () => {
    const all = window as unknown as Record<string, (text: string) => unknown> & {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
    }
    const attempts: Record<string, () => unknown> = {
      markup: () =>
        Object.assign(document.createElement('p'), { [['inner', 'HTML'].join('')]: '<b>x</b>' }),
      code: () => all[['ev', 'al'].join('')]?.('1'),
      policy: () => all.trustedTypes.createPolicy('default', {}),
      script: () => {
        const script = document.createElement('script')
        script.textContent = 'window.__pwn = 1'
        document.head.append(script)
        return all['__pwn']
      },
    }
    // The browser allows a request that a test makes itself; a request a moment later shows the rule.
    await new Promise((resolve) => setTimeout(resolve, 0))
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        return `${name}: ${String(attempt())}`
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : 'refused'}`
      }
    })
  })
  expect(refusals).toEqual([
    'markup: TypeError',
    'code: EvalError',
    'policy: TypeError',
    'script: TypeError',
  ])
  // They are told a moment after they were blocked.
  const violations = () => watch.faults.filter((fault) => fault.startsWith('policy violation'))
  await expect.poll(() => violations().length).toBeGreaterThan(3)
  watch.taken()
})
