import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedJson } from './boundedRequest.ts'
import { SourceError } from './source.ts'

describe('boundedJson', () => {
  const problemOf = (text: string) => {
    try {
      boundedJson(text)
    } catch (error) {
      if (error instanceof SourceError) return error.problem
      throw error
    }
    return null
  }

  it('parses JSON with or without a byte order mark', () => {
    expect([boundedJson('{"a":[1]}'), boundedJson('\uFEFF{"a":[1]}')]).toEqual([
      { a: [1] },
      { a: [1] },
    ])
  })

  it('accepts twelve levels of nesting', () => {
    expect(problemOf('['.repeat(12) + ']'.repeat(12))).toBeNull()
    expect(problemOf('['.repeat(13) + ']'.repeat(13))).toEqual({ kind: 'too_deep', limit: 12 })
  })

  it('ignores brackets inside strings', () => {
    const text = JSON.stringify({ a: '[[[[[[[[[[[[[[{"', b: '\\"[[[[[[[[[[[[[[', c: '\\' })

    expect(boundedJson(text)).toEqual(JSON.parse(text))
  })

  it('rejects a hundred thousand levels of nesting without a stack overflow', () => {
    expect(problemOf('{"a":'.repeat(100_000))).toEqual({ kind: 'too_deep', limit: 12 })
  })

  it.each([
    '{"status":"major_outage","status":"operational"}',
    '{"a":[{"b":{"c":1,"c":1}}]}',
    '{"a":1,"\\u0061":1}',
    '{"__proto__":1,"__proto__":2}',
  ])('rejects a repeated field name: %s', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'repeats_itself' })
  })

  it('parses any field names and strings', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(boundedJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each(['<!DOCTYPE html><p>Sign in', '\uFEFF <html lang="en">'])(
    'reports HTML as no JSON: %j',
    (text) => {
      expect(problemOf(text)).toEqual({ kind: 'not_json', isHtml: true })
    },
  )

  it.each(['{"a":1', 'ok', '{} {}', "{'a':1}", '<svg/>'])('reports invalid JSON: %j', (text) => {
    expect(problemOf(text)).toEqual({ kind: 'not_json', isHtml: false })
  })
})
