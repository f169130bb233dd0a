const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * A moment in epoch ms from a time with a zone, or `null`. `Date.parse` alone takes `"1"` for 2001 and
 * 30 February for 2 March, and reads a time without zone as local.
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

/** To look a zone up takes longer than all else in a short answer, and a page names the same one at each poll. */
let lastZone = 'UTC'

/** A time zone this runtime knows, or `null`. Rails names ("Seoul") are not IANA's and are not guessed. */
export function zoneOf(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 64) return null
  if (raw === lastZone) return raw
  try {
    // Throws where it does not know the zone.
    Intl.DateTimeFormat('en-GB', { timeZone: raw })
    lastZone = raw
    return raw
  } catch {
    return null
  }
}
