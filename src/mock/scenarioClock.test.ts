import { describe, expect, it, vi } from 'vitest'
import { createScenarioClock } from './scenarioClock.ts'

const options = { startAt: 1_000, endAt: 9_000, speed: 10 }

/** Builds a clock over a wall clock that the test controls. */
function createClock(more: { readonly stoppedAt?: number } = {}) {
  const time = { ms: 500 }
  const clock = createScenarioClock({ ...options, ...more, wall: () => time.ms })
  return { clock, pass: (ms: number) => (time.ms += ms) }
}

describe('the scenario clock', () => {
  it('starts at the start and runs at its speed', () => {
    const { clock, pass } = createClock()

    expect(clock.now()).toBe(1_000)
    pass(100)
    expect(clock.now()).toBe(2_000)
  })

  it('stops at the end', () => {
    const { clock, pass } = createClock()

    pass(100_000)

    expect(clock.now()).toBe(9_000)
    expect(clock.isRunning()).toBe(false)
  })

  it('stands still at a given time, even one after the end', () => {
    const { clock, pass } = createClock({ stoppedAt: 12_345 })

    pass(100)

    expect(clock.now()).toBe(12_345)
    expect(clock.isRunning()).toBe(false)
  })

  it('resumes after a pause at the same time', () => {
    const { clock, pass } = createClock()

    pass(100)
    clock.pause()
    pass(5_000)
    clock.play()
    pass(10)

    expect(clock.now()).toBe(2_100)
  })

  it('does not jump when its speed changes', () => {
    const { clock, pass } = createClock()

    pass(100)
    clock.setSpeed(1)
    expect(clock.now()).toBe(2_000)
    pass(100)
    expect(clock.now()).toBe(2_100)
  })

  it('ignores invalid speeds and times', () => {
    const { clock, pass } = createClock()

    clock.setSpeed(0)
    clock.setSpeed(Number.NaN)
    clock.jumpTo(Number.NaN)
    pass(10)

    expect(clock.now()).toBe(1_100)
  })

  it('jumps while playing and plays on from there', () => {
    const { clock, pass } = createClock()

    clock.jumpTo(5_000)
    pass(10)

    expect(clock.now()).toBe(5_100)
  })

  it('plays from the start again after the end', () => {
    const { clock, pass } = createClock()

    pass(100_000)
    clock.play()
    pass(1)

    expect(clock.now()).toBe(1_010)
  })

  it('notifies subscribers of settings until they unsubscribe', () => {
    const { clock, pass } = createClock()
    const listener = vi.fn()
    const unsubscribe = clock.subscribe(listener)

    pass(100)
    expect(listener).not.toHaveBeenCalled()
    clock.pause()
    expect(listener).toHaveBeenCalledTimes(1)
    unsubscribe()
    clock.restart()
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('returns the same state until a setting changes', () => {
    const { clock, pass } = createClock()
    const before = clock.state()

    pass(100)
    expect(clock.state()).toBe(before)
    clock.pause()
    expect(clock.state()).not.toBe(before)
  })
})
