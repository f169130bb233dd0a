import { describe, expect, it } from 'vitest'
import { type Observation, type Stillness, stillness } from './stillness.ts'

const observation = (
  seconds: number,
  drawn: string | null,
  more: Partial<Observation> = {},
): Observation => ({
  at: seconds * 1_000,
  steadyAt: seconds * 1_000,
  drawn,
  isVisible: true,
  ...more,
})
/** Time without drawing after a series of checks, in seconds. */
const stillFor = (...observations: readonly Observation[]) =>
  (observations.reduce<Stillness | null>(stillness, null)?.stillMs ?? 0) / 1_000

describe('the time without drawing', () => {
  it('is zero while the second hand moves', () => {
    expect(stillFor(observation(0, '1'), observation(5, '6'), observation(10, '11'))).toBe(0)
  })

  it('grows while it stands still or is missing', () => {
    expect(stillFor(observation(0, '1'), observation(5, '1'), observation(10, '1'))).toBe(10)
    expect(stillFor(observation(0, null), observation(5, null), observation(10, null))).toBe(10)
    expect(stillFor(observation(0, '1'), observation(5, null), observation(10, null))).toBe(10)
  })

  it('ends when it moves again', () => {
    expect(stillFor(observation(0, '1'), observation(5, '1'), observation(10, '2'))).toBe(0)
  })

  it('excludes sleep, by whichever clock shows it', () => {
    expect(stillFor(observation(0, '1'), observation(5, '1'), observation(28_800, '1'))).toBe(0)
    expect(stillFor(observation(0, '1'), observation(10, '1', { at: 28_800_000 }))).toBe(0)
  })

  it('excludes time in which the page was hidden', () => {
    const hidden = { isVisible: false }

    expect(
      stillFor(observation(0, '1'), observation(5, '1', hidden), observation(10, '1', hidden)),
    ).toBe(0)
    expect(stillFor(observation(0, '1', hidden), observation(10, '1'))).toBe(0)
  })
})
