import type { Page } from '@playwright/test'
import { expect, type Source } from './fixture.ts'
import type { Told } from './stories.ts'

/** Opens a path and waits until the view shows its first answer. */
export async function openView(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
}

const CONFIG = /(<script type="application\/json" id="relight-config"[^>]*>)(.*?)(<\/script>)/

/**
 * Opens a view on a story. If the story has a briefing, the page's configuration names it, and the view has read it when
 * this returns.
 */
export async function openStory(
  page: Page,
  source: Source,
  told: Told,
  path: string,
): Promise<void> {
  source.says(told)
  if (!told.briefing) return openView(page, path)
  const { pathname } = new URL(path, source.url)
  await page.route(
    (url) => url.pathname === pathname,
    async (route) => {
      const answer = await route.fetch()
      const html = await answer.text()
      const body = html.replace(CONFIG, (_, open: string, config: string, close: string) => {
        return open + JSON.stringify({ ...JSON.parse(config), briefing: '/briefing.json' }) + close
      })
      if (body === html) throw new Error('The page has no configuration')
      await route.fulfill({ response: answer, body })
    },
  )
  await page.route('**/briefing.json', (route) => route.fulfill({ json: told.briefing }))
  const briefing = page.waitForResponse('**/briefing.json')
  await openView(page, path)
  await briefing
}
