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

/** Announces something after the given time. */
function announce(afterMs: number, of: Partial<Spoken> = {}): void {
  vi.advanceTimersByTime(afterMs)
  const spoken: Spoken = { text: 'Login down', isUrgent: false, language: 'en', ...of }
  act(() => root.render(<Speech of={spoken} />))
}

it('permits a few polite announcements, half a minute apart', () => {
  for (let count = 0; count < 9; count += 1) announce(MINUTE)

  expect(speechPauseMs()).toBe(MINUTE / 2)
})

it('permits ten polite announcements an hour, then none until the first of them is an hour old', () => {
  announce(2 * HOUR)
  for (let count = 0; count < 9; count += 1) announce(MINUTE)

  expect(speechPauseMs()).toBe(HOUR - 9 * MINUTE)
  announce(speechPauseMs())
  // The second one is then a minute short of an hour old.
  expect(speechPauseMs()).toBe(MINUTE)
  announce(HOUR)
  expect(speechPauseMs()).toBe(MINUTE / 2)
})

it('counts neither urgent nor requested announcements', () => {
  announce(2 * HOUR)
  for (let count = 0; count < 12; count += 1) {
    announce(MINUTE, { isUrgent: true })
    announce(MINUTE, { isAskedFor: true })
  }

  expect(speechPauseMs()).toBe(MINUTE / 2)
})
