import type { WireStatus } from '../sources/statuspage-v2/wire.ts'
import type { Scenario } from './scenario.ts'
import type { Listing, ScenarioIncident, ScenarioUpdate } from './scenarioParts.ts'

/** A component as it stands: its status, and when the last thing said of it was so (epoch ms). */
interface Standing {
  readonly status: WireStatus
  readonly updatedAt: number
}

/** What an update lists of a component: from what to what, the same where nothing changed. */
interface Affected {
  readonly componentId: string
  readonly from: WireStatus
  readonly to: WireStatus
}

/** What had been said by a moment, and where that leaves every component. */
export interface World {
  readonly standings: ReadonlyMap<string, Standing>
  /** The updates said so far by incident id, in the order in which they were said. */
  readonly updates: ReadonlyMap<string, readonly ScenarioUpdate[]>
  /** By update id: every component its incident has listed so far. */
  readonly affected: ReadonlyMap<string, readonly Affected[]>
  /** When anything was said last, epoch ms; the page's creation where nothing was. */
  readonly toldAt: number
}

interface Telling {
  readonly createdAt: number
  readonly displayAt: number
  readonly listings: readonly Listing[]
  readonly said: { readonly incident: ScenarioIncident; readonly update: ScenarioUpdate } | null
}

/** The world as a reader could know it at a moment (epoch ms): what is said later is not in it. */
export function worldAt(scenario: Scenario, moment: number): World {
  const standings = new Map<string, Standing>()
  for (const { id, group, status } of scenario.components) {
    if (!group) standings.set(id, { status, updatedAt: scenario.about.createdAt })
  }
  const updates = new Map<string, ScenarioUpdate[]>()
  const affected = new Map<string, readonly Affected[]>()
  const listed = new Map<string, Set<string>>()
  const told = tellings(scenario).filter(({ createdAt }) => createdAt <= moment)

  for (const { said, listings, displayAt } of told) {
    const before = new Map(standings)
    for (const [id, status] of listings) {
      if (status) standings.set(id, { status, updatedAt: displayAt })
    }
    if (!said) continue
    const { incident, update } = said
    const ids = new Set([...(listed.get(incident.id) ?? []), ...listings.map(([id]) => id)])
    listed.set(incident.id, ids)
    updates.set(incident.id, [...(updates.get(incident.id) ?? []), update])
    affected.set(
      update.id,
      [...ids].flatMap((id) => changeOf(id, before, standings)),
    )
  }

  const overrides = scenario.indicators.map(({ at }) => at).filter((at) => at <= moment)
  const times = [scenario.about.createdAt, ...overrides, ...told.map((it) => it.createdAt)]
  return { standings, updates, affected, toldAt: Math.max(...times) }
}

// In the order in which they were said: a late word about an early moment still sets the status that
// the page shows from then on.
function tellings(scenario: Scenario): readonly Telling[] {
  const direct = scenario.changes.map(({ at, listings }) => {
    return { createdAt: at, displayAt: at, listings, said: null }
  })
  const said = scenario.incidents.flatMap((incident) =>
    incident.updates.map((update) => ({ ...update, said: { incident, update } })),
  )
  return [...direct, ...said].sort((a, b) => a.createdAt - b.createdAt || a.displayAt - b.displayAt)
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
