import { type ComponentStatus, isBad, statusRank } from '../../status/componentStatus.ts'
import type { Incident, IncidentUpdate } from '../../status/incident.ts'
import type { Component, ComponentId } from '../../status/snapshot.ts'

/** Evidence for a change or span: reported by the source, or concluded from its reports. */
export type Basis = 'reported' | 'assumed'

/** A change of one component's status. Time in epoch ms. */
export interface DatedChange {
  readonly at: number
  readonly from: ComponentStatus
  readonly to: ComponentStatus
  readonly basis: Basis
}

/** A component's status in an answer received while the page was open. */
export interface StatusReading {
  readonly at: number
  readonly status: ComponentStatus
}

/** A change of a component according to one incident, before the incidents are merged. */
interface Mention extends DatedChange {
  readonly incident: Incident
}

/** The fields of a component that determine its changes. */
type Subject = Pick<Component, 'id' | 'status' | 'updatedAt'>

/**
 * Reconstructs all recorded changes of one component's status, old to new. Each starts from the
 * status that the previous one led to; the last leads to the present status.
 *
 * Changes come from the updates of all incidents and maintenances, at `display_at`. An update that
 * repeats a status is ignored, except when an incident first mentions a bad component: then the
 * change dates from the start of the incident. If two neighbours do not connect, or the record does
 * not lead to the first reading or to the present status, a change is assumed: when the incident
 * closed without an update, else at the component's `updated_at`, else at the time of the reading.
 * Never throws. Input may be in any order; entries after `readAt` are ignored.
 *
 * An incident's duration is never taken for a component's downtime.
 */
export function statusChanges(
  component: Subject,
  incidents: readonly Incident[],
  readings: readonly StatusReading[],
  readAt: number,
): readonly DatedChange[] {
  const mentions = mentionsOf(component.id, incidents, readAt)
  const past = readings.filter(({ at }) => at <= readAt).sort((a, b) => a.at - b.at)
  const present: StatusReading = { at: readAt, status: component.status }
  const extended = (changes: readonly DatedChange[], reading: StatusReading) =>
    extendedTo(reading, changes, mentions, component.updatedAt)
  const recorded = withAssumedChanges(mentions)
  const opened = past[0] ? extended(recorded, past[0]) : recorded
  return connected(extended(withReadings(opened, past), present))
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
  const isOfComponent = ({ componentId }: { readonly componentId: ComponentId }) =>
    componentId === id
  // Most incidents of a large page do not mention most of its components.
  const updates = incident.updates.filter(({ changes }) => changes.some(isOfComponent))
  for (const update of inOrder(updates)) {
    for (const change of update.changes.filter(isOfComponent)) {
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

/** Sorts updates old to new; those of the same time by time of posting. */
function inOrder(updates: readonly IncidentUpdate[]): readonly IncidentUpdate[] {
  return [...updates].sort((a, b) => a.displayAt - b.displayAt || a.createdAt - b.createdAt)
}

/** Inserts an assumed change between neighbours that do not connect, if the record dates it. */
function withAssumedChanges(mentions: readonly Mention[]): readonly DatedChange[] {
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
 * Time of an unreported change between two mentions that do not connect: an improvement when the
 * former incident closed, a deterioration when the latter started. `null` if nothing dates it.
 */
function silentChangeAt(
  former: Mention,
  latter: Mention,
  oldStatus: ComponentStatus,
  newStatus: ComponentStatus,
): number | null {
  const at =
    statusRank(newStatus) < statusRank(oldStatus)
      ? former.incident.resolvedAt
      : latter.incident.startedAt
  return at !== null && at > former.at && at < latter.at ? at : null
}

/**
 * Adds changes between readings. Skips a change that the record explains, because the record has
 * the same status by then.
 */
function withReadings(
  recorded: readonly DatedChange[],
  inTime: readonly StatusReading[],
): readonly DatedChange[] {
  const changes = [...recorded]
  for (const [i, { at, status }] of inTime.entries()) {
    const before = inTime[i - 1]
    if (!before || before.status === status) continue
    const index = changes.findLastIndex((change) => change.at <= at)
    const from = changes[index]?.to ?? before.status
    if (from !== status) changes.splice(index + 1, 0, { at, from, to: status, basis: 'reported' })
  }
  return changes
}

/** Inserts an assumed change when the recorded history does not end at the observed status. */
function extendedTo(
  reading: StatusReading,
  changes: readonly DatedChange[],
  mentions: readonly Mention[],
  updatedAt: number | null,
): readonly DatedChange[] {
  const { at: by, status } = reading
  const index = changes.findLastIndex(({ at }) => at <= by)
  // For an unexplained bad status, `updated_at` gives the start; the status before it is unknown.
  const unexplained = isBad(status) ? 'unknown' : status
  const from = changes[index]?.to ?? changes[0]?.from ?? unexplained
  if (from === status) return changes
  const incident = mentions.findLast(({ at }) => at <= by)?.incident
  const candidates = isBad(status) ? [updatedAt] : [incident?.resolvedAt ?? null, updatedAt]
  const after = changes[index]?.at ?? -Infinity
  const at = candidates.find((it) => it !== null && it > after && it <= by) ?? by
  return changes.toSpliced(index + 1, 0, { at, from, to: status, basis: 'assumed' })
}

/**
 * Makes each change start from the status that the previous one led to, and drops changes without
 * effect.
 */
function connected(changes: readonly DatedChange[]): readonly DatedChange[] {
  const result: DatedChange[] = []
  for (const change of changes) {
    const from = result.at(-1)?.to ?? change.from
    if (from !== change.to) result.push({ ...change, from })
  }
  return result
}
