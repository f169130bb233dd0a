// @ts-check

/*
 * Runs in the page before its scripts: answers in the place of the network, with a real `Response` that the page's own
 * code has to read. Every day is like the one before: two incidents, a maintenance, something that vanishes, and all
 * the ways in which a source fails. The record always holds the same number of incidents. It does not use the scenarios of
 * the mock: those keep everything they ever say, and the memory of this page is what is measured.
 *
 * The page itself and its scripts are refused, so that the wall's nightly loading is tried and put off each night; it
 * would wipe out what is measured here.
 */

const page = /** @type {any} */ (window)
const { plantsLeak, build } = page.relightSoak
const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const SERVICES = ['Chat', 'Taxi', 'Pay', 'Bank', 'Portal']
const FUNCTIONS = ['Sign in', 'Send', 'Receive', 'Search']
/** Days of incidents in the record. */
const KEPT = 6
const PAGE = { id: 'soakpage', name: 'Soak', url: 'https://status.example', time_zone: 'UTC' }
/** @type {unknown[]} */
const leak = []
const counts = { polls: 0, failed: 0, errors: 0 }
/** @type {Set<() => void>} */
const hanging = new Set()

/** @param {number} at */
const iso = (at) => new Date(at).toISOString()

/**
 * The incidents of a day: when each step is, in minutes, and the status it leaves its functions in.
 * @type {{ name: string, of: string[], steps: [number, string, string][] }[]}
 */
const STORY = [
  {
    name: 'Fire',
    of: ['chat-0', 'chat-1', 'pay-0', 'pay-1', 'pay-2', 'pay-3'],
    steps: [
      [480, 'investigating', 'major_outage'],
      [500, 'identified', 'major_outage'],
      [600, 'monitoring', 'degraded_performance'],
      [720, 'resolved', 'operational'],
    ],
  },
  {
    name: 'Bank',
    of: ['bank-0'],
    steps: [
      [1_020, 'investigating', 'partial_outage'],
      [1_030, 'investigating', 'major_outage'],
      [1_045, 'identified', 'major_outage'],
      [1_070, 'resolved', 'operational'],
    ],
  },
]
/** Failures of the source, with the minutes of the day between which they happen. @type {[number, number, string][]} */
const FAULTS = [
  [780, 800, 'failing'],
  [840, 850, 'hang'],
  [900, 906, 'garbage'],
  [930, 936, 'reset'],
  [960, 966, 'cut'],
  [990, 996, 'old'],
  [1_260, 1_300, 'failing'],
]

/** @param {number} now */
function incidentsAt(now) {
  const today = Math.floor(now / DAY)
  const days = Array.from({ length: KEPT + 1 }, (_, i) => today - KEPT + i)
  const told = days.flatMap((day) => STORY.map((story) => incident(story, day, now)))
  return told.filter((one) => one !== null).slice(-KEPT * STORY.length)
}

/** @param {(typeof STORY)[number]} story @param {number} day @param {number} now */
function incident({ name, of, steps }, day, now) {
  const said = steps.filter(([minute]) => day * DAY + minute * MINUTE <= now)
  const [last] = said.slice(-1)
  const [first] = said
  if (!last || !first) return null
  const at = (/** @type {number} */ minute) => iso(day * DAY + minute * MINUTE)
  return {
    id: `${name}-${day}`,
    name,
    status: last[1],
    impact: 'major',
    started_at: at(first[0]),
    created_at: at(first[0]),
    updated_at: at(last[0]),
    resolved_at: last[1] === 'resolved' ? at(last[0]) : null,
    page_id: PAGE.id,
    components: [],
    incident_updates: said.map(([minute, status, to], i) => ({
      id: `${name}-${day}-${i}`,
      status,
      body: `${name}: ${status}. 복구 작업을 하고 있습니다.`,
      display_at: at(minute),
      created_at: at(minute),
      updated_at: at(minute),
      affected_components: of.map((code) => ({
        code,
        name: code,
        old_status: said[i - 1]?.[2] ?? 'operational',
        new_status: to,
      })),
    })),
  }
}

