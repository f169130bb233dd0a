import type { Page } from '@playwright/test'
import { calm } from '../../src/mock/scenarios/calm.ts'
import { pathOf, VIEW_NAMES } from '../../src/views/list.mjs'
import { kakaoAt, scene, type Told } from './stories.ts'
import { expect, fakeClock, type Source, timePasses, type Watch } from './fixture.ts'
import { openView } from './openView.ts'

/** The paths of all views. */
export const PATHS = VIEW_NAMES.map(pathOf)

/** The states a view can be in, each in words of ours. */
export const STATES = ['loading', 'live', 'late', 'stale', 'blind', 'restored', 'calm'] as const

/** Goes through the states of a view. */
export interface Stage {
  readonly page: Page
  readonly source: Source
  readonly watch: Watch
  readonly path: string
  readonly lang: 'en' | 'ko'
}

const SECOND = 1_000
const STEP = 60 * SECOND

/** Opens a view and waits until everything that was on its way has come. */
async function opens({ page, source, watch, path, lang }: Stage, told: Told): Promise<void> {
  source.recovers()
  source.says(told)
  await page.clock.setSystemTime(told.at)
  await openView(page, `${path}?lang=${lang}`)
  await settles(page, watch)
}

/** Quiet time, ms: the record is requested a moment after the first answer. */
const SETTLED_MS = 700

async function settles(page: Page, watch: Watch): Promise<void> {
  await page.waitForTimeout(SETTLED_MS)
  await expect.poll(watch.isBusy).toBe(false)
  await page.waitForTimeout(SETTLED_MS)
}

/**
 * Brings a view into each of its states, one after the other, and calls back in each. The states of age are one story:
 * the source falls silent in the midst of an outage.
 */
export async function throughStates(
  stage: Stage,
  look: (state: (typeof STATES)[number]) => Promise<void>,
): Promise<void> {
  const { page, source, watch, path, lang } = stage
  watch.serverMayFail()
  const main = page.locator('main')
  // A minute after the change of half past: whether one of this very second counts is for others to try.
  const outage = kakaoAt('16T14:31')
  await fakeClock(page, outage.at)
  source.says(outage)
  source.fails({ delayMs: 60_000 })
  await page.goto(`${path}?lang=${lang}`)
  await expect(main).toHaveAttribute('data-freshness', 'blind')
  await page.waitForTimeout(SETTLED_MS)
  await look('loading')

  await opens(stage, outage)
  await look('live')
  source.fails({ status: 503 })
  const isWall = path === '/wall/'
  for (const [state, ms] of [
    ['late', (isWall ? 120 : 240) * SECOND],
    ['stale', 240 * SECOND],
    ['blind', 660 * SECOND],
  ] as const) {
    await timePasses(page, source, watch, ms, STEP)
    await expect(main).toHaveAttribute('data-freshness', state)
    await settles(page, watch)
    await look(state)
  }
  await opens(stage, kakaoAt('20T23:30'))
  await look('restored')
  await opens(stage, scene(calm()))
  await look('calm')
}
