// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { Speech, speechPauseMs, type Spoken } from './Speech.tsx'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let root: Root

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
})
beforeEach(() => {
  root = createRoot(document.createElement('div'))
})
afterEach(() => act(() => root.unmount()))
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Says something, with so much time before. */
function says(afterMs: number, of: Partial<Spoken> = {}): void {
  vi.advanceTimersByTime(afterMs)
  const spoken: Spoken = { text: 'Login down', isUrgent: false, language: 'en', ...of }
  act(() => root.render(<Speech of={spoken} />))
}

it('may come again after half a minute, as long as there are few', () => {
  for (let count = 0; count < 9; count += 1) says(MINUTE)

  expect(speechPauseMs()).toBe(MINUTE / 2)
})

it('comes ten times an hour, and then not before the first of these is an hour ago', () => {
  says(2 * HOUR)
  for (let count = 0; count < 9; count += 1) says(MINUTE)

  expect(speechPauseMs()).toBe(HOUR - 9 * MINUTE)
  says(speechPauseMs())
  // Then the second one is a minute short of an hour ago.
  expect(speechPauseMs()).toBe(MINUTE)
  says(HOUR)
  expect(speechPauseMs()).toBe(MINUTE / 2)
})

it('counts neither what breaks in nor what the reader asked for', () => {
  says(2 * HOUR)
  for (let count = 0; count < 12; count += 1) {
    says(MINUTE, { isUrgent: true })
    says(MINUTE, { isAskedFor: true })
  }

  expect(speechPauseMs()).toBe(MINUTE / 2)
})
