import type {
  WireComponents,
  WireIncident,
  WireIncidents,
  WireMaintenance,
  WireMaintenances,
  WirePage,
  WireState,
  WireStatusAnswer,
  WireSummary,
} from '../sources/statuspage-v2/wire.ts'
import { indicatorWords, pageState } from './indicator.ts'
import type { Scenario } from './scenario.ts'
import { type Frame, isOpen, wireComponents, wireIncident, wireTimes } from './wireParts.ts'
import { worldAt } from './worldAt.ts'

/** Maximum number of incidents that Statuspage sends. */
const MAX_INCIDENTS = 50

/**
 * Builds `summary.json` at a time (epoch ms): every component, open incidents, and the indicator.
 * Includes nothing posted later.
 */
export function summaryAt(scenario: Scenario, moment: number): WireSummary {
  const frame = frameAt(scenario, moment)
  return {
    page: wirePage(frame),
    components: wireComponents(frame),
    incidents: wireIncidents(frame).filter(isOpen),
    scheduled_maintenances: wireMaintenances(frame).filter(isOpen),
    status: stateOf(frame),
  }
}

/** Builds `incidents.json` at a time (epoch ms): the latest 50, open and past, newest first. */
export function incidentsAt(scenario: Scenario, moment: number): WireIncidents {
  const frame = frameAt(scenario, moment)
  return { page: wirePage(frame), incidents: wireIncidents(frame).slice(0, MAX_INCIDENTS) }
}

/** Builds `components.json` at a time (epoch ms), by position. */
export function componentsAt(scenario: Scenario, moment: number): WireComponents {
  const frame = frameAt(scenario, moment)
  return { page: wirePage(frame), components: wireComponents(frame) }
}

/** Builds `scheduled-maintenances.json` at a time (epoch ms): the latest 50, newest first. */
export function maintenancesAt(scenario: Scenario, moment: number): WireMaintenances {
  const frame = frameAt(scenario, moment)
  const latest = wireMaintenances(frame).slice(0, MAX_INCIDENTS)
  return { page: wirePage(frame), scheduled_maintenances: latest }
}

/** Builds `status.json` at a time (epoch ms): the page's indicator. */
export function statusAt(scenario: Scenario, moment: number): WireStatusAnswer {
  const frame = frameAt(scenario, moment)
  return { page: wirePage(frame), status: stateOf(frame) }
}

function frameAt(scenario: Scenario, moment: number): Frame {
  const time = wireTimes(scenario.about.timeZone)
  return { scenario, moment, world: worldAt(scenario, moment), time }
}

function wirePage({ scenario: { about }, world, time }: Frame): WirePage {
  const { id, name, url, timeZone } = about
  // The time of the last change rather than of the answer: an unchanged page answers with the same
  // bytes.
  return { id, name, url, time_zone: timeZone, updated_at: time(world.lastPostAt), ...about.wire }
}

function wireIncidents(frame: Frame): readonly WireIncident[] {
  return postedIncidents(frame)
    .filter(({ window }) => !window)
    .map((incident) => wireIncident(incident, frame))
}

function wireMaintenances(frame: Frame): readonly WireMaintenance[] {
  return postedIncidents(frame).flatMap((incident) => {
    if (!incident.window) return []
    const { scheduledFor, scheduledUntil } = incident.window
    const plan = {
      scheduled_for: frame.time(scheduledFor),
      scheduled_until: frame.time(scheduledUntil),
    }
    return [{ ...plan, ...wireIncident(incident, frame) }]
  })
}

// Incidents posted by then, newest first.
function postedIncidents({ scenario, world }: Frame): Scenario['incidents'] {
  const firstPostAt = (id: string) => world.updates.get(id)?.[0]?.createdAt ?? 0
  return scenario.incidents
    .filter(({ id }) => world.updates.has(id))
    .sort((a, b) => firstPostAt(b.id) - firstPostAt(a.id))
}

function stateOf(frame: Frame): WireState {
  const { scenario, moment, world } = frame
  const byHand = scenario.indicators.filter(({ at }) => at <= moment).at(-1)
  if (byHand) {
    const { indicator, description } = byHand
    return { indicator, description: description ?? indicatorWords(indicator) }
  }
  const statuses = [...world.standings.values()].map(({ status }) => status)
  const running = wireMaintenances(frame).filter(({ status }) => status !== 'scheduled')
  const open = [...wireIncidents(frame), ...running].filter(isOpen)
  return pageState(
    statuses,
    open.map(({ impact }) => impact),
  )
}
