import type { ComponentId } from '../../../status/snapshot.ts'
import type { NotedStop } from '../../../outage/stops.ts'

const KEY = 'relight.stops'
/** As many functions as a page may have. */
const MOST = 2_000
const LONGEST_ID = 200

/**
 * The stops that this device noted before the page was loaded. What it stores may be gone, denied, or damaged by
 * anybody: then nothing was noted, and an alarm too many is shown rather than one too few.
 */
export function recalledStops(): readonly NotedStop[] {
  try {
    return stopsIn(JSON.parse(window.localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** Keeps stops over a reload, where the device lets it. */
export function keepStops(noted: readonly NotedStop[]): void {
  try {
    if (noted.length === 0) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, JSON.stringify(noted))
  } catch {
    // A wall without memory shows an alarm again after a reload.
  }
}

/** The stops in what was stored, whatever that is; entries that are none are left out. */
export function stopsIn(stored: unknown): readonly NotedStop[] {
  return Array.isArray(stored) ? stored.slice(0, MOST).flatMap(stopIn) : []
}

function stopIn(entry: unknown): readonly NotedStop[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { id, startedAt, acknowledgedAt } = entry as Record<string, unknown>
  const isId = typeof id === 'string' && id !== '' && id.length <= LONGEST_ID
  if (!isId || !isMoment(startedAt) || !(acknowledgedAt === null || isMoment(acknowledgedAt))) {
    return []
  }
  return [{ id: id as ComponentId, startedAt, acknowledgedAt }]
}

const isMoment = (value: unknown): value is number => Number.isFinite(value)
