/** Timers that run when they are told to, in the order in which they are due. Times in ms since the beginning. */
export interface VirtualTime {
  readonly now: () => number
  /** Runs something once. What is `quiet` begins nothing that goes on by itself, such as a request. */
  readonly after: (ms: number, what: () => void, isQuiet?: boolean) => number
  readonly cancel: (id: number | undefined) => void
  /** Lets time pass without running anything: what is overdue then runs at once. */
  readonly leap: (ms: number) => void
  /** Runs everything that is due up to a moment, as long as it is wanted. */
  readonly runUntil: (at: number, isWanted: () => boolean) => Promise<void>
}

interface Timer {
  readonly id: number
  readonly at: number
  readonly what: () => void
  readonly isQuiet: boolean
}

/** Promises run on to their next timer: everything that is not a timer runs before this. */
const settled = () => new Promise<void>((done) => setImmediate(done))

/** Time that has just begun. */
export function virtualTime(): VirtualTime {
  let now = 0
  let lastId = 0
  // The one that is due next stands last.
  const timers: Timer[] = []
  const isBefore = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.id < b.id)
  return {
    now: () => now,
    after: (ms, what, isQuiet = false) => {
      lastId += 1
      const timer = { id: lastId, at: now + Math.max(0, ms), what, isQuiet }
      let place = timers.length
      for (let next = timers[place - 1]; next && isBefore(next, timer); next = timers[place - 1]) {
        place -= 1
      }
      timers.splice(place, 0, timer)
      return lastId
    },
    cancel: (id) => {
      const place = timers.findIndex((timer) => timer.id === id)
      if (place >= 0) timers.splice(place, 1)
    },
    leap: (ms) => {
      now += ms
    },
    runUntil: async (at, isWanted) => {
      await settled()
      for (let next = timers.at(-1); next && next.at <= at && isWanted(); next = timers.at(-1)) {
        timers.pop()
        now = Math.max(now, next.at)
        next.what()
        if (!next.isQuiet) await settled()
      }
      now = Math.max(now, at)
    },
  }
}
