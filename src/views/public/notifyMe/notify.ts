import type { Language } from '../../../status/briefing.ts'

interface Notice {
  readonly title: string
  readonly body: string
  /** Notices of one tag are shown once, whichever page of the site shows them. */
  readonly tag: string
  readonly language: Language
}

/** Longer names are clipped: what a device does with long titles differs. */
const MAX_TITLE = 80

/** Shows a notification that brings the page to the front when pressed. Returns whether the browser was able to. */
export function notify({ title, body, tag, language }: Notice): boolean {
  // Without permission the page itself tells; it was said so when the reader asked.
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return true
  const short = title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title
  try {
    const shown = new Notification(short, { body, tag, lang: language })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
    })
    return true
  } catch {
    return false
  }
}
