/** One moment in a calendar. Moments are epoch ms. */
export interface CalendarEvent {
  /** The same for the same forecast, so that a second import changes the first instead of adding to it. */
  readonly uid: string
  readonly at: number
  readonly writtenAt: number
  readonly title: string
  readonly text: string
  /** Link to open at that time. */
  readonly url: string
}

/**
 * A calendar file of one event with an alarm at its start, by RFC 5545: times in UTC, texts escaped, lines of 75 octets
 * at most that end in CRLF. The event takes no time, and the calendar of its reader shows them as free.
 */
export function calendarFile({ uid, at, writtenAt, title, text, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Relight//Status//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${new URL(url).href}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20221017T090000Z` */
const utc = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Text as a value: line ends are written out, and no other control character remains. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

const MOST_OCTETS = 75

/** A line in pieces: each but the first begins with a blank, and no letter of several octets is cut. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const letter of line) {
    const length = new TextEncoder().encode(letter).length
    if (octets + length > MOST_OCTETS) {
      result += '\r\n '
      octets = 1
    }
    result += letter
    octets += length
  }
  return result
}
