import { describe, expect, it } from 'vitest'
import { stopwatch, trustedClock } from './trustedClock.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DATE = Date.parse('2022-10-15T15:30:00+09:00')

/** A fake device that can be awake, asleep, or have its wall clock set. */
function pretendDevice(wallAt = DATE) {
  let [wall, steady] = [wallAt, 1_000]
  return {
    clocks: { wall: () => wall, steady: () => steady },
    awake: (ms: number) => ([wall, steady] = [wall + ms, steady + ms]),
    asleep: (ms: number) => (wall += ms),
    wallSetBy: (ms: number) => (wall += ms),
    reloaded: () => (steady = 0),
  }
}

describe('stopwatch', () => {
  const since = (
    live: (device: ReturnType<typeof pretendDevice> & { readonly look: () => number }) => unknown,
  ) => {
    const device = pretendDevice()
    const elapsed = stopwatch(device.clocks)
    live({ ...device, look: elapsed })
    return elapsed()
  }

  it('counts the time that the device was awake', () => {
    expect(since(({ awake }) => awake(40 * SECOND))).toBe(40 * SECOND)
  })

  it('counts a sleep during which the steady clock stopped', () => {
    expect(
      since(({ awake, asleep }) => {
        awake(10 * SECOND)
        asleep(8 * HOUR)
      }),
    ).toBe(8 * HOUR + 10 * SECOND)
  })

  it('adds up many short sleeps', () => {
    expect(
      since(({ asleep }) => {
        for (let i = 0; i < 10; i += 1) asleep(2 * SECOND)
      }),
    ).toBe(20 * SECOND)
  })

  it('ignores clock drift of up to five seconds', () => {
    expect(since(({ asleep }) => asleep(5 * SECOND))).toBe(0)
  })

  it('counts a gap longer than any drift, read in between or not, and no drift in addition', () => {
    expect(since(({ asleep }) => asleep(5 * SECOND + 1))).toBe(5 * SECOND + 1)
    expect(
      since(({ asleep, look }) => {
        asleep(3 * SECOND)
        look()
        asleep(3 * SECOND)
      }),
    ).toBe(6 * SECOND)
    expect(
      since(({ awake, asleep }) => {
        awake(10 * SECOND)
        asleep(3 * SECOND)
      }),
    ).toBe(10 * SECOND)
  })

  it('continues after a sleep and counts each second once', () => {
    expect(
      since(({ awake, asleep, look }) => {
        awake(10 * SECOND)
        asleep(8 * HOUR)
        look()
        awake(10 * SECOND)
      }),
    ).toBe(8 * HOUR + 20 * SECOND)
  })

  it('detects a short sleep after the wall clock was set back by more than a drift, and not by less', () => {
    const setBackThenAsleep = (backMs: number) =>
      since(({ awake, asleep, wallSetBy, look }) => {
        awake(10 * SECOND)
        wallSetBy(-backMs)
        look()
        asleep(8 * SECOND)
      })
    expect(setBackThenAsleep(7 * SECOND)).toBe(18 * SECOND)
    expect(setBackThenAsleep(5 * SECOND)).toBe(10 * SECOND)
  })

  it('is unaffected when the wall clock is set back', () => {
    expect(
      since(({ awake, wallSetBy }) => {
        awake(10 * SECOND)
        wallSetBy(-2 * HOUR)
      }),
    ).toBe(10 * SECOND)
  })

  it('keeps a detected sleep when the wall clock is set back afterwards', () => {
    expect(
      since(({ awake, asleep, wallSetBy, look }) => {
        asleep(8 * HOUR)
        look()
        wallSetBy(-8 * HOUR)
        awake(SECOND)
      }),
    ).toBe(8 * HOUR + SECOND)
  })

  it('counts a sleep after the wall clock was set back', () => {
    expect(
      since(({ awake, asleep, wallSetBy, look }) => {
        awake(10 * SECOND)
        wallSetBy(-HOUR)
        awake(SECOND)
        look()
        asleep(30 * MINUTE)
      }),
    ).toBe(30 * MINUTE + 11 * SECOND)
  })

  it('is never negative', () => {
    expect(
      since(({ wallSetBy, reloaded }) => {
        wallSetBy(-HOUR)
        reloaded()
      }),
    ).toBe(0)
  })
})

