const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * Parses a time with an offset to epoch ms; `null` otherwise. `Date.parse` alone reads `"1"` as
 * 2001 and 30 February as 2 March, and takes a time without offset as local.
 */
export function momentOf(raw: unknown): number | null {
  if (typeof raw !== 'string') return null
  const parts = RFC_3339.exec(raw)
  if (!parts) return null
  const [year, month, day, hour] = parts.slice(1, 5).map(Number)
  if (!year || year < 2000 || !month || month > 12 || !day || (hour ?? 24) > 23) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const at = Date.parse(raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isFinite(at) ? at : null
}

/**
 * Caches the last time zone: validating one takes longer than decoding a short answer, and a page
 * sends the same one with each poll.
 */
let lastZone = 'UTC'

/**
 * Returns a time zone known to this runtime, or `null`. Rails names ("Seoul") are not IANA names
 * and are not guessed.
 */
export function zoneOf(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 64) return null
  if (raw === lastZone) return raw
  try {
    // Throws for an unknown time zone.
    Intl.DateTimeFormat('en-GB', { timeZone: raw })
    lastZone = raw
    return raw
  } catch {
    return null
  }
}
