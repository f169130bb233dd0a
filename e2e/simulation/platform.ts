import { environmentManager, notifyManager, timeoutManager } from '@tanstack/react-query'
import type { VirtualTime } from './virtualTime.ts'

/** Environment of a page in one world. */
export interface Platform {
  readonly time: VirtualTime
  readonly wall: () => number
  readonly steady: () => number
  readonly fetch: (url: string, signal: AbortSignal) => Promise<Response>
  readonly isHidden: () => boolean
}

/** A world's platform in place, with what its browser can tell a page. */
export interface Stage {
  readonly tell: (event: 'visibilitychange' | 'pageshow' | 'online') => void
}

let current: Platform | null = null
let listeners = new Map<string, Set<() => void>>()

function platform(): Platform {
  if (!current) throw new Error('a page reached for its browser outside of any world')
  return current
}

function listen(event: string, listener: () => void): void {
  listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
}

/** A timer that comes again, under one number for as long as it does. */
function every(ms: number, what: () => void, isQuiet: boolean): number {
  const { time } = platform()
  let id = 0
  const again = () => {
    const next = time.after(ms, again, isQuiet)
    intervals.set(id, next)
    what()
  }
  id = time.after(ms, again, isQuiet)
  intervals.set(id, id)
  return id
}

let intervals = new Map<number, number>()

function stop(id: number | undefined): void {
  if (id === undefined) return
  platform().time.cancel(intervals.get(id))
  intervals.delete(id)
}

const timers = {
  setTimeout: (what: () => void, ms: number) => platform().time.after(ms, what),
  clearTimeout: (id: number | undefined) => platform().time.cancel(id),
  setInterval: (what: () => void, ms: number) => every(ms, what, false),
  clearInterval: stop,
}

// The page's own look at the clock each second asks for nothing at that moment.
const windowTimers = {
  ...timers,
  setInterval: (what: () => void, ms: number) => every(ms, what, true),
}

/**
 * Puts the parts of a browser that polling uses in the place of Node's, once for the whole process: timers,
 * `fetch`, the deadline of a request, `document.hidden`. Each world then brings its own.
 */
function install(): void {
  timeoutManager.setTimeoutProvider(
    timers as Parameters<typeof timeoutManager.setTimeoutProvider>[0],
  )
  notifyManager.setScheduler((tell) => tell())
  environmentManager.setIsServer(() => false)
  const events = {
    addEventListener: listen,
    removeEventListener: (event: string, listener: () => void) =>
      listeners.get(event)?.delete(listener),
  }
  const browser = {
    window: { ...windowTimers, ...events },
    document: {
      ...events,
      get hidden() {
        return platform().isHidden()
      },
    },
    fetch: (url: string, { signal }: { signal: AbortSignal }) => platform().fetch(url, signal),
  }
  Object.defineProperties(globalThis, Object.getOwnPropertyDescriptors(browser))
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController()
    platform().time.after(ms, () =>
      controller.abort(new DOMException('The operation timed out.', 'TimeoutError')),
    )
    return controller.signal
  }
}

let isInstalled = false

/** Sets the stage for one world; the one before is over. */
export function stageOf(world: Platform): Stage {
  if (!isInstalled) install()
  isInstalled = true
  current = world
  listeners = new Map()
  intervals = new Map()
  return {
    tell: (event) => {
      for (const listener of listeners.get(event) ?? []) listener()
    },
  }
}
