import { type ComponentStatus, isBad, statusRank } from '../../status/componentStatus.ts'
import type { Incident, IncidentUpdate } from '../../status/incident.ts'
import type { Component, ComponentId } from '../../status/snapshot.ts'
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

/** What the changes of one component are worked out for. */
type Subject = Pick<Component, 'id' | 'status' | 'updatedAt'>

/**
 * Every change of one component's status that the record knows of, old to new: each begins where the one
 * before it led, and the last leads to the present status.
 *
 * Changes come from the updates of all incidents and maintenances, at `display_at`. An update that repeats a
 * status says nothing new, except at an incident's first mention of the component: bad from the start, it
 * opens where the incident started. Where two neighbours do not meet, or what was told does not lead to the
 * first reading or to the present status, a change is assumed: at the moment the incident closed without
 * saying so, else at the component's `updated_at`, else when it was read. Never throws; input may be in any
 * order, and what it says of moments after `readAt` is left out.
 *
 * An incident's own window is never taken for a component's downtime.
 */
export function statusChanges(
  component: Subject,
  incidents: readonly Incident[],
  readings: readonly StatusReading[],
  readAt: number,
): readonly DatedChange[] {
  const mentions = mentionsOf(component.id, incidents, readAt)
  const seen = readings.filter(({ at }) => at <= readAt).sort((a, b) => a.at - b.at)
  const present: StatusReading = { at: readAt, status: component.status }
  const led = (changes: readonly DatedChange[], reading: StatusReading) =>
    ledTo(reading, changes, mentions, component.updatedAt)
  const told = bridged(mentions)
  const opened = seen[0] ? led(told, seen[0]) : told
  return chained(led(withReadings(opened, seen), present))
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
  const isOfIt = ({ componentId }: { readonly componentId: ComponentId }) => componentId === id
  // Most incidents of a large page say nothing of most of its components.
  const updates = incident.updates.filter(({ changes }) => changes.some(isOfIt))
  for (const update of inOrder(updates)) {
    for (const change of update.changes.filter(isOfIt)) {
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
function inOrder(updates: readonly IncidentUpdate[]): readonly IncidentUpdate[] {
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
    statusRank(became) < statusRank(was) ? former.incident.resolvedAt : latter.incident.startedAt
  return at !== null && at > former.at && at < latter.at ? at : null
}

/**
 * Adds what the page itself saw change. A change the record explains, because it has the same status by
 * then, is not told twice.
 */
function withReadings(
  told: readonly DatedChange[],
  inTime: readonly StatusReading[],
): readonly DatedChange[] {
  const changes = [...told]
  for (const [i, { at, status }] of inTime.entries()) {
    const before = inTime[i - 1]
    if (!before || before.status === status) continue
    const index = changes.findLastIndex((change) => change.at <= at)
    const from = changes[index]?.to ?? before.status
    if (from !== status) changes.splice(index + 1, 0, { at, from, to: status, basis: 'reported' })
  }
  return changes
}

/** Adds the change that must have been, where what is known before a reading does not lead to it. */
function ledTo(
  reading: StatusReading,
  changes: readonly DatedChange[],
  mentions: readonly Mention[],
  updatedAt: number | null,
): readonly DatedChange[] {
  const { at: by, status } = reading
  const index = changes.findLastIndex(({ at }) => at <= by)
  // Bad without a word of explanation: since when is the wire's to say, what it was before nobody's.
  const unexplained = isBad(status) ? 'unknown' : status
  const from = changes[index]?.to ?? changes[0]?.from ?? unexplained
  if (from === status) return changes
  const incident = mentions.findLast(({ at }) => at <= by)?.incident
  const candidates = isBad(status) ? [updatedAt] : [incident?.resolvedAt ?? null, updatedAt]
  const after = changes[index]?.at ?? -Infinity
  const at = candidates.find((it) => it !== null && it > after && it <= by) ?? by
  return changes.toSpliced(index + 1, 0, { at, from, to: status, basis: 'assumed' })
}

/** Lets each change begin where the one before it led; one that then changes nothing goes. */
function chained(changes: readonly DatedChange[]): readonly DatedChange[] {
  const result: DatedChange[] = []
  for (const change of changes) {
    const from = result.at(-1)?.to ?? change.from
    if (from !== change.to) result.push({ ...change, from })
  }
  return result
}
