import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hostile from './hostile.fixture.json'
import { safeHref } from './safeHref.ts'

/** Any UTF-16 unit, including lone surrogates and controls. */
const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))

describe('safeHref', () => {
  it.each(hostile.refused)('rejects %j', (raw) => {
    expect(safeHref(raw)).toBeNull()
  })

  it.each(hostile.accepted)('accepts %j as %j', (raw, href) => {
    expect(safeHref(raw)).toBe(href)
  })

  it('returns absolute http, https or mailto URLs without a user name for any input', () => {
    const words =
      'javascript https http mailto data : / // \\ @ ? # good.example evil.example %0a < "'
    const part = fc.constantFrom(...words.split(' '), '\t', '\n', '\u0000', '\u202E', ' ')
    const made = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(made, fc.string({ unit })), (raw) => {
        const href = safeHref(raw)
        if (href === null) return
        const url = new URL(href)
        expect(['https:', 'http:', 'mailto:']).toContain(url.protocol)
        expect(url.username + url.password).toBe('')
        expect(href).not.toMatch(/[\s<>"\\]|\p{Cc}|\p{Bidi_Control}/u)
      }),
      { numRuns: 400 },
    )
  })

  it('takes no longer for a million letters', () => {
    const began = performance.now()

    for (const part of ['a', '/', ' ', 'https://a', '\u202E', '%']) {
      safeHref(`https://${part.repeat(1_000_000 / part.length)}`)
    }

    expect(performance.now() - began).toBeLessThan(6 * 50)
  })
})
