import { getResponse } from 'msw'
import type { HttpHandler } from 'msw'
import { mockHandlers } from './handlers.ts'
import { queriedMoment, queriedScenario } from './scenarios/list.ts'
import type { Scenario } from './scenario.ts'
import { createScenarioClock, type ScenarioClock } from './scenarioClock.ts'

/** Settings of the mock network. */
export interface MockOptions {
  /** Query of the page's URL, such as `?scenario=calm&at=2022-10-17T09:33+09:00`. */
  readonly search: string
  /** A clock in ms that never goes back, such as `performance.now`. */
  readonly wall: () => number
  /** URL of the worker's script, such as `/mockServiceWorker.js`. */
  readonly workerUrl: string
}

/** The running scenario and its clock. */
export interface Mock {
  readonly scenario: Scenario
  readonly clock: ScenarioClock
}

/** Time allowed for the worker to start (ms); after that it may never start. */
const WORKER_PATIENCE_MS = 5_000

/**
 * Starts the mock network: from here on a scenario answers `fetch`. Never fails: if service workers
 * are blocked or do not start in time, it replaces `fetch` itself.
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
  // Imported here, so that a runtime that cannot load it still gets the replacement of `fetch`.
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

// Permits the worker's URL under Trusted Types, which reject a plain string without a default
// policy.
function allowWorkerUrl(url: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (requested) => {
      if (requested === url) return requested
      throw new TypeError(`Not the URL of the mock worker: ${requested}`)
    },
  })
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The mock worker did not start in time')), WORKER_PATIENCE_MS)
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
