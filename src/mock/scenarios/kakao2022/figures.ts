import { BRIEFING } from './briefing.ts'
import { SERVICES } from './components.ts'
import { UPDATES } from './updates.ts'

/**
 * An independent calculation of the 2022 outage from the scenario's own table of changes, by
 * counting minutes, without product code. Tests compare the pages with it.
 */

export const FIRE = Date.parse('2022-10-15T15:30:00+09:00')
const MINUTE = 60_000

const CHANGES = UPDATES.flatMap(({ at, changes }) =>
  changes.map(([id, , to]) => ({ at: Date.parse(at), id, to: to as string })),
).toSorted((a, b) => a.at - b.at)

/** Status of a function at a time: from its last change by then, operational before the first. */
function statusAt(id: string, at: number): string {
  let word = 'operational'
  for (const change of CHANGES) if (change.id === id && change.at <= at) word = change.to
  return word
}

const usersOf = (service: string): number => BRIEFING.components?.[service]?.users?.monthly ?? 0

/** Weight of each function in the share of use: the users of its service, spread evenly. */
const WEIGHTS = SERVICES.flatMap(({ id, functions }) =>
  functions.map((it) => ({ id: it.id, weight: usersOf(id) / functions.length })),
)
const ALL_USE = WEIGHTS.reduce((sum, { weight }) => sum + weight, 0)

function serviceStatus(words: readonly string[]): string {
  if (words.every((word) => word === 'major_outage')) return 'major_outage'
  for (const [found, means] of [
    ['major_outage', 'partial_outage'],
    ['partial_outage', 'partial_outage'],
    ['degraded_performance', 'degraded_performance'],
    ['under_maintenance', 'under_maintenance'],
  ] as const) {
    if (words.includes(found)) return means
  }
  return 'operational'
}

/** Expected figures at a given time. Ratios 0..1, durations in ms, hours in hours. */
export interface Figures {
  readonly words: Readonly<Record<string, string>>
  readonly services: Readonly<
    Record<string, { readonly word: string; readonly working: number; readonly total: number }>
  >
  readonly working: number
  readonly share: number
  /** Time since the fire, up to the end of the outage. */
  readonly elapsedMs: number
  readonly isOver: boolean
  readonly userHours: { readonly low: number; readonly weighted: number; readonly high: number }
  /**
   * Lead of the recovery over the forecasts in force, as a ratio of all use; `null` without a
   * forecast.
   */
  readonly ahead: number | null
  /**
   * Hours from the fire to the first working function of each service; `null` if there is none yet.
   */
  readonly firstBackHours: Readonly<Record<string, number | null>>
  readonly allBackHours: Readonly<Record<string, number | null>>
}

const LOST: Readonly<Record<string, number>> = {
  major_outage: 1,
  partial_outage: 1 / 2,
  degraded_performance: 1 / 4,
}

const restoredAt = (): number => Math.max(...CHANGES.map(({ at }) => at))

/** Calculates all expected figures at a time, minute by minute. */
export function figuresAt(at: number): Figures {
  const ids = WEIGHTS.map(({ id }) => id)
  const words = Object.fromEntries(ids.map((id) => [id, statusAt(id, at)]))
  const works = (id: string) => words[id] === 'operational'
  const end = restoredAt()
  const services = Object.fromEntries(
    SERVICES.map(({ id, functions }) => {
      const serviceStatuses = functions.map((it) => words[it.id] ?? '')
      const working = serviceStatuses.filter((word) => word === 'operational').length
      return [id, { word: serviceStatus(serviceStatuses), working, total: serviceStatuses.length }]
    }),
  )
  const backHours = (condition: (words: readonly string[]) => boolean) =>
    Object.fromEntries(SERVICES.map(({ id }) => [id, firstMinute(id, at, condition)]))
  return {
    words,
    services,
    working: ids.filter(works).length,
    share:
      WEIGHTS.filter(({ id }) => works(id)).reduce((sum, { weight }) => sum + weight, 0) / ALL_USE,
    elapsedMs: Math.max(0, Math.min(at, end) - FIRE),
    isOver: at >= end,
    userHours: userHoursUntil(Math.min(at, end)),
    ahead: aheadAt(at),
    firstBackHours: backHours((serviceStatuses) => serviceStatuses.includes('operational')),
    allBackHours: backHours((serviceStatuses) =>
      serviceStatuses.every((word) => word === 'operational'),
    ),
  }
}

/**
 * Hours from the fire to the first minute in which a service's functions meet a condition, up to a
 * given time.
 */
function firstMinute(
  service: string,
  until: number,
  condition: (words: readonly string[]) => boolean,
): number | null {
  const functions = SERVICES.find(({ id }) => id === service)?.functions ?? []
  for (let at = FIRE; at <= until; at += MINUTE) {
    if (condition(functions.map(({ id }) => statusAt(id, at)))) return (at - FIRE) / 3_600_000
  }
  return null
}

function userHoursUntil(end: number): Figures['userHours'] {
  const sums = { low: 0, weighted: 0, high: 0 }
  for (let at = FIRE; at < end; at += MINUTE) {
    for (const { id, functions } of SERVICES) {
      const words = functions.map((it) => statusAt(it.id, at))
      const lost = words.reduce((sum, word) => sum + (LOST[word] ?? 0), 0) / words.length
      const hours = usersOf(id) / 60
      sums.weighted += hours * lost
      if (words.every((word) => word === 'major_outage')) sums.low += hours
      if (words.some((word) => word !== 'operational')) sums.high += hours
    }
  }
  return sums
}

/** Forecast in force for a function at a time: the latest one for it or its service. */
function forecastAt(
  id: string,
  at: number,
): { readonly madeAt: number; readonly dueAt: number } | null {
  const service = SERVICES.find(({ functions }) => functions.some((it) => it.id === id))?.id ?? ''
  let held: { readonly madeAt: number; readonly dueAt: number } | null = null
  for (const { made_at: made, expected_at: expected, covers } of BRIEFING.forecasts ?? []) {
    const madeAt = Date.parse(made)
    const isItsOwn = covers.includes(id) || covers.includes(service)
    if (isItsOwn && madeAt <= at && madeAt >= (held?.madeAt ?? 0)) {
      held = { madeAt, dueAt: Date.parse(expected) }
    }
  }
  return held
}

function aheadAt(at: number): number | null {
  let [ahead, total] = [0, 0]
  for (const { id, weight } of WEIGHTS) {
    const promise = forecastAt(id, at)
    if (!promise || statusAt(id, promise.madeAt) === 'operational') continue
    total += 1
    if (statusAt(id, at) === 'operational') ahead += weight
    if (at >= promise.dueAt) ahead -= weight
  }
  return total === 0 ? null : ahead / ALL_USE
}
