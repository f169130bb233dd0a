// @ts-check

/*
 * Runs in the page before its scripts: takes the place of the clocks and timers, so that the page lives through a day
 * in seconds. Nothing repeats itself more often than every `grainMs`: with 1,000 the second hand moves as it does on a
 * wall, with more it jumps, and a month takes less long.
 */

/**
 * Time that passes only when it is told to.
 * @typedef {object} SimulatedTime
 * @property {(ms: number) => Promise<void>} pass lets time pass, and everything happen that is due in it
 * @property {() => number} now epoch ms
 * @property {() => number} timers how many timers of the page are waiting, those of requests aside
 */

const { startAt, grainMs } = /** @type {any} */ (window).relightSoak
const RealDate = Date
const { port1, port2 } = new MessageChannel()
/** @type {Map<number, { at: number, every: number, run: () => void, isRequest: boolean }>} */
const timers = new Map()
let now = startAt
let lastId = 0

const SimulatedDate = new Proxy(RealDate, {
  construct: (_, parts) =>
    Reflect.construct(RealDate, parts.length === 0 ? [now] : parts, RealDate),
  get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
})

/** Lets what has been set off in the page come to its end: its own messages and promises. */
const settled = () =>
  new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true })
    port2.postMessage(0)
  })
port1.start()

/**
 * @param {(...args: unknown[]) => void} run @param {unknown} ms @param {unknown[]} args
 * @param {{ isInterval?: boolean, isRequest?: boolean }} [kind]
 */
function wait(run, ms, args, { isInterval = false, isRequest = false } = {}) {
  const delay = Math.max(0, Number(ms) || 0)
  const every = isInterval ? Math.max(grainMs, delay) : 0
  lastId += 1
  timers.set(lastId, { at: now + delay, every, run: () => run(...args), isRequest })
  return lastId
}
const clear = (/** @type {number} */ id) => void timers.delete(id)

/** Runs every timer whose time has come, the earliest first, and none that these begin. */
function runDue() {
  const due = [...timers].filter(([, timer]) => timer.at <= now).sort(([, a], [, b]) => a.at - b.at)
  for (const [id, timer] of due) {
    // One that ran before it may have called it off.
    if (!timers.has(id)) continue
    if (timer.every > 0) timer.at = now + timer.every
    else timers.delete(id)
    timer.run()
  }
}

/** @param {number} ms */
async function pass(ms) {
  const until = now + ms
  for (;;) {
    const next = Math.min(...[...timers.values()].map(({ at }) => at))
    if (next > until) break
    now = Math.max(now, next)
    runDue()
    await settled()
  }
  now = until
  await settled()
}

const page = /** @type {any} */ (window)
page.Date = SimulatedDate
performance.now = () => now - startAt
page.setTimeout = (/** @type {any} */ run, /** @type {any} */ ms, /** @type {any[]} */ ...args) =>
  wait(run, ms, args)
page.setInterval = (/** @type {any} */ run, /** @type {any} */ ms, /** @type {any[]} */ ...args) =>
  wait(run, ms, args, { isInterval: true })
page.clearTimeout = clear
page.clearInterval = clear
AbortSignal.timeout = (ms) => {
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException('signal timed out', 'TimeoutError'))
  wait(late, ms, [], { isRequest: true })
  return controller.signal
}
page.relightTime = {
  pass,
  settled,
  now: () => now,
  timers: () => [...timers.values()].filter(({ isRequest }) => !isRequest).length,
}

// oxlint-disable-next-line unicorn/require-module-specifiers -- makes it a module for the checker, and is cut off before it runs
export {}