describe('trusted time', () => {
  it("is the device's own without a server time, and then reports no skew", () => {
    const { clocks, awake } = pretendDevice()
    const clock = trustedClock(clocks)
    awake(SECOND)

    expect(clock.now()).toBe(DATE + SECOND)
    expect(clock.skewMs()).toBeNull()
  })

  it.each([-2 * HOUR, 2 * HOUR, Date.parse('2000-01-01T00:00:00Z') - DATE])(
    "is the server's on a device whose clock is %d ms off",
    (skewMs) => {
      const { clocks, awake } = pretendDevice(DATE + skewMs)
      const clock = trustedClock(clocks)
      clock.recordServerDate(DATE, 0)
      awake(30 * SECOND)

      expect(clock.now()).toBe(DATE + 30 * SECOND)
      expect(clock.skewMs()).toBe(skewMs)
    },
  )

  it('adds the time an answer spent in caches', () => {
    const clock = trustedClock(pretendDevice().clocks)
    clock.recordServerDate(DATE, 40 * SECOND)

    expect(clock.now()).toBe(DATE + 40 * SECOND)
  })

  it('runs on without a server, and through a sleep', () => {
    const { clocks, awake, asleep } = pretendDevice()
    const clock = trustedClock(clocks)
    clock.recordServerDate(DATE, 0)
    awake(10 * SECOND)
    clock.recordServerDate(null, 0)
    asleep(HOUR)

    expect(clock.now()).toBe(DATE + HOUR + 10 * SECOND)
  })

  it('does not jump when the device clock is set back', () => {
    const { clocks, awake, wallSetBy } = pretendDevice()
    const clock = trustedClock(clocks)
    clock.recordServerDate(DATE, 0)
    awake(10 * SECOND)
    wallSetBy(-HOUR)

    expect(clock.now()).toBe(DATE + 10 * SECOND)
  })
})

describe('the latest known time', () => {
  const openedAt = (wallAt: number) => {
    const device = pretendDevice(wallAt)
    return { ...device, clock: trustedClock(device.clocks) }
  }

  it("is the device's without a server time, and if the server is behind", () => {
    const { clock, awake } = openedAt(DATE)
    awake(SECOND)
    expect(clock.latest()).toBe(DATE + SECOND)
    clock.recordServerDate(DATE - HOUR, 0)
    expect(clock.latest()).toBe(DATE + SECOND)
  })

  it("is the server's if the device is behind, plus the answer's age", () => {
    const { clock, awake } = openedAt(DATE - HOUR)
    clock.recordServerDate(DATE, 40 * SECOND)
    awake(SECOND)
    expect(clock.latest()).toBe(DATE + 41 * SECOND)
  })

  it('runs on from the latest time of a server whose clock then failed', () => {
    const { clock, awake, asleep } = openedAt(DATE - HOUR)
    clock.recordServerDate(DATE, 0)
    awake(10 * SECOND)
    clock.recordServerDate(Date.parse('2000-01-01T00:00:00Z'), 0)
    asleep(HOUR)
    expect(clock.latest()).toBe(DATE + HOUR + 10 * SECOND)
  })

  it('does not include an earlier age: an absurd one would keep it far ahead for good', () => {
    const { clock, awake } = openedAt(DATE)
    clock.recordServerDate(DATE, 24 * HOUR)
    awake(SECOND)
    clock.recordServerDate(DATE + SECOND, 0)
    expect(clock.latest()).toBe(DATE + SECOND)
  })

  it('runs on when the device clock is set back', () => {
    const { clock, awake, wallSetBy } = openedAt(DATE)
    awake(10 * SECOND)
    wallSetBy(-HOUR)
    expect(clock.latest()).toBe(DATE + 10 * SECOND)
  })
})
