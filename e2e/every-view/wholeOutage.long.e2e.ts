import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { type Figures, figuresAt, FIRE } from '../../src/mock/scenarios/kakao2022/figures.ts'
import { expect, FURTHER, shownStatuses, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

test.use({ build: 'demo' })

/** Spread over the outage: before it, its first minute, each phase of the return, its last hour, its end, after it. */
const MOMENTS = [
  '2022-10-15T15:00+09:00',
  '2022-10-15T15:31+09:00',
  '2022-10-15T22:10+09:00',
  '2022-10-16T01:31+09:00',
  '2022-10-16T08:05+09:00',
  '2022-10-16T14:30+09:00',
  '2022-10-16T23:45+09:00',
  '2022-10-17T09:33+09:00',
  '2022-10-18T09:00+09:00',
  '2022-10-19T12:00+09:00',
  '2022-10-20T22:59+09:00',
  '2022-10-20T23:30+09:00',
] as const

const HOUR = 3_600_000
/** The page carries time on between two polls, also where the demo's clock stands: it may be a little past the minute. */
const PAST_MS = 5_000
/** User-hours that all users together lose in that time, at most. */
const PAST_USER_HOURS = 30_000 * 5

/** A share in whole percent, as readers get it: never all before it is all, never nothing while there is some. */
function percent(ratio: number): string {
  const rounded = Math.round(ratio * 100)
  if (ratio > 0 && ratio < 1) return `${Math.min(99, Math.max(1, rounded))}%`
  return `${rounded}%`
}

for (const [turn, moment] of MOMENTS.entries()) {
  const at = Date.parse(moment)
  const told = figuresAt(at)
  const all = { ...told.words, ...mapped(told.services, ({ word }) => word) }

  const tag = turn % 2 === 0 ? FURTHER : []
  test(
    `all three views show ${moment} as the table of changes has it`,
    { tag },
    async ({ page }) => {
      await page.goto(`/?lang=en&at=${moment}`)
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText(
        told.working === 21 ? 'Everything is working' : new RegExp(`\\b${told.working} of 21 `),
      )
      expect(await shownStatuses(page)).toEqual(all)
      for (const { working, total } of Object.values(told.services)) {
        await expect(page.locator('main')).toContainText(`${working}/${total}`)
      }

      await openView(page, `/wall/?lang=en&at=${moment}`)
      await expect.poll(() => shownStatuses(page)).toEqual(all)
      const wall = page.getByRole('heading', { level: 1 })
      if (at >= FIRE && !told.isOver) {
        await expect(wall).toContainText(new RegExp(`${told.working}\\s*(?:/|of)\\s*21`))
      }
      // At first the alarm stands where the time since the fire does.
      if (at >= FIRE + HOUR) {
        await expect(page.locator('main')).toContainText(elapsed(told.elapsedMs))
      }

      await page.goto(`/recovery/?lang=en&at=${moment}`)
      await expect(page.locator('main')).toHaveAttribute(
        'data-share-restored',
        told.share.toFixed(4),
      )
      const shown = await shownStatuses(page)
      for (const [id, word] of Object.entries(shown)) expect(word, id).toBe(all[id])
      expect(Object.keys(shown)).toEqual(expect.arrayContaining(Object.keys(told.services)))
      if (at < FIRE) return
      await expect(page.locator('main')).toContainText(percent(told.share))
      await comparesFile(page, told)
      if (told.isOver) await expect(page.locator('main')).toContainText('127 h 30 min')
    },
  )
}

/** Hours and minutes as the wall spells them. */
function elapsed(ms: number): RegExp {
  const minutes = Math.floor(ms / 60_000)
  return new RegExp(`(?<!\\d)${Math.floor(minutes / 60)}\\s*h\\s*0?${minutes % 60}\\s*m`)
}

/** Everything the view shows as numbers, against the second count. */
async function comparesFile(page: Page, told: Figures): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download JSON', exact: true }).click()
  const file = JSON.parse(await readFile(await (await coming).path(), 'utf8'))
  expect(file.now.share_operational_ratio).toBeCloseTo(told.share, 9)
  expect(file.now.functions_operational_count).toBe(told.working)
  expect(file.outage.elapsed_ms).toBeGreaterThanOrEqual(told.elapsedMs)
  expect(file.outage.elapsed_ms - told.elapsedMs).toBeLessThan(told.isOver ? 1 : PAST_MS)
  expect(file.impact.user_hours_low - told.userHours.low).toBeLessThan(PAST_USER_HOURS)
  expect(told.userHours.low - file.impact.user_hours_low).toBeLessThan(1)
  expect(file.impact.user_hours_weighted - told.userHours.weighted).toBeLessThan(PAST_USER_HOURS)
  expect(told.userHours.weighted - file.impact.user_hours_weighted).toBeLessThan(1)
  expect(file.impact.user_hours_high - told.userHours.high).toBeLessThan(PAST_USER_HOURS)
  expect(told.userHours.high - file.impact.user_hours_high).toBeLessThan(1)
  const ahead = told.isOver ? null : told.ahead
  if (ahead === null) expect(file.plan.ahead_of_plan_ratio ?? null).toBeNull()
  else expect(file.plan.ahead_of_plan_ratio).toBeCloseTo(ahead, 9)
  for (const { id, first_operational_ms: first, all_operational_ms: whole } of file.services) {
    expect(hours(first), id).toBe(told.firstBackHours[id])
    expect(hours(whole), id).toBe(told.allBackHours[id])
  }
}

const hours = (ms: number | null) => (ms === null ? null : ms / HOUR)

function mapped<A, B>(of: Readonly<Record<string, A>>, make: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, make(one)]))
}
