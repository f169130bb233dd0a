import { type MinuteOfDay, minuteOfDayIn, nextNight } from './nightHour.ts'
import { lastReloadAt, noteReload } from './reloadMemory.ts'
import {
  isNightOver,
  type ReloadFacts,
  type ReloadReason,
  reloadReason,
  retryMs,
} from './reloadRules.ts'
import { newestBuild, servedPage } from './servedPage.ts'
import { type Stillness, stillness } from './stillness.ts'
import { createWaker } from './wakeLock.ts'

/* Keeps a wall running unattended for weeks: keeps the screen on, reloads for a newer build, frees
   memory once a night, and reloads a page that stopped drawing.

   Inlined in the wall's page, outside of React and of every file that a deployment may remove, and
   observes the page as a person would: by its drawing. So it works even if the scripts never
   loaded.

   It cannot recover a permanently blocked main thread: no timer runs then, and no worker could
   reload the page either, because only a service worker may, and live pages deliberately have none.
   In that case the second hand stops visibly. */

/** Interval of the checks, ms: one timer for everything here. */
const LOOK_MS = 5_000
const BUILD_CHECK_MS = 10 * 60_000

/** State kept between two checks. Times are of the steady clock unless stated otherwise, ms. */
interface Kept {
  still: Stillness | null
  alarm: { readonly key: string; readonly since: number } | null
  isNewBuildOut: boolean
  buildCheckAt: number
  /** By the wall clock. */
  nightAt: number
  tryAt: number
  failures: number
  isTrying: boolean
}

/** Starts the checks. */
export function startKiosk(): void {
  const minuteOfDay = minuteOfDayIn(pageZone())
  const waker = createWaker()
  const kept: Kept = {
    still: null,
    alarm: null,
    isNewBuildOut: false,
    buildCheckAt: performance.now() + BUILD_CHECK_MS * Math.random(),
    nightAt: nextNight(Date.now(), minuteOfDay, Math.random),
    tryAt: -Infinity,
    failures: 0,
    isTrying: false,
  }
  const look = () => {
    // After following a link to another view the page is no wall.
    if (!/^\/wall\/?$/.test(window.location.pathname)) return
    const steadyAt = performance.now()
    waker.look(steadyAt)
    seePage(kept)
    if (steadyAt >= kept.buildCheckAt) void checkBuild(kept)
    const facts = factsOf(kept, minuteOfDay)
    if (isNightOver(facts)) kept.nightAt = nextNight(facts.now, minuteOfDay, Math.random)
    const reason = reloadReason(facts)
    if (reason && !kept.isTrying && steadyAt >= kept.tryAt) void loadAnew(kept, reason, minuteOfDay)
  }
  window.setInterval(look, LOOK_MS)
  document.addEventListener('visibilitychange', look)
  look()
}

/** Records the present drawing. */
function seePage(kept: Kept): void {
  const steadyAt = performance.now()
  const key = attribute('[data-alarm-raised]', 'data-alarm-raised')
  if (key === null) kept.alarm = null
  else if (kept.alarm?.key !== key) kept.alarm = { key, since: steadyAt }
  kept.still = stillness(kept.still, {
    at: Date.now(),
    steadyAt,
    drawn: attribute('[data-drawn]', 'data-drawn'),
    isVisible: document.visibilityState === 'visible',
  })
}

function factsOf(kept: Kept, minuteOfDay: MinuteOfDay): ReloadFacts {
  const now = Date.now()
  const steadyAt = performance.now()
  return {
    now,
    pageAgeMs: steadyAt,
    lastAt: lastReloadAt(),
    stillMs: kept.still?.stillMs ?? 0,
    isNewBuildOut: kept.isNewBuildOut,
    nightAt: kept.nightAt,
    minuteOfDay: minuteOfDay(now),
    alarmMs: kept.alarm ? steadyAt - kept.alarm.since : null,
    freshness: attribute('main', 'data-freshness'),
  }
}

async function checkBuild(kept: Kept): Promise<void> {
  kept.buildCheckAt = performance.now() + BUILD_CHECK_MS * (0.8 + 0.4 * Math.random())
  const newest = await newestBuild()
  if (newest !== null) kept.isNewBuildOut = newest !== ownBuild()
}

/** Reloads the page if its host has all of it, and if the reason still holds by then. */
async function loadAnew(kept: Kept, reason: ReloadReason, minuteOfDay: MinuteOfDay): Promise<void> {
  kept.isTrying = true
  const page = await servedPage(window.location.pathname + window.location.search)
  kept.isTrying = false
  // With several hosts, one may announce a build that another does not serve yet.
  const isWorthIt = page !== null && (reason !== 'build' || page.build !== ownBuild())
  kept.failures += 1
  kept.tryAt = performance.now() + retryMs(kept.failures, Math.random)
  seePage(kept)
  if (!isWorthIt || reloadReason(factsOf(kept, minuteOfDay)) === null) return
  noteReload(Date.now())
  window.location.reload()
}

const ownBuild = (): string | null => attribute('meta[name="relight-build"]', 'content')

const attribute = (selector: string, name: string): string | null =>
  document.querySelector(selector)?.getAttribute(name) ?? null

/**
 * Time zone of the page's configuration; `undefined` for the device's, which is the wall's
 * location.
 */
function pageZone(): string | undefined {
  try {
    const text = document.getElementById('relight-config')?.textContent ?? ''
    const zone: unknown = JSON.parse(text)?.timeZone
    if (typeof zone !== 'string') return undefined
    minuteOfDayIn(zone)
    return zone
  } catch {
    return undefined
  }
}
