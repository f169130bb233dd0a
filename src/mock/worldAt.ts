import type { WireStatus } from '../sources/statuspage-v2/wire.ts'
import type { Scenario } from './scenario.ts'
import type { Listing, ScenarioIncident, ScenarioUpdate } from './scenarioParts.ts'

/** State of a component: its status, and the time described by its latest change (epoch ms). */
interface Standing {
  readonly status: WireStatus
  readonly updatedAt: number
}

/** A component in an update with old and new status, equal if nothing changed. */
interface Affected {
  readonly componentId: string
  readonly from: WireStatus
  readonly to: WireStatus
}

/** Everything posted by a given time, and the resulting state of every component. */
export interface World {
  readonly standings: ReadonlyMap<string, Standing>
  /** Updates posted so far by incident id, in the order of posting. */
  readonly updates: ReadonlyMap<string, readonly ScenarioUpdate[]>
  /** All components that the incident listed so far, by update id. */
  readonly affected: ReadonlyMap<string, readonly Affected[]>
  /** Time of the latest post, epoch ms; the creation of the page without any. */
  readonly lastPostAt: number
}

interface Post {
  readonly createdAt: number
  readonly displayAt: number
  readonly listings: readonly Listing[]
  readonly origin: { readonly incident: ScenarioIncident; readonly update: ScenarioUpdate } | null
}

/** Builds the state that a reader could know at a time (epoch ms), without later posts. */
export function worldAt(scenario: Scenario, moment: number): World {
  const standings = new Map<string, Standing>()
  for (const { id, group, status } of scenario.components) {
    if (!group) standings.set(id, { status, updatedAt: scenario.about.createdAt })
  }
  const updates = new Map<string, ScenarioUpdate[]>()
  const affected = new Map<string, readonly Affected[]>()
  const listed = new Map<string, Set<string>>()
  const posts = sortedPosts(scenario).filter(({ createdAt }) => createdAt <= moment)

  for (const { origin, listings, displayAt } of posts) {
    const before = new Map(standings)
    for (const [id, status] of listings) {
      if (status) standings.set(id, { status, updatedAt: displayAt })
    }
    if (!origin) continue
    const { incident, update } = origin
    const ids = new Set([...(listed.get(incident.id) ?? []), ...listings.map(([id]) => id)])
    listed.set(incident.id, ids)
    updates.set(incident.id, [...(updates.get(incident.id) ?? []), update])
    affected.set(
      update.id,
      [...ids].flatMap((id) => changeOf(id, before, standings)),
    )
  }

  const overrides = scenario.indicators.map(({ at }) => at).filter((at) => at <= moment)
  const times = [scenario.about.createdAt, ...overrides, ...posts.map((it) => it.createdAt)]
  return { standings, updates, affected, lastPostAt: Math.max(...times) }
}

// Sorted by time of posting: a late update about an early time still sets the status that the page
// shows from then on.
function sortedPosts(scenario: Scenario): readonly Post[] {
  const direct = scenario.changes.map(({ at, listings }) => {
    return { createdAt: at, displayAt: at, listings, origin: null }
  })
  const fromIncidents = scenario.incidents.flatMap((incident) =>
    incident.updates.map((update) => ({ ...update, origin: { incident, update } })),
  )
  return [...direct, ...fromIncidents].sort(
    (a, b) => a.createdAt - b.createdAt || a.displayAt - b.displayAt,
  )
}

function changeOf(
  componentId: string,
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): readonly Affected[] {
  const from = before.get(componentId)?.status
  const to = after.get(componentId)?.status
  return from && to ? [{ componentId, from, to }] : []
}
