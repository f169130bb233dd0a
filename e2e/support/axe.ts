import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Scope {
  /** Only what stands in this part of the page. */
  readonly within?: string
  /** Also what is no rule but good practice. */
  readonly withAdvice?: boolean
}

/** Violations of the accessibility rules to a page as it is, each in one line. */
export async function violations(
  page: Page,
  { within, withAdvice = false }: Scope = {},
): Promise<string[]> {
  // Rules that a page passes need no report.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (!withAdvice) axe.withTags(WCAG_22_AA)
  if (within !== undefined) axe.include(within)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? ''
      return `${id}: ${target.join(' ')}: ${why}`
    }),
  )
}
