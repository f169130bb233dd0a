import type { Overview } from '../../outage/overview.ts'
import { postsOf } from '../../outage/progress.ts'
import type { Language } from '../../status/briefing.ts'
import { type LocalizedText, localized } from '../../status/names.ts'

/** One incident update, in the reader's language. */
export interface Announcement {
  readonly id: string
  /** The moment it speaks of, epoch ms. */
  readonly at: number
  readonly text: LocalizedText
  /** The wire's own words with their tags, where they have any. */
  readonly html: string | undefined
  /** When it was posted, if well after the moment; else `null`. */
  readonly postedAt: number | null
}

/** The posts of an overview, newest first. */
export function announcements(overview: Overview, language: Language) {
  const { briefing } = overview.inputs
  return postsOf(overview).map(({ update, postedAt }): Announcement => {
    const { id, displayAt: at, html, body } = update
    const text = localized(briefing.updates.get(id)?.body, language, body)
    return { id, at, text, html, postedAt }
  })
}
