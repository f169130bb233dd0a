import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { stopsIn } from './stopMemory.ts'

const stop = { id: 'login', startedAt: 1_000, acknowledgedAt: 2_000 }

it('gives back what was stored', () => {
  const stored = JSON.parse(JSON.stringify([stop, { ...stop, acknowledgedAt: null }]))

  expect(stopsIn(stored)).toEqual(stored)
})

it('leaves out what is no stop', () => {
  const odd = [null, 3, [], {}, { ...stop, id: 7 }, { ...stop, id: 'x'.repeat(201) }]
  const times = [
    { ...stop, startedAt: '1' },
    { ...stop, acknowledgedAt: undefined },
  ]

  expect(stopsIn([...odd, ...times, stop])).toEqual([stop])
})

it('survives whatever was stored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      for (const { id, startedAt, acknowledgedAt } of stopsIn(stored)) {
        expect(typeof id).toBe('string')
        expect(Number.isFinite(startedAt)).toBe(true)
        expect(acknowledgedAt === null || Number.isFinite(acknowledgedAt)).toBe(true)
      }
    }),
  )
})
