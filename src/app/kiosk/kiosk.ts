import { type MinuteOfDay, minuteOfDayIn, nextNight } from './nightHour.ts'
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

const RELOAD_KEY = 'relight.reloaded'

/** Interval of the checks, ms: one timer for everything here. */
const CHECK_MS = 5_000
const BUILD_CHECK_MS = 10 * 60_000

/** State kept between two checks. Times are of the steady clock unless stated otherwise, ms. */
interface KioskState {
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
  const state: KioskState = {
    still: null,
    alarm: null,
    isNewBuildOut: false,
    buildCheckAt: performance.now() + BUILD_CHECK_MS * Math.random(),
    nightAt: nextNight(Date.now(), minuteOfDay, Math.random),
    tryAt: -Infinity,
    failures: 0,
    isTrying: false,
  }
  const check = () => {
    // After following a link to another view the page is no wall.
    if (!/^\/wall\/?$/.test(window.location.pathname)) return
    const steadyAt = performance.now()
    waker.check(steadyAt)
    observePage(state)
    if (steadyAt >= state.buildCheckAt) void checkBuild(state)
    const facts = factsOf(state, minuteOfDay)
    if (isNightOver(facts)) state.nightAt = nextNight(facts.now, minuteOfDay, Math.random)
    const reason = reloadReason(facts)
    if (reason && !state.isTrying && steadyAt >= state.tryAt)
      void reload(state, reason, minuteOfDay)
  }
  window.setInterval(check, CHECK_MS)
  document.addEventListener('visibilitychange', check)
  check()
}

/** Records the present drawing. */
function observePage(state: KioskState): void {
  const steadyAt = performance.now()
  const key = attribute('[data-alarm-raised]', 'data-alarm-raised')
  if (key === null) state.alarm = null
  else if (state.alarm?.key !== key) state.alarm = { key, since: steadyAt }
  state.still = stillness(state.still, {
    at: Date.now(),
    steadyAt,
    drawn: attribute('[data-drawn]', 'data-drawn'),
    isVisible: document.visibilityState === 'visible',
  })
}

function factsOf(state: KioskState, minuteOfDay: MinuteOfDay): ReloadFacts {
  const now = Date.now()
  const steadyAt = performance.now()
  return {
    now,
    pageAgeMs: steadyAt,
    lastAt: lastReloadAt(),
    stillMs: state.still?.stillMs ?? 0,
    isNewBuildOut: state.isNewBuildOut,
    nightAt: state.nightAt,
    minuteOfDay: minuteOfDay(now),
    alarmMs: state.alarm ? steadyAt - state.alarm.since : null,
    freshness: attribute('main', 'data-freshness'),
  }
}

async function checkBuild(state: KioskState): Promise<void> {
  state.buildCheckAt = performance.now() + BUILD_CHECK_MS * (0.8 + 0.4 * Math.random())
  const newest = await newestBuild()
  if (newest !== null) state.isNewBuildOut = newest !== ownBuild()
}

/** Reloads the page if its host has all of it, and if the reason still holds by then. */
async function reload(
  state: KioskState,
  reason: ReloadReason,
  minuteOfDay: MinuteOfDay,
): Promise<void> {
  state.isTrying = true
  const page = await servedPage(window.location.pathname + window.location.search)
  state.isTrying = false
  // With several hosts, one may announce a build that another does not serve yet.
  const isWorthIt = page !== null && (reason !== 'build' || page.build !== ownBuild())
  state.failures += 1
  state.tryAt = performance.now() + retryMs(state.failures, Math.random)
  observePage(state)
  if (!isWorthIt || reloadReason(factsOf(state, minuteOfDay)) === null) return
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

/**
 * Time of the last automatic reload in this tab, epoch ms; `null` without any, `'unknown'` without
 * storage.
 */
function lastReloadAt(): number | null | 'unknown' {
  try {
    const stored = window.sessionStorage.getItem(RELOAD_KEY)
    if (stored === null) return null
    const at = Number(stored)
    return Number.isFinite(at) ? at : 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Records an imminent automatic reload, if the device permits storage. */
function noteReload(at: number): void {
  try {
    window.sessionStorage.setItem(RELOAD_KEY, String(at))
  } catch {
    // The age of the page then limits reloads.
  }
}
