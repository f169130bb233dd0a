import type { BrowserContext, Page } from '@playwright/test'

/** Content of a page in one frame. */
export interface Frame {
  /** By the page's steady clock, ms. */
  readonly at: number
  readonly freshness: string
  /** The title and the first heading. */
  readonly said: string
  /** Number of elements with the word for working. */
  readonly works: number
}

interface Recording {
  relightFrame: typeof requestAnimationFrame
  relightFrames: Frame[]
}

/** Keeps the browser's own frames at hand; called before its clocks are faked. */
export async function keepsFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(window, { relightFrame: window.requestAnimationFrame.bind(window) })
  })
}

/** Begins to note each frame that is drawn. Gives back what tells of those since a moment of the steady clock. */
export async function recordsFrames(
  page: Page,
): Promise<(from: number) => Promise<readonly Frame[]>> {
  await page.evaluate(() => {
    const recording = window as unknown as Recording
    const frames: Frame[] = (recording.relightFrames = [])
    const look = () => {
      frames.push({
        at: performance.now(),
        freshness: document.querySelector('main')?.dataset['freshness'] ?? 'none',
        said: `${document.title} ${document.querySelector('h1')?.textContent}`,
        works: document.querySelectorAll('[data-status="operational"]').length,
      })
      recording.relightFrame(look)
    }
    recording.relightFrame(look)
  })
  return (from) =>
    page.evaluate((at) => {
      const { relightFrames } = window as unknown as Recording
      return relightFrames.filter((frame) => frame.at >= at)
    }, from)
}
