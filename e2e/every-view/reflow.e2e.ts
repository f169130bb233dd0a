import type { Page } from '@playwright/test'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { scene } from '../support/stories.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { PATHS } from '../support/viewStates.ts'
import { openView } from '../support/openView.ts'

/* The settings of a reader who sees badly, on every view: while it is live, and when nothing can be seen any more. */

/** Text settings of a reader with poor sight: WCAG 1.4.12. Through the page's own sheets, as an extension would. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

const space = (page: Page) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, SPACED)

/** Distance that the page scrolls sideways, px, without parts that scroll in a box of their own. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[data-layout]') ?? document.documentElement
    return Math.max(0, box.scrollWidth - box.clientWidth)
  })

for (const path of PATHS) {
  for (const lang of ['en', 'ko'] as const) {
    test(`${path} reflows, keeps still and keeps its words under a reader's settings (${lang})`, async ({
      page,
      source,
      watch,
    }) => {
      watch.serverMayFail()
      const told = scene(kakao2022(), Date.parse('2022-10-16T14:30:00+09:00'))
      await fakeClock(page, told.at)
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 1280, height: 1024 })
      source.says(told)
      await openView(page, `${path}?lang=${lang}`)
      const look = async (state: string) => {
        // 1280 × 1024 at 400 %, and a narrow phone.
        for (const [width, height] of [
          [320, 256],
          [320, 640],
        ] as const) {
          await page.setViewportSize({ width, height })
          await expect.poll(() => sideways(page), `${state}, ${width} × ${height}`).toBe(0)
        }
        expect(await page.evaluate(() => document.getAnimations().length), state).toBe(0)
        const words = await page
          .locator('[data-component]:visible')
          .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''))
        expect(words.filter((text) => text !== '').length, state).toBeGreaterThan(3)
      }
      await look('live')
      await space(page)
      await look('live, spaced')
      source.fails({ status: 503 })
      await timePasses(page, source, watch, 1_000_000, 60_000)
      await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
      await look('blind, spaced')
    })
  }
}
