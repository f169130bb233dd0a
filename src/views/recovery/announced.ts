import type { Overview } from '../../outage/overview.ts'
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
export function announcements({ posts, inputs }: Overview, language: Language) {
  return posts.map(({ update, postedAt }): Announcement => {
    const { id, displayAt: at, html, body } = update
    const text = localized(inputs.briefing.updates.get(id)?.body, language, body)
    return { id, at, text, html, postedAt }
  })
}
