import { afterEach, expect, it, vi } from 'vitest'
import { requestText } from './boundedRequest.ts'

afterEach(() => vi.unstubAllGlobals())

const YEAR = 365 * 24 * 3_600_000

it.each([
  ['0', 0],
  ['40', 40_000],
  ['99999999999', YEAR],
  ['1e3', 0],
  ['-5', 0],
  ['4.5', 0],
  ['soon', 0],
  ['', 0],
])('parses the Age header "%s" as %d ms', async (age, ageMs) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { headers: { age } })))

  const answer = await requestText('/a', 100, new AbortController().signal, 'no-cache')

  expect(answer.ageMs).toBe(ageMs)
})
