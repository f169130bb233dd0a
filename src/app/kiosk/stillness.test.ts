import { describe, expect, it } from 'vitest'
import { type Look, type Stillness, stillness } from './stillness.ts'

const look = (seconds: number, drawn: string | null, more: Partial<Look> = {}): Look => ({
  at: seconds * 1_000,
  steadyAt: seconds * 1_000,
  drawn,
  isVisible: true,
  ...more,
})
/** For how long nothing was drawn after a row of looks, in seconds. */
const stillFor = (...looks: readonly Look[]) =>
  (looks.reduce<Stillness | null>(stillness, null)?.stillMs ?? 0) / 1_000

describe('the time in which nothing was drawn', () => {
  it('is none while the second hand moves', () => {
    expect(stillFor(look(0, '1'), look(5, '6'), look(10, '11'))).toBe(0)
  })

  it('grows while it stands, and while there is none', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(10, '1'))).toBe(10)
    expect(stillFor(look(0, null), look(5, null), look(10, null))).toBe(10)
    expect(stillFor(look(0, '1'), look(5, null), look(10, null))).toBe(10)
  })

  it('ends when it moves again', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(10, '2'))).toBe(0)
  })

  it('does not count sleep, by whichever clock it shows', () => {
    expect(stillFor(look(0, '1'), look(5, '1'), look(28_800, '1'))).toBe(0)
    expect(stillFor(look(0, '1'), look(10, '1', { at: 28_800_000 }))).toBe(0)
  })

  it('does not count what is out of sight', () => {
    const hidden = { isVisible: false }

    expect(stillFor(look(0, '1'), look(5, '1', hidden), look(10, '1', hidden))).toBe(0)
    expect(stillFor(look(0, '1', hidden), look(10, '1'))).toBe(0)
  })
})
