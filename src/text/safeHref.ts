/** Longest URL we accept. */
const MAX_URL = 2_000

/**
 * White space, controls, invisible and bidirectional marks, and the backslash that browsers read as
 * a slash.
 */
const TRICKS = /[\s\\\p{Cc}\p{Cf}]/u

/**
 * Returns the URL of a link in external text, or `null` if it is unsafe to follow. Accepts absolute
 * http, https and mailto URLs without a user name and without characters that disguise the target.
 */
export function safeHref(raw: string): string | null {
  const text = raw.trim()
  if (text.length > MAX_URL || TRICKS.test(text) || !URL.canParse(text)) return null
  const { protocol, username, password, pathname, href } = new URL(text)
  // Drops everything after `?`: a link must not write the reader's mail.
  if (protocol === 'mailto:') return /^[^@]+@[^@]+$/.test(pathname) ? protocol + pathname : null
  const isWeb = protocol === 'https:' || protocol === 'http:'
  // The parser would also accept "https:host" and "https:///host".
  return isWeb && username + password === '' && /^https?:\/\/[^/]/i.test(text) ? href : null
}

/**
 * Returns the destination of a URL for display beside a link: host, mail recipient or telephone
 * number.
 */
export function placeOf(href: string): string {
  const { host, pathname } = new URL(href)
  return host || pathname
}
