import type {
  WireAffectedComponent,
  WireComponent,
  WireIncident,
  WireIncidentUpdate,
  WireStatus,
  WireTime,
} from '../sources/statuspage-v2/wire.ts'
import { worse } from '../status/componentStatus.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioIncident, ScenarioUpdate } from './scenarioParts.ts'
import type { World } from './worldAt.ts'

/** Context for building the parts of an answer. */
export interface Frame {
  readonly scenario: Scenario
  /** Epoch ms. */
  readonly moment: number
  readonly world: World
  /** Formats a time (epoch ms) with the page's offset. */
  readonly time: (at: number) => string
}

const CLOSED: ReadonlySet<string> = new Set(['resolved', 'postmortem', 'completed'])

/** True if an incident or a maintenance is still in the summary. */
export function isOpen({ status }: WireIncident): boolean {
  return !CLOSED.has(status)
}

/**
 * Builds all components and groups with their present status, sorted by position as Statuspage
 * does.
 */
export function wireComponents(frame: Frame): readonly WireComponent[] {
  const { scenario, world, time } = frame
  const { about, components } = scenario
  const siblings = (groupId: string | null) => components.filter((it) => it.groupId === groupId)
  const wire = components.map((it): WireComponent => {
    const children = siblings(it.id).map(({ id }) => id)
    const standing = world.standings.get(it.id)
    return {
      id: it.id,
      name: it.name,
      status: standing?.status ?? worstOf(children, world),
      created_at: time(about.createdAt),
      // A change of a child does not touch its group's own row.
      updated_at: time(standing?.updatedAt ?? about.createdAt),
      position: siblings(it.groupId).indexOf(it) + 1,
      description: it.description,
      showcase: false,
      start_date: null,
      group_id: it.groupId,
      page_id: about.id,
      group: it.group,
      only_show_if_degraded: false,
      ...(it.group ? { components: children } : {}),
      ...it.wire,
    }
  })
  // The whole list is sorted by position, so children may be far from their groups.
  return wire.sort((a, b) => a.position - b.position)
}

function worstOf(children: readonly string[], { standings }: World): WireStatus {
  const statuses = children.flatMap((id) => standings.get(id)?.status ?? [])
  return statuses.reduce((worst, it) => (worse(it, worst) === it ? it : worst), 'operational')
}

/** Builds an incident with its updates so far, newest first. */
export function wireIncident(incident: ScenarioIncident, frame: Frame): WireIncident {
  const { scenario, world, time } = frame
  const updates = world.updates.get(incident.id) ?? []
  const firstAt = updates[0]?.createdAt ?? frame.moment
  const last = updates.at(-1)
  const status = last?.status ?? 'investigating'
  const momentOf = (...statuses: readonly string[]) => {
    const update = updates.find((it) => statuses.includes(it.status))
    return update ? time(update.displayAt) : null
  }
  const listed = new Set(updates.flatMap((it) => it.listings.map(([id]) => id)))
  return {
    id: incident.id,
    name: incident.name,
    status,
    created_at: time(firstAt),
    updated_at: time(last?.createdAt ?? firstAt),
    monitoring_at: momentOf('monitoring'),
    resolved_at: CLOSED.has(status) ? momentOf('resolved', 'completed') : null,
    impact: incident.impact,
    shortlink: `${scenario.about.url}/incidents/${incident.id}`,
    started_at: time(incident.startedAt ?? updates[0]?.displayAt ?? firstAt),
    page_id: scenario.about.id,
    incident_updates: newestFirst(updates).map((it) => wireUpdate(it, incident.id, frame)),
    components: wireComponents(frame).filter(({ id }) => listed.has(id)),
    reminder_intervals: null,
    ...incident.wire,
  }
}

function newestFirst(updates: readonly ScenarioUpdate[]): readonly ScenarioUpdate[] {
  return [...updates].reverse().sort((a, b) => b.displayAt - a.displayAt)
}

function wireUpdate(update: ScenarioUpdate, incidentId: string, frame: Frame): WireIncidentUpdate {
  const { scenario, world, time } = frame
  const rows = (world.affected.get(update.id) ?? []).map((it): WireAffectedComponent => {
    const name = fullName(it.componentId, scenario)
    return { code: it.componentId, name, old_status: it.from, new_status: it.to }
  })
  return {
    id: update.id,
    status: update.status,
    body: update.body,
    incident_id: incidentId,
    created_at: time(update.createdAt),
    updated_at: time(update.createdAt),
    display_at: time(update.displayAt),
    affected_components: rows.length > 0 ? rows : null,
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
    ...update.wire,
  }
}

function fullName(id: string, { components }: Scenario): string {
  const component = components.find((it) => it.id === id)
  const group = components.find((it) => it.id === component?.groupId)
  return group ? `${group.name} - ${component?.name ?? id}` : (component?.name ?? id)
}

/**
 * Creates a formatter for times (epoch ms) in a time zone, as Statuspage writes them:
 * `2022-10-15T15:30:00.000+09:00`, and `…Z` for UTC. Throws a `RangeError` for a zone unknown to
 * this runtime.
 */
export function wireTimes(timeZone: string): (at: number) => WireTime {
  // Creating a format is slow, using it is not: one serves a whole answer.
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC'
  return (at) => {
    if (isUtc) return new Date(at).toISOString()
    // For a zero offset some runtimes write `GMT` alone.
    const offset = /GMT([+-]\d\d):(\d\d)/.exec(format.format(at))
    const [, hours = '+00', minutes = '00'] = offset ?? []
    const east = (Number(hours) * 60 + Number(`${hours[0]}${minutes}`)) * 60_000
    return `${new Date(at + east).toISOString().slice(0, -1)}${hours}:${minutes}`
  }
}
