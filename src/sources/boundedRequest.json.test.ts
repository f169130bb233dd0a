import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedJson } from './boundedRequest.ts'
import { SourceError } from './source.ts'

describe('the JSON of a text', () => {
  const problemOf = (text: string) => {
    try {
      boundedJson(text)
    } catch (error) {
      if (error instanceof SourceError) return error.problem
      throw error
    }
    return null
  }

  it('is read, with a byte order mark or without', () => {
    expect([boundedJson('{"a":[1]}'), boundedJson('\uFEFF{"a":[1]}')]).toEqual([
      { a: [1] },
      { a: [1] },
    ])
  })

  it('may be nested twelve deep', () => {
    expect(problemOf('['.repeat(12) + ']'.repeat(12))).toBeNull()
    expect(problemOf('['.repeat(13) + ']'.repeat(13))).toEqual({ kind: 'too_deep', limit: 12 })
  })

  it('does not count brackets that stand in a text', () => {
    const text = JSON.stringify({ a: '[[[[[[[[[[[[[[{"', b: '\\"[[[[[[[[[[[[[[', c: '\\' })

    expect(boundedJson(text)).toEqual(JSON.parse(text))
  })

  it('is refused where it is nested a hundred thousand deep, and nothing breaks', () => {
    expect(problemOf('{"a":'.repeat(100_000))).toEqual({ kind: 'too_deep', limit: 12 })
  })

  it.each([
    '{"status":"major_outage","status":"operational"}',
    '{"a":[{"b":{"c":1,"c":1}}]}',
    '{"a":1,"\\u0061":1}',
    '{"__proto__":1,"__proto__":2}',
  ])('is refused where a field stands there twice: %s', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'repeats_itself' })
  })

  it('is read whatever its fields and texts are', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(boundedJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each(['<!DOCTYPE html><p>Sign in', '\uFEFF <html lang="en">'])(
    'is none where it is HTML: %j',
    (text) => {
      expect(problemOf(text)).toEqual({ kind: 'not_json', isHtml: true })
    },
  )

  it.each(['{"a":1', 'ok', '{} {}', "{'a':1}", '<svg/>'])('is none where it is %j', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'not_json', isHtml: false })
  })
})
