import type { Language } from '../../../status/briefing.ts'
import { zonedIso } from './zonedIso.ts'

/** Content of a link to a moment: nothing about its maker. */
export interface SharedMoment {
  /** Epoch ms. */
  readonly at: number
  readonly timeZone: string
  readonly language: Language
  /** True if only what had been said by then is shown. */
  readonly isKnown: boolean
}

/** The address under which a page shows a moment. `page` is its own address; of its query nothing is kept. */
export function shareLink(page: string, moment: SharedMoment): string {
  const { at, timeZone, language, isKnown } = moment
  const url = new URL(page)
  url.hash = ''
  // A colon may stand in a query; a plus would be read as a blank.
  const iso = zonedIso(at - (at % 1_000), timeZone).replace('+', '%2B')
  url.search = `at=${iso}&lang=${language}${isKnown ? '&clock=known' : ''}`
  return url.href
}