/** @param {string} id @param {number} now */
function statusOf(id, now) {
  const minute = (now % DAY) / MINUTE
  if (id === 'portal-0' && minute >= 1_080 && minute < 1_140) return 'under_maintenance'
  const steps = STORY.filter(({ of }) => of.includes(id)).flatMap(({ steps }) => steps)
  return steps.findLast(([from]) => from <= minute)?.[2] ?? 'operational'
}

/** @param {number} now */
function componentsAt(now) {
  const minute = (now % DAY) / MINUTE
  const facts = { created_at: iso(0), updated_at: iso(0), description: null, page_id: PAGE.id }
  return SERVICES.flatMap((service, i) => {
    const group = service.toLowerCase()
    const own = FUNCTIONS.map((name, j) => {
      const id = `${group}-${j}`
      const place = { group: false, group_id: group, position: j + 1 }
      return { ...facts, ...place, id, name, status: statusOf(id, now) }
    }).filter(({ id }) => id !== 'taxi-3' || minute < 1_160 || minute >= 1_180)
    const components = own.map(({ id }) => id)
    const place = { group: true, group_id: null, position: i + 1, components }
    return [{ ...facts, ...place, id: group, name: service, status: 'operational' }, ...own]
  })
}

/** @param {string} name @param {number} now */
function bodyOf(name, now) {
  const page = { ...PAGE, updated_at: iso(now) }
  const all = incidentsAt(now)
  if (name === 'incidents.json') return { page, incidents: all.toReversed() }
  const components = componentsAt(now)
  const isBad = components.some(({ status }) => status !== 'operational')
  return {
    page,
    components,
    incidents: all.filter(({ status }) => status !== 'resolved'),
    scheduled_maintenances: [],
    status: { indicator: isBad ? 'major' : 'none', description: '' },
  }
}

/** @param {AbortSignal | null | undefined} signal */
function untilAborted(signal) {
  return new Promise((_, reject) => {
    const end = () => {
      hanging.delete(end)
      reject(signal?.reason)
    }
    hanging.add(end)
    signal?.addEventListener('abort', end, { once: true })
  })
}

/** A body that breaks off in the middle. @param {string} text */
function brokenBody(text) {
  const half = new TextEncoder().encode(text.slice(0, text.length / 2))
  let isSent = false
  return new ReadableStream({
    pull: (controller) => {
      if (isSent) return controller.error(new TypeError('network error'))
      isSent = true
      controller.enqueue(half)
    },
  })
}

/** @param {string} name @param {RequestInit} [options] */
async function apiAnswer(name, options) {
  const now = Date.now()
  const minute = (now % DAY) / MINUTE
  const fault = FAULTS.find(([from, until]) => from <= minute && minute < until)?.[2]
  if (name === 'summary.json') counts.polls += 1
  if (fault) counts.failed += 1
  const headers = { 'Content-Type': 'application/json', Date: new Date(now).toUTCString() }
  if (fault === 'failing') return new Response('{"error":"down"}', { status: 500, headers })
  if (fault === 'hang') return untilAborted(options?.signal)
  if (fault === 'garbage') return new Response('<html>It works!</html>', { headers })
  if (fault === 'reset') throw new TypeError('Failed to fetch')
  const text = JSON.stringify(bodyOf(name, fault === 'old' ? now - 400_000 : now))
  // As much as a listener or a row of a list that is forgotten at each poll.
  if (plantsLeak) leak.push(Array.from({ length: 60 }, (_, i) => now + i))
  if (fault === 'cut') return new Response(brokenBody(text), { headers })
  return new Response(text, { headers: { ...headers, ...(fault === 'old' && { Age: '400' }) } })
}

page.fetch = async (/** @type {string} */ url, /** @type {RequestInit} */ options) => {
  const { pathname } = new URL(url, location.href)
  if (pathname.startsWith('/api/v2/')) return apiAnswer(pathname.slice(8), options)
  if (pathname !== '/version.json') return new Response('refused', { status: 503 })
  return new Response(JSON.stringify({ build }), {
    headers: { 'Content-Type': 'application/json' },
  })
}
const note = () => void (counts.errors += 1)
window.addEventListener('error', note)
window.addEventListener('unhandledrejection', note)
page.relightSource = { counts }

// oxlint-disable-next-line unicorn/require-module-specifiers -- makes it a module for the checker, and is cut off before it runs
export {}
