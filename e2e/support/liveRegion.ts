import type { Page } from '@playwright/test'

interface Listening {
  heard?: string[]
  brokeIn?: string[]
}

/** Begins to note what a screen reader would be told; the page must be open. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    const brokeIn: string[] = []
    Object.assign(window, { heard, brokeIn })
    const live = '[role="status"], [role="alert"], [aria-live]'
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target, addedNodes }) => {
          const element = target instanceof Element ? target : target.parentElement
          // An alert is read out also when it comes with its words, other regions are not.
          const added = [...addedNodes].filter((node) => node instanceof Element)
          const alerts = added.flatMap((one) => [
            ...(one.matches('[role="alert"]') ? [one] : one.querySelectorAll('[role="alert"]')),
          ])
          return [...alerts, ...(element?.closest(live) ? [element.closest(live)] : [])]
        }),
      )
      for (const region of regions) {
        if (!region?.textContent) continue
        heard.push(region.textContent)
        if (region.role === 'alert') brokeIn.push(region.textContent)
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

/** Everything that was announced since `listen`, oldest first. */
export async function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as Listening).heard ?? [])
}

/** The part of it that interrupted. */
export async function brokeIn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as Listening).brokeIn ?? [])
}
