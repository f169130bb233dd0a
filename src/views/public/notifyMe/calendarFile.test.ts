import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendarFile.ts'

const EVENT: CalendarEvent = {
  uid: 'relight-photos-1665997200000',
  at: Date.parse('2022-10-17T18:00:00+09:00'),
  writtenAt: Date.parse('2022-10-16T14:30:05+09:00'),
  title: 'Forecast to recover: Photos',
  text: 'A forecast.',
  url: 'https://status.test/',
}

/** The lines of a file as a calendar reads them: pieces joined again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
/** A value as a calendar shows it, by RFC 5545, 3.3.11. */
const shown = (value: string | undefined) =>
  value?.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

describe('a calendar file', () => {
  it('holds one event in UTC, with an alarm at its start', () => {
    expect(unfolded(calendarFile(EVENT))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Relight//Status//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:relight-photos-1665997200000',
      'DTSTAMP:20221016T053005Z',
      'DTSTART:20221017T090000Z',
      'SUMMARY:Forecast to recover: Photos',
      'DESCRIPTION:A forecast.',
      'URL:https://status.test/',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Forecast to recover: Photos',
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('escapes what would end a value or begin another', () => {
    const title = 'a,b;c\\d\r\nBEGIN:VEVENT\ne\u0007'
    expect(valueOf(calendarFile({ ...EVENT, title }), 'SUMMARY')).toBe(
      'a\\,b\\;c\\\\d\\nBEGIN:VEVENT\\ne ',
    )
  })

  it('keeps any text, in lines of 75 octets at most', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('가', '각', '🔔', 'é', 'x', '\\', ','), maxLength: 300 }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const file = calendarFile({ ...EVENT, text })

        const printable = text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')
        expect(shown(valueOf(file, 'DESCRIPTION'))).toBe(printable)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
      }),
    )
  })
})
