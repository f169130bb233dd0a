import { describe, expect, it } from 'vitest'
import { type Look, type Stillness, stillness } from './stillness.ts'

const look = (seconds: number, drawn: string | null, more: Partial<Look> = {}): Look => ({
  at: seconds * 1_000,
  steadyAt: seconds * 1_000,
  drawn,
  isVisible: true,
  ...more,
})
/** Time without drawing after a series of checks, in seconds. */
const stillFor = (...looks: readonly Look[]) =>
  (looks.reduce<Stillness | null>(stillness, null)?.stillMs ?? 0) / 1_000

describe('the time without drawing', () => {
  it('is zero while the second hand moves', () => {
    expect(stillFor(look(0, '1'), look(5, '6'), look(10, '11'))).toBe(0)
  })

  it('grows while it stands still or is missing', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(10, '1'))).toBe(10)
    expect(stillFor(look(0, null), look(5, null), look(10, null))).toBe(10)
    expect(stillFor(look(0, '1'), look(5, null), look(10, null))).toBe(10)
  })

  it('ends when it moves again', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(10, '2'))).toBe(0)
  })

  it('excludes sleep, by whichever clock shows it', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(28_800, '1'))).toBe(0)
    expect(stillFor(look(0, '1'), look(10, '1', { at: 28_800_000 }))).toBe(0)
  })

  it('excludes time in which the page was hidden', () => {
    const hidden = { isVisible: false }

    expect(stillFor(look(0, '1'), look(5, '1', hidden), look(10, '1', hidden))).toBe(0)
    expect(stillFor(look(0, '1', hidden), look(10, '1'))).toBe(0)
  })
})
