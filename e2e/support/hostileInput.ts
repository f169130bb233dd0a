import { type BrowserContext, expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

/** Content that links, devices and windows may bring along, defined once. */
export interface HostileAddresses {
  /** An address of somebody else. */
  readonly foreign: string
  /** A text that runs where it is taken for markup. */
  readonly code: string
  /** Names under which other pages take an address or code from their own. */
  readonly names: readonly string[]
  readonly values: readonly string[]
  readonly odd: readonly string[]
  readonly moments: readonly string[]
  /** Names by which careless code reaches a prototype. */
  readonly keys: readonly string[]
  readonly malformed: readonly string[]
  readonly fragments: readonly string[]
  /** Values in place of stored JSON. */
  readonly records: readonly string[]
}

export const HOSTILE: HostileAddresses = JSON.parse(
  readFileSync(new URL('./hostileAddresses.json', import.meta.url), 'utf8'),
)

/** Time for which a page must stay the same before it counts as complete, ms. */
const SETTLED_MS = 400

/** The page once nothing is added to it any more. */
export async function picture(page: Page): Promise<string> {
  let known = ''
  for (;;) {
    const now = await glance(page)
    if (now === known) return now
    known = now
    await page.waitForTimeout(SETTLED_MS)
  }
}

/** Waits until a page shows what is in a picture. `label` says what was tried on it. */
export async function expectSame(page: Page, shown: string, label: unknown): Promise<void> {
  const message = JSON.stringify(label)
  await expect.poll(async () => difference(shown, await glance(page)), { message }).toBe('')
}

/** The page as its reader finds it, but for the seconds that go by, in words and in the widths of drawings. */
async function glance(page: Page): Promise<string> {
  const main = page.locator('main')
  await expect(main).toHaveAttribute('data-freshness', 'live')
  // The record comes after the first answer, and the code for messages with tags after that.
  await expect(page.locator('#past')).toContainText('Mar')
  await expect(main.locator('a[rel*="ugc"]').first()).toBeAttached()
  return page.evaluate(() => {
    const { lang, dataset } = document.documentElement
    const still = new XMLSerializer()
      .serializeToString(document.querySelector('main') ?? document.body)
      .replace(/\d+ (?:s|min) ago/g, 'ago')
      .replace(/ (?:d|x|x1|x2|width|points|transform|viewBox)="[^"]*"/g, '')
    return `${lang} ${dataset['theme']} ${document.title} ${still}`
  })
}

/** The first difference of two pictures, with some of the text around it; '' without one. */
function difference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at += 1
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60)).join(' | ')
}

/** Requirements for any page, whatever was tried on it. */
export async function expectUnharmed(page: Page, origin: string): Promise<void> {
  const state = await page.evaluate(() => ({
    polluted: ({} as Record<string, unknown>)['polluted'],
    pwned: (window as unknown as Record<string, unknown>)['__pwn'],
    strangers: document.querySelectorAll('main :is(script, img, iframe, object, embed, form, base)')
      .length,
    origin: window.location.origin,
  }))
  expect(state).toEqual({ polluted: undefined, pwned: undefined, strangers: 0, origin })
}

/** Watches what a page asks its reader and opens; call what it returns to fail the test on any of it. */
export function noSurprises(context: BrowserContext): () => void {
  const surprises: string[] = []
  context.on('dialog', (dialog) => {
    surprises.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (page) => surprises.push(`window: ${page.url()}`))
  return () => expect(surprises).toEqual([])
}
