import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { countAsking } from './requests.ts'
import type { Told, ToldSummary } from './stories.ts'
import type { Fault } from './faultyServer.mjs'
import { createFaultyServer, type FaultySite } from './faultyServer.mjs'

/** Build that a test opens. */
type Build = 'live' | 'demo'

const FOLDERS: Record<Build, string> = {
  live: process.env['RELIGHT_DIST'] ?? 'dist',
  demo: process.env['RELIGHT_DIST_DEMO'] ?? 'dist-demo',
}

/** The status source of a page, as a test plays it. */
export interface Source {
  readonly url: string
  /** Says something else from now on, at another moment. */
  readonly says: (told: Told) => void
  /** Changes what is said, without time passing. */
  readonly changes: (change: (summary: ToldSummary) => void) => void
  /** Every summary that it was given to say since it last said something else altogether, oldest first. */
  readonly answers: () => readonly ToldSummary[]
  /** The source's own time, epoch ms: what stands in its `Date` header. */
  readonly now: () => number
  /** Lets its time pass. */
  readonly passes: (ms: number) => void
  /** Misbehaves under the API's path, until `recovers`. */
  readonly fails: (fault: Fault) => void
  readonly recovers: () => void
  /** Number of requests for a file. */
  readonly asked: (path: string) => number
  readonly site: FaultySite
}

/** Faults of a page. */
export interface Watch {
  readonly faults: readonly string[]
  /** Gives back the faults so far and forgets them: for the test that plants them. */
  readonly taken: () => readonly string[]
  /** The browser's own line about an answer that failed is expected where the test has it fail. */
  readonly serverMayFail: () => void
  /** A further origin that the page is set up to ask. */
  readonly mayAsk: (origin: string) => void
  /** True if any request is under way. */
  readonly isBusy: () => boolean
  /** Addresses asked for, oldest first. */
  readonly requests: readonly string[]
}

interface Fixtures {
  build: Build
  source: Source
  watch: Watch
}

interface WorkerFixtures {
  sites: (build: Build) => Promise<FaultySite>
}

const API = '/api/v2/'

/** A test whose page is served over real HTTP, and fails on anything no page may do. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  build: ['live', { option: true }],
  sites: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it
    async ({}, provide) => {
      const running = new Map<Build, FaultySite>()
      await provide(async (build) => {
        const root = FOLDERS[build]
        if (!existsSync(root)) throw new Error(`There is no build in ${root}: run npm run build`)
        const site = running.get(build) ?? (await createFaultyServer({ root, quality: 4 }))
        running.set(build, site)
        return site
      })
      await Promise.all([...running.values()].map((site) => site.close()))
    },
    { scope: 'worker' },
  ],
  source: async ({ sites, build }, provide) => {
    const site = await sites(build)
    site.faults = {}
    site.api = undefined
    site.log.length = 0
    await provide(playedSource(site))
  },
  baseURL: async ({ source }, provide) => provide(source.url),
  watch: [
    async ({ context, source }, provide) => {
      const watch = await watched(context, source.url)
      await provide(watch)
      expect(watch.faults, 'what the page must never do').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Marks tests that only `npm run e2e:all` runs: the other language or view of a case that CI runs once. */
export const FURTHER = '@further'

interface InTurn<T> {
  readonly of: T
  readonly lang: 'en' | 'ko'
  readonly tag: string[]
}

/** Cases that are tried in both languages. CI takes one of each, in turns: that is enough to see a change. */
export function inTurns<T>(cases: readonly T[]): readonly InTurn<T>[] {
  return cases.flatMap((of, i) =>
    (['en', 'ko'] as const).map((lang, j) => ({
      of,
      lang,
      tag: (i + j) % 2 === 0 ? [] : [FURTHER],
    })),
  )
}

