import type { BrowserContext, Page } from '@playwright/test'

/**
 * Number of requests the pages of a context have made that are not answered yet, by their own count: the browser tells
 * of a request some time after it was made.
 */
export async function countAsking(context: BrowserContext): Promise<() => number> {
  const asking = new Map<Page, number>()
  await context.exposeBinding('relightAsks', ({ page }, change: 1 | -1 | 'anew') => {
    asking.set(page, change === 'anew' ? 0 : Math.max(0, (asking.get(page) ?? 0) + change))
  })
  await context.addInitScript(() => {
    const { relightAsks } = window as unknown as {
      relightAsks: (change: 1 | -1 | 'anew') => void
    }
    const fetch = window.fetch.bind(window)
    // Requests of the previous document are reported to nobody.
    if (window === window.top) relightAsks('anew')
    window.fetch = (...asked) => {
      relightAsks(1)
      const answer = fetch(...asked)
      const over = () => relightAsks(-1)
      answer.then(over, over)
      return answer
    }
  })
  return () => [...asking.values()].reduce((sum, count) => sum + count, 0)
}
