import type { Page } from '@playwright/test'
import { expect } from './fixture.ts'

const MOST_STOPS = 120

/**
 * Goes through a page by Tab. At each stop its focus has to be seen, and nothing may cover it. Gives back what the stops
 * are, in order.
 */
export async function focusWalk(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { left, top, width, height } = element.getBoundingClientRect()
      const x = left + Math.min(width / 2, 20)
      const hit = document
        .elementsFromPoint(x, top + height / 2)
        .find((one) => getComputedStyle(one).pointerEvents !== 'none')
      const isInside =
        hit !== undefined &&
        (element.contains(hit) || hit.contains(element) || element.closest('li')?.contains(hit))
      return {
        name: `${element.tagName} ${element.textContent || element.getAttribute('aria-label')}`,
        isOutlined: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3,
        isUncovered: top >= 0 && top + Math.min(height, 10) <= innerHeight && isInside === true,
      }
    })
    if (at === null) return seen
    expect(at, at.name).toMatchObject({ isOutlined: true, isUncovered: true })
    seen.push(at.name)
  }
  throw new Error(`There are more than ${MOST_STOPS} stops`)
}
