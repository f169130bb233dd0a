import type { Page } from '@playwright/test'

interface Listening {
  heard?: string[]
}

/** Begins to note what a screen reader would be told; the page must be open. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    ;(window as Listening).heard = heard
    const live = '[role="status"], [role="alert"], [aria-live]'
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement
          return element?.closest(live) ?? []
        }),
      )
      for (const region of regions) if (region.textContent) heard.push(region.textContent)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

/** Everything that was announced since `listen`, oldest first. */
export async function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as Listening).heard ?? [])
}
