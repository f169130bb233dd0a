import type { DeviceClocks } from '../../src/live/trustedClock.ts'
import type { Chance } from './chance.ts'
import type { VirtualTime } from './virtualTime.ts'
import { MINUTE, SECOND } from './world.ts'

/** A reader's device: its clocks, which may be wrong, stop or be set, and whether the page is in sight. */
export interface Device {
  /** True time, epoch ms. */
  readonly trueNow: () => number
  readonly clocks: DeviceClocks
  readonly isHidden: () => boolean
}

/** Something that happens to a device, and what it is in words. */
export interface DeviceEvent {
  readonly at: number
  readonly what: string
  readonly happen: () => void
}

/** A device in a world, with everything that will happen to it, old to new. */
export interface DeviceStory {
  readonly device: Device
  readonly events: readonly DeviceEvent[]
  /** True if everything has happened. */
  readonly isOver: () => boolean
  /** Lead of its wall clock at the start, ms. */
  readonly skewMs: number
}

/** Of a clock that is set and a sleep within one look at the clock nobody can tell one from the other. */
const BETWEEN_LOOKS_MS = 3 * SECOND

function spaceOut(events: DeviceEvent[]): void {
  events.sort((a, b) => a.at - b.at)
  for (const [i, event] of events.entries()) {
    const before = events[i - 1]
    if (before) events[i] = { ...event, at: Math.max(event.at, before.at + BETWEEN_LOOKS_MS) }
  }
}

/** A device by chance. `tell` passes on what a browser would say to its page. */
export function deviceStory(
  chance: Chance,
  time: VirtualTime,
  startAt: number,
  untilMs: number,
  tell: (event: 'visibilitychange' | 'online') => void,
): DeviceStory {
  // A steady clock either goes on in sleep, and timers with it, or stops.
  const isSleepSeen = chance.is(0.3)
  const skewMs = chance.is(0.7) ? 0 : chance.whole(-7_200, 7_200) * SECOND
  let sleptMs = 0
  let setMs = skewMs
  let isHidden = false
  const trueNow = () => startAt + time.now() + sleptMs
  const sleep = (ms: number) => {
    if (isSleepSeen) time.leap(ms)
    else sleptMs += ms
  }
  const hide = (is: boolean) => {
    isHidden = is
    tell('visibilitychange')
  }
  const events: DeviceEvent[] = []
  let happened = 0
  const add = (at: number, what: string, happens: () => void) => {
    const happen = () => {
      happened += 1
      happens()
    }
    events.push({ at, what, happen })
  }
  happenings(chance, untilMs, {
    add,
    sleep,
    hide,
    set: (ms) => (setMs += ms),
    online: () => tell('online'),
  })
  spaceOut(events)
  return {
    device: {
      trueNow,
      clocks: { wall: () => trueNow() + setMs, steady: () => 1_000 + time.now() },
      isHidden: () => isHidden,
    },
    events,
    isOver: () => happened === events.length,
    skewMs,
  }
}

/** Controls of a device. */
interface Doing {
  readonly add: (at: number, what: string, happens: () => void) => void
  readonly sleep: (ms: number) => void
  readonly set: (ms: number) => void
  readonly hide: (is: boolean) => void
  readonly online: () => void
}

/** Nothing, one or two things by chance. */
function happenings(chance: Chance, untilMs: number, device: Doing): void {
  for (let left = chance.pick([0, 0, 0, 1, 1, 2]); left > 0; left -= 1) {
    const kind = chance.pick(['sleep', 'step', 'hidden', 'online'] as const)
    const at = chance.between(0, untilMs)
    if (kind === 'sleep') {
      const ms = chance.between(0.1, chance.pick([2, 12, 60, 480])) * MINUTE
      device.add(at, `the device sleeps ${(ms / MINUTE).toFixed(1)} min`, () => device.sleep(ms))
    } else if (kind === 'step') {
      const ms = chance.whole(-3_600, 3_600) * SECOND
      device.add(at, `the device's clock is set by ${ms / SECOND} s`, () => device.set(ms))
      // A clock is mostly set right after a sleep; here the sleep may come after it too.
      if (chance.is(0.4)) {
        const sleepMs = chance.between(1, 60) * MINUTE
        const soon = Math.min(untilMs, at + chance.between(0.1, 3) * MINUTE)
        device.add(soon, `the device sleeps ${(sleepMs / MINUTE).toFixed(1)} min`, () =>
          device.sleep(sleepMs),
        )
      }
    } else if (kind === 'hidden') {
      const until = Math.min(untilMs, at + chance.between(0.2, 14) * MINUTE)
      device.add(at, 'the page is hidden', () => device.hide(true))
      device.add(until, 'the page is seen again', () => device.hide(false))
    } else device.add(at, 'the browser says that it is online', device.online)
  }
}
