import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { brokeIn, heard, listen } from '../support/liveRegion.ts'
import { expect, test } from '../support/fixture.ts'

/*
 * Somebody reads while the page asks again and again: on days full of incidents and of every fault of the source, played
 * on a fast clock. `RELIGHT_POLLS=10000 npx playwright test e2e/endurance/manyPolls.long.e2e.ts` plays a week.
 */

const POLLS = Number(process.env['RELIGHT_POLLS'] ?? 90)
const LONGEST_MS = 60_000 + POLLS * 240
const MINUTE = 60_000
/** Shortly before the first incident of the day is over, and an hour before the source fails for the first time. */
const START = Date.parse('2026-03-02T11:50:00Z')
/** Time between two looks at the reader, ms: odd, so that each part of a day is looked at. */
const SLICE = 37 * MINUTE

/** Runs in the page before its own scripts: simulated clocks and network. */
function played(): string {
  const options = { startAt: START, grainMs: 15_000, plantsLeak: false, build: '' }
  const files = ['simulatedTime.page.mjs', 'pretendDays.page.mjs'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8').replace('export {}', ''),
  )
  const blocks = files.map((file) => `{${file}}`)
  return [`window.relightSoak = ${JSON.stringify(options)}`, ...blocks].join('\n')
}

interface Played {
  relightTime: { pass: (ms: number) => Promise<void> }
  relightSource: { counts: { polls: number; errors: number } }
  reader: Element
  /** Every word there was for how far the page could be trusted. */
  kinds: Set<string>
}

const passes = (page: Page, ms: number) =>
  page.evaluate((by) => (window as unknown as Played).relightTime.pass(by), ms)

/** Waits for something that comes over the real network, while the played time goes on. */
async function comes(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    await passes(page, 50)
    expect(await page.evaluate((one) => document.querySelector(one) !== null, selector)).toBe(true)
  }).toPass({ intervals: [50] })
}

/** Position of the reader. */
const place = (page: Page) =>
  page.evaluate(() => {
    const { reader } = window as unknown as Played
    return {
      hasFocus: document.activeElement === reader && reader.isConnected,
      // An entry that leaves the record takes its unfolded content with it; the entries that remain stay open.
      folded: [...document.querySelectorAll('details[data-unfolded]:not([open])')].length,
      tables: document.querySelectorAll('table').length,
      expanded: document.querySelectorAll('[aria-expanded="true"]').length,
    }
  })

/** Distance of the reader below the upper edge of the window, px. */
const topOf = (page: Page) =>
  page.evaluate(() => (window as unknown as Played).reader.getBoundingClientRect().top)

/** Unfolds what each view has to unfold, and puts the focus on a button in the midst of it. */
const READERS = {
  '/': async (page: Page) => {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) {
        one.open = true
        one.dataset['unfolded'] = ''
      }
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Show as table',
      )
      button?.click()
      button?.focus()
    })
    await comes(page, 'table')
  },
  '/recovery/': async (page: Page) => {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) {
        one.open = true
        one.dataset['unfolded'] = ''
      }
      const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.startsWith('How this is counted'),
      )
      button?.click()
      button?.focus()
    })
    await comes(page, '[aria-expanded="true"] + [role="region"] table')
  },
}

for (const [path, reads] of Object.entries(READERS)) {
  test(`who reads ${path} is left alone by ${POLLS} answers`, async ({ page }) => {
    test.setTimeout(LONGEST_MS)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript({ content: played() })
    await page.goto(`${path}?lang=en`)
    await comes(page, 'main[data-freshness="live"]')
    await passes(page, 2 * MINUTE)
    await reads(page)
    await page.evaluate(() => {
      const reader = document.activeElement
      if (!reader || reader === document.body) throw new Error('Nothing has the focus')
      const kinds = new Set<string>()
      const main = document.querySelector('main')
      if (!main) throw new Error('There is no page')
      // Some of them stand for a minute only, between two looks.
      new MutationObserver(() => kinds.add(main.dataset['freshness'] ?? '')).observe(main, {
        attributeFilter: ['data-freshness'],
      })
      Object.assign(window, { reader, kinds })
      reader.scrollIntoView({ block: 'center' })
    })
    await listen(page)
    const before = await place(page)
    let passed = 0
    let polls = 0
    for (; polls < POLLS; passed += SLICE) {
      await passes(page, SLICE)
      expect(await place(page), `after ${polls} answers`).toEqual(before)
      // The content above comes and goes with an outage; the part being read stays in the window.
      const top = await topOf(page)
      expect(top > 0 && top < 800, `${top} px from the top after ${polls} answers`).toBe(true)
      const seen = await page.evaluate(() => (window as unknown as Played).relightSource.counts)
      expect(seen.errors).toBe(0)
      polls = seen.polls
    }
    const said = await heard(page)
    // Some of it was out of sight: faults were played, too.
    const kinds = await page.evaluate(() => [...(window as unknown as Played).kinds])
    expect(kinds).toEqual(expect.arrayContaining(['live', 'late', 'stale']))
    expect(said.length).toBeGreaterThan(2)
    expect(said.length).toBeLessThanOrEqual(passed / 30_000)
    expect((await brokeIn(page)).length).toBeGreaterThan(0)
    console.log(`${path}: ${polls} answers, ${said.length} announcements`)
  })
}
