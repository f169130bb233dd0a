import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSaved } from './savedSubscriptions.ts'

const watched = { id: 'photos', name: 'Photos', since: 1_665_815_400_000 }
const told = { id: 'mail', name: 'Mail', at: 1_665_815_400_000, kind: 'back' }

describe('saved subscriptions', () => {
  it('are empty if nothing was saved', () => {
    expect(parseSaved(null)).toEqual({ waiting: [], notices: [] })
  })

  it('are read as written', () => {
    const text = JSON.stringify({ watched: [watched], told: [told] })
    expect(parseSaved(text)).toEqual({ waiting: [watched], notices: [told] })
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"watched":{},"told":[]}',
    '{"watched":[null],"told":[]}',
    '{"watched":[{"id":"","name":"x","since":1}],"told":[]}',
    '{"watched":[{"id":"a","name":"x","since":"now"}],"told":[]}',
    '{"watched":[],"told":[{"id":"a","name":"x","at":1,"kind":"down"}]}',
    `{"watched":[{"id":"a","name":"${'x'.repeat(1_001)}","since":1}],"told":[]}`,
    JSON.stringify({ watched: Array.from({ length: 201 }, () => watched), told: [] }),
  ])('are damaged if this page cannot have written them: %.60s', (text) => {
    expect(parseSaved(text)).toBeNull()
  })

  it('are never derived from other texts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const kept = parseSaved(text)
        expect(kept === null || kept.waiting.length + kept.notices.length === 0).toBe(true)
      }),
    )
  })
})
