import { type ComponentStatus, isBad, severity } from '../status/componentStatus.ts'
import type { Incident, IncidentUpdate } from '../status/incident.ts'
import type { Component, ComponentId } from '../status/snapshot.ts'
import type { Basis } from './healthTimeline.ts'

/** One change of one component's status at a moment, epoch ms. */
export interface DatedChange {
  readonly at: number
  readonly from: ComponentStatus
  readonly to: ComponentStatus
  readonly basis: Basis
}

/** A reading of a component's status that was gathered while the page was open. */
export interface StatusReading {
  readonly at: number
  readonly status: ComponentStatus
}

/** What one incident says of a component, before it is put beside what others say. */
interface Mention extends DatedChange {
  readonly incident: Incident
}

/**
 * Every change of one component's status that the record knows of, old to new.
 *
 * Changes come from the updates of all incidents and maintenances, at `display_at`. An update that repeats a
 * status says nothing new, except at an incident's first mention of the component: bad from the start, it
 * opens where the incident started. Where two neighbours do not meet, or the last does not lead to
 * the present status, a change is assumed: at the moment the incident closed without saying so, else
 * at the component's `updated_at`, else at `readAt`. Never throws; input may be in any order.
 *
 * An incident's own window is never taken for a component's downtime.
 */
export function statusChanges(
  component: Pick<Component, 'id' | 'status' | 'updatedAt'>,
  incidents: readonly Incident[],
  readings: readonly StatusReading[],
  readAt: number,
): readonly DatedChange[] {
  const mentions = mentionsOf(component.id, incidents, readAt)
  const seen = withReadings(bridged(mentions), readings)
  return toThePresent(seen, mentions.at(-1), component, readAt)
}

/** The changes that incidents alone tell of one component, up to a moment; see `statusChanges`. */
export function toldChanges(
  id: ComponentId,
  incidents: readonly Incident[],
  until: number,
): readonly DatedChange[] {
  return bridged(mentionsOf(id, incidents, until))
}

function mentionsOf(
  id: ComponentId,
  incidents: readonly Incident[],
  until: number,
): readonly Mention[] {
  return incidents
    .flatMap((incident) => mentionsIn(incident, id))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at)
}

function mentionsIn(incident: Incident, id: ComponentId): readonly Mention[] {
  const mentions: Mention[] = []
  let mentioned = false
  for (const update of inOrder(incident.updates)) {
    for (const change of update.changes) {
      if (change.componentId !== id) continue
      if (change.from !== change.to) {
        mentions.push({ ...change, at: update.displayAt, basis: 'reported', incident })
      } else if (!mentioned && change.to !== 'operational') {
        const at = Math.min(incident.startedAt ?? update.displayAt, update.displayAt)
        mentions.push({ at, from: 'unknown', to: change.to, basis: 'assumed', incident })
      }
      mentioned = true
    }
  }
  return mentions
}

/** Updates old to new; those of one moment in the order in which they were said. */
export function inOrder(updates: readonly IncidentUpdate[]): readonly IncidentUpdate[] {
  return [...updates].sort((a, b) => a.displayAt - b.displayAt || a.createdAt - b.createdAt)
}

/** Puts an assumed change between neighbours that do not meet, where the record says enough to date it. */
function bridged(mentions: readonly Mention[]): readonly DatedChange[] {
  const changes: DatedChange[] = []
  for (const [i, mention] of mentions.entries()) {
    const last = changes.at(-1)
    const before = mentions[i - 1]
    const claims = mention.from === 'unknown' ? (last?.to ?? 'unknown') : mention.from
    if (last && before && last.to !== claims) {
      const at = silentChangeAt(before, mention, last.to, claims)
      if (at !== null) changes.push({ at, from: last.to, to: claims, basis: 'assumed' })
    }
    const from = changes.at(-1)?.to ?? mention.from
    if (from !== mention.to) {
      changes.push({ at: mention.at, from, to: mention.to, basis: mention.basis })
    }
  }
  return changes
}

/**
 * When a change that nobody reported took place, between two mentions that do not meet: for the better
 * when the former incident closed, for the worse when the latter one started. `null`: nothing dates it.
 */
function silentChangeAt(
  former: Mention,
  latter: Mention,
  was: ComponentStatus,
  became: ComponentStatus,
): number | null {
  const at =
    severity(became) < severity(was) ? former.incident.resolvedAt : latter.incident.startedAt
  return at !== null && at > former.at && at < latter.at ? at : null
}

/**
 * Adds what the page itself saw change. A change the record explains, because it has the same status by
 * then, is not told twice.
 */
function withReadings(
  told: readonly DatedChange[],
  readings: readonly StatusReading[],
): readonly DatedChange[] {
  const changes = [...told]
  const inTime = [...readings].sort((a, b) => a.at - b.at)
  inTime.forEach((reading, i) => {
    const before = inTime[i - 1]
    if (!before || before.status === reading.status) return
    const index = changes.findLastIndex((change) => change.at <= reading.at)
    const known = changes[index]
    const from = known ? known.to : before.status
    if (from === reading.status) return
    changes.splice(index + 1, 0, { at: reading.at, from, to: reading.status, basis: 'reported' })
  })
  return changes
}

/** Ends the changes at the status the component has now. */
function toThePresent(
  changes: readonly DatedChange[],
  lastMention: Mention | undefined,
  component: Pick<Component, 'status' | 'updatedAt'>,
  readAt: number,
): readonly DatedChange[] {
  const last = changes.at(-1)
  const { status, updatedAt } = component
  if (!last) {
    // Bad without a word of explanation: since when is the wire's to say, what it was before nobody's.
    if (!isBad(status)) return []
    const at = updatedAt !== null && updatedAt <= readAt ? updatedAt : readAt
    return [{ at, from: 'unknown', to: status, basis: 'assumed' }]
  }
  if (last.to === status) return changes
  const at = turnedAt(last, lastMention, component, readAt)
  return [...changes, { at, from: last.to, to: status, basis: 'assumed' }]
}

function turnedAt(
  last: DatedChange,
  lastMention: Mention | undefined,
  { status, updatedAt }: Pick<Component, 'status' | 'updatedAt'>,
  readAt: number,
): number {
  const resolvedAt = lastMention?.incident.resolvedAt ?? null
  const candidates = isBad(status) ? [updatedAt] : [resolvedAt, updatedAt]
  return candidates.find((at) => at !== null && at > last.at && at <= readAt) ?? readAt
}
