import { getResponse } from 'msw'
import type { HttpHandler } from 'msw'
import { mockHandlers } from './handlers.ts'
import { queriedMoment, queriedScenario } from './query.ts'
import type { Scenario } from './scenario.ts'
import { createScenarioClock, type ScenarioClock } from './scenarioClock.ts'

/** What the pretend network needs to know of its page. */
export interface MockOptions {
  /** The query of the page's address, such as `?scenario=calm&at=2022-10-17T09:33+09:00`. */
  readonly search: string
  /** A clock in ms that never goes back, such as `performance.now`. */
  readonly wall: () => number
  /** Where the worker's script is served, such as `/mockServiceWorker.js`. */
  readonly workerUrl: string
}

/** What plays, and the clock that it plays by. */
export interface Mock {
  readonly scenario: Scenario
  readonly clock: ScenarioClock
}

/** A worker that has not begun by then (ms) may never begin. */
const WORKER_PATIENCE_MS = 5_000

/**
 * Starts the pretend world: from here on `fetch` is answered from a scenario. Never fails: where service
 * workers are not allowed, or do not begin in time, `fetch` itself is replaced.
 */
export async function startMock({ search, wall, workerUrl }: MockOptions): Promise<Mock> {
  const scenario = queriedScenario(search)
  const { startAt, endAt, speed } = scenario
  const stoppedAt = queriedMoment(search)
  const clock = createScenarioClock({ startAt, endAt, speed, wall, stoppedAt })
  const handlers = mockHandlers({ scenario, clock })
  try {
    await inTime(startWorker(handlers, workerUrl))
  } catch {
    replaceFetch(handlers)
  }
  return { scenario, clock }
}

async function startWorker(handlers: readonly HttpHandler[], url: string): Promise<void> {
  // Loaded here, so that a runtime in which it cannot be loaded still gets the other way.
  const { setupWorker } = await import('msw/browser')
  allowWorkerUrl(url)
  await setupWorker(...handlers).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url },
  })
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown
}

// Under Trusted Types the worker's address, a plain text, is refused unless a default policy lets it pass.
function allowWorkerUrl(url: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => {
      if (asked === url) return asked
      throw new TypeError(`Not the worker's address: ${asked}`)
    },
  })
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The worker did not begin in time')), WORKER_PATIENCE_MS)
  })
  return Promise.race([work, late])
}

function replaceFetch(handlers: HttpHandler[]): void {
  const network = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const response = await getResponse(handlers, request.clone())
    request.signal.throwIfAborted()
    return response ?? network(request)
  }
}
