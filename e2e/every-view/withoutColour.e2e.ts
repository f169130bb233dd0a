import type { Page } from '@playwright/test'
import { larkspur, type Told } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

/* A state is told by its glyph and its word. Colour comes on top, for those who see it. */

const STATUSES = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
  'unknown',
] as const

/** A page whose services are of one function each, one in each state. */
function oneOfEach(): Told {
  const told = larkspur()
  const [component] = told.summary.components.filter(({ group }) => !group)
  if (!component) throw new Error('The recorded page has no function')
  told.summary.components = STATUSES.map((status, position) => ({
    ...component,
    id: `one-${status}`,
    name: `Service ${position}`,
    // A word that nobody knows is unknown.
    status: status === 'unknown' ? 'beyond_repair' : status,
    group_id: null,
    position,
  }))
  told.summary.incidents = []
  told.incidents.incidents = []
  return told
}

interface Sign {
  readonly status: string
  /** Shapes of its glyphs. */
  readonly shape: string
  /** Its words, without the name of the service. */
  readonly word: string
}

/** Marks of each service besides its colour. */
async function signs(page: Page): Promise<readonly Sign[]> {
  return page.locator('[data-component^="one-"]:has(use[href^="#glyph-"])').evaluateAll((rows) =>
    rows.map((row) => {
      const form = ['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height']
      const glyphs = [...row.querySelectorAll('use[href^="#glyph-"]')].filter((one) =>
        one.closest('svg')?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      const drawn = glyphs.map((use) => {
        const symbol = document.querySelector(use.getAttribute('href') ?? '')
        return [...(symbol?.querySelectorAll('[d], circle, rect') ?? [])]
          .map((one) => form.map((name) => one.getAttribute(name) ?? '').join(' '))
          .join('')
      })
      return {
        status: row.getAttribute('data-status') ?? '',
        shape: drawn.join('|'),
        word: (row as HTMLElement).innerText.replace(/Service \d/g, '').trim(),
      }
    }),
  )
}

for (const path of ['/', '/embed/', '/wall/']) {
  for (const lang of ['en', 'ko']) {
    test(`each state at ${path} has a glyph and a word of its own (${lang})`, async ({
      page,
      source,
    }) => {
      source.says(oneOfEach())
      await openView(page, `${path}?lang=${lang}`)
      await expect(page.locator('[data-component="one-unknown"]').first()).toBeVisible()
      const found = await signs(page)
      expect(new Set(found.map(({ status }) => status))).toEqual(new Set(STATUSES))
      for (const { status, shape, word } of found) {
        expect(shape, status).not.toBe('')
        expect(word, status).toMatch(/\p{L}{2}/u)
      }
      expect(new Set(found.map(({ shape }) => shape)).size).toBe(STATUSES.length)
      expect(new Set(found.map(({ word }) => word)).size).toBe(STATUSES.length)
    })
  }
}
