import { expect, it } from 'vitest'
import { createSpeechPace } from './speechPace.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

it('permits a few polite announcements, half a minute apart', () => {
  const pace = createSpeechPace()
  for (let count = 1; count < 10; count += 1) pace.record(count * MINUTE)

  expect(pace.pauseMs()).toBe(MINUTE / 2)
})

it('permits ten polite announcements an hour, then none until the first of them is an hour old', () => {
  const pace = createSpeechPace()
  for (let count = 0; count < 10; count += 1) pace.record(count * MINUTE)

  expect(pace.pauseMs()).toBe(HOUR - 9 * MINUTE)
  pace.record(HOUR)
  // The second one is then a minute short of an hour old.
  expect(pace.pauseMs()).toBe(MINUTE)
  pace.record(2 * HOUR)
  expect(pace.pauseMs()).toBe(MINUTE / 2)
})
