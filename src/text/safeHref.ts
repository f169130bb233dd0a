/** A longer address is nobody's to read. */
const MAX_URL = 2_000

/** Blanks, controls, invisible and direction marks, and the backslash that browsers take for a slash. */
const TRICKS = /[\s\\\p{Cc}\p{Cf}]/u

/**
 * The address of a link in a text from outside, or `null` where it is not safe to follow: anything but a whole http, https
 * or mailto address, one that names a user, or one with characters that make it look like another.
 */
export function safeHref(raw: string): string | null {
  const text = raw.trim()
  if (text.length > MAX_URL || TRICKS.test(text) || !URL.canParse(text)) return null
  const { protocol, username, password, pathname, href } = new URL(text)
  // Without what follows `?`: a link may not write the reader's letter.
  if (protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(pathname) ? protocol + pathname : null
  const isWeb = protocol === 'https:' || protocol === 'http:'
  // The parser would also take "https:host" and "https:///host".
  return isWeb && username + password === '' && /^https?:\/\/[^/]/i.test(text) ? href : null
}

/** Where an address leads, as it is said beside a link: the host, whom a letter goes to, the number that is dialled. */
export function placeOf(href: string): string {
  const { host, pathname } = new URL(href)
  return host || pathname
}
