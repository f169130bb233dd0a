import type { Page } from '@playwright/test'
import type { Told } from '../support/stories.ts'
import { expect, type Source } from '../support/fixture.ts'
import { openStory } from '../support/openView.ts'

/** Opens the wall on what a source says, with its briefing, where it has one. */
export async function opensWall(page: Page, source: Source, told: Told, query = ''): Promise<void> {
  await openStory(page, source, told, `/wall/${query}`)
  await expect(page.locator('[data-component]').first()).toBeAttached()
  // The next second is drawn with what has come.
  const drawn = page.locator('[data-drawn]')
  const before = await drawn.getAttribute('data-drawn')
  await expect(drawn).not.toHaveAttribute('data-drawn', before ?? '')
}

/** One line of a text that can be seen: where its letters stand, px, and how large they are, in units of 1080 to a screen. */
export interface SeenText {
  readonly text: string
  /** The element that bears it. */
  readonly tag: string
  readonly size: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** True if it is drawn into a picture, and there which part it is. */
  readonly picture: string | null
  /** True if the edge of a box runs through it. */
  readonly isCut: boolean
}

/** Every text that a wall shows, with its place. What is for speech alone, or waits to be focused, is left out. */
export function seenTexts(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const found: SeenText[] = []
    const isDrawnIn = (element: Element) => element.hasAttribute('data-layout')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      const isSeen = parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      if (
        !parent ||
        !isSeen ||
        text === '' ||
        parent.closest('.visually-hidden, nav, section[aria-label]')
      ) {
        continue
      }
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes: DOMRect[] = []
      for (let box: Element | null = parent; box && !isDrawnIn(box); box = box.parentElement) {
        if (getComputedStyle(box).overflowY !== 'visible') boxes.push(box.getBoundingClientRect())
      }
      const isDrawn = parent instanceof SVGElement
      const own = Number.parseFloat(getComputedStyle(parent).fontSize)
      const size = isDrawn ? own : (own / rem) * 16
      const picture = isDrawn ? (parent.getAttribute('data-at') ?? 'other') : null
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // The box of a line is higher than its letters.
        const above = (bottom - top) * 0.2
        const letters = { left, right, top: top + above, bottom: bottom - above }
        const inside = boxes.map((box) => ({
          whole: letters.top > box.top - 1 && letters.bottom < box.bottom + 1,
          none:
            letters.bottom < box.top + 1 || letters.top > box.bottom - 1 || left > box.right - 1,
        }))
        if (inside.some(({ none }) => none)) continue
        const isCut = inside.some(({ whole }) => !whole)
        found.push({ text, tag: parent.tagName, size, ...letters, picture, isCut })
      }
    }
    return found
  })
}
