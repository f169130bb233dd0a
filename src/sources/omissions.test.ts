import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { collectOmissions, parsed } from './omissions.ts'

describe('omissions', () => {
  it('are listed one by one, with shortened details', () => {
    const omissions = collectOmissions()
    omissions.add('components[0].name', 'clipped', 'x'.repeat(500))

    expect(omissions.all()).toEqual([
      { path: 'components[0].name', reason: 'clipped', detail: 'x'.repeat(120) },
    ])
  })

  it('are only counted beyond a hundred', () => {
    const omissions = collectOmissions()
    for (let i = 0; i < 1_050; i += 1) omissions.add(`components[${i}]`, 'malformed', '')

    const all = omissions.all()
    expect(all).toHaveLength(101)
    expect(all.at(-1)).toEqual({ path: '', reason: 'too_many', detail: '+950' })
  })
})

describe('parsed', () => {
  const schema = v.object({ a: v.object({ b: v.string() }) })

  it('returns a value that matches the schema', () => {
    const omissions = collectOmissions()

    expect(parsed(schema, { a: { b: 'c' } }, 'here', omissions)).toEqual({ a: { b: 'c' } })
    expect(omissions.all()).toEqual([])
  })

  it('returns null for any other value and lists the path of the first wrong field', () => {
    const omissions = collectOmissions()

    expect(parsed(schema, { a: { b: 5 } }, 'list[3]', omissions)).toBeNull()
    expect(omissions.all()).toEqual([
      { path: 'list[3].a.b', reason: 'malformed', detail: 'expected string' },
    ])
  })
})