function playedSource(site: FaultySite): Source {
  let told: Told | null = null
  let answers: readonly ToldSummary[] = []
  let passed = 0
  let saidAt = 0
  const now = () => (told ? told.at + passed + Date.now() - saidAt : Date.now())
  site.api = (name) => {
    const file = name.replace('.json', '')
    const body =
      file === 'summary' ? told?.summary : file === 'incidents' ? told?.incidents : undefined
    return body === undefined
      ? undefined
      : { body, headers: { Date: new Date(now()).toUTCString() } }
  }
  return {
    url: site.url,
    site,
    says: (next) => {
      told = next
      answers = [next.summary]
      passed = 0
      saidAt = Date.now()
    },
    changes: (change) => {
      if (!told) throw new Error('The source has said nothing yet')
      const next = structuredClone(told)
      change(next.summary)
      next.summary.page.updated_at = new Date(now()).toISOString()
      told = next
      answers = [...answers, next.summary]
    },
    answers: () => answers,
    now,
    passes: (ms) => {
      passed += ms
    },
    fails: (fault) => {
      site.faults = { [API]: fault }
    },
    recovers: () => {
      site.faults = {}
    },
    asked: (path) => site.log.filter((request) => request.path.split('?')[0] === path).length,
  }
}

/**
 * Of the demo's mock, which asks for an update of its worker and does not wait to hear of it; the worker takes its leave by
 * itself when the last page before was left.
 */
const WORKER_GONE = /^Failed to update a ServiceWorker .*Not found$/

const BROWSERS_OWN = /^Failed to load resource/

async function watched(context: BrowserContext, origin: string): Promise<Watch> {
  const asking = await countAsking(context)
  let faults: string[] = []
  let isLenient = false
  let busy = 0
  const origins = new Set([origin])
  const requests: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return
    if (isLenient && BROWSERS_OWN.test(message.text())) return
    faults.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    const { message } = error.error()
    if (!WORKER_GONE.test(message)) faults.push(`page error: ${message}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (/^(?:data|blob):/.test(url)) return
    busy += 1
    requests.push(url)
    if (!origins.has(new URL(url).origin)) faults.push(`foreign request: ${url}`)
  })
  const over = () => (busy = Math.max(0, busy - 1))
  context.on('requestfinished', over)
  context.on('requestfailed', over)
  await context.exposeBinding('relightViolation', (_, text: string) =>
    faults.push(`policy violation: ${text}`),
  )
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { relightViolation } = window as unknown as {
        relightViolation: (text: string) => void
      }
      relightViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
  return {
    get faults() {
      return faults
    },
    taken: () => {
      const had = faults
      faults = []
      return had
    },
    serverMayFail: () => {
      isLenient = true
    },
    mayAsk: (further) => void origins.add(further),
    isBusy: () => busy > 0 || asking() > 0,
    requests,
  }
}

/** Step of the faked clock. */
const STEP_MS = 15_000

/** Begins to fake the page's clocks, from a moment (epoch ms) of the device's own time. */
export async function fakeClock(page: Page, at: number): Promise<void> {
  await page.clock.install({ time: at })
}

/** Until the page has done all that a step of its clock has set off, and no request is under way. */
export async function settles(page: Page, { isBusy }: Watch): Promise<void> {
  // A message comes round after all work of the next turn.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(), { once: true })
        port1.start()
        port2.postMessage(0)
      }),
  )
  if (isBusy()) await expect.poll(isBusy, { intervals: [5, 10, 20, 50] }).toBe(false)
}

/**
 * Lets time pass for the page and for its source. The clock must be faked. It goes on in steps, and only
 * while no request is under way: the timeouts of requests are faked too, and a step would end them.
 */
export async function timePasses(
  page: Page,
  source: Source,
  watch: Watch,
  ms: number,
  stepMs = STEP_MS,
) {
  for (let left = ms; left > 0; left -= stepMs) {
    const step = Math.min(left, stepMs)
    source.passes(step)
    await page.clock.fastForward(step)
    await settles(page, watch)
  }
}

/** The row of a function or of a service that stands alone. */
export function row(page: Page, id: string) {
  return page.locator(`li[data-component="${id}"]`)
}

/** The statuses that a page shows, by component id; an id shown twice differently fails. */
export async function shownStatuses(page: Page): Promise<Record<string, string>> {
  const shown = await page
    .locator('[data-component]')
    .evaluateAll((elements) =>
      elements.map((one) => [one.getAttribute('data-component'), one.getAttribute('data-status')]),
    )
  const statuses: Record<string, string> = {}
  for (const [id, status] of shown) {
    if (id === null || status === null || id === undefined || status === undefined) continue
    expect(statuses[id] ?? status, `${id} is shown in one way only`).toBe(status)
    statuses[id] = status
  }
  return statuses
}
