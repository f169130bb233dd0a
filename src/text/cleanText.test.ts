import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './cleanText.ts'

const clean = (raw: string) => cleanText(raw, 200).text

describe('cleanText', () => {
  it('keeps every script, emoji and line feeds', () => {
    const text = '카카오톡 é Ω 🔥👩‍👩‍👧\nsecond line'

    expect(cleanText(text, 200)).toEqual({ text, wasClipped: false })
  })

  it.each([
    ['NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['a carriage return', 'a\rb'],
    ['a C1 control', 'a\u0085b'],
    ['delete', 'a\u007Fb'],
    ['a right-to-left override', 'a\u202Eb'],
    ['an embedding', 'a\u202Ab'],
    ['an isolate', 'a\u2067b'],
    ['a direction mark', 'a\u200Fb'],
    ['an Arabic letter mark', 'a\u061Cb'],
  ])('removes %s', (_, raw) => {
    expect(clean(raw)).toBe('a b')
  })

  it('repairs lone surrogates', () => {
    expect(clean('a\uD83Db')).toBe('a\uFFFDb')
    expect(clean('\uDD25')).toBe('\uFFFD')
  })

  it('clips to the limit and reports that it did', () => {
    expect(cleanText('x'.repeat(201), 200)).toEqual({
      text: `${'x'.repeat(200)}…`,
      wasClipped: true,
    })
    expect(cleanText('x'.repeat(200), 200)).toEqual({ text: 'x'.repeat(200), wasClipped: false })
  })

  it('cuts before cleaning, so that ten million letters cost little', () => {
    const began = performance.now()

    const { text } = cleanText('\u202E🔥'.repeat(3_000_000), 200)

    expect(text.length).toBeLessThanOrEqual(201)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('returns short, well-formed text without controls for any input', () => {
    const units = fc.string({ unit: 'binary', maxLength: 60 })
    const halves = fc.constantFrom('\uD800', '\uDFFF', '\u202E', '\u0000', '\u009F')
    const raws = fc.array(fc.oneof(units, halves)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(raws, (raw) => {
        const { text } = cleanText(raw, 50)

        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
        expect(text.isWellFormed()).toBe(true)
        expect(text.length).toBeLessThanOrEqual(51)
      }),
    )
  })
})
