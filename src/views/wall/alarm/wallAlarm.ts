import { type Freshness, isTrusted, WALL_BOUNDS } from '../../../status/freshness.ts'
import type { Incident, IncidentStatus } from '../../../status/incident.ts'
import type { ComponentId, Snapshot } from '../../../status/snapshot.ts'
import type { WallAlarm } from './alarm.ts'
import { covers, type NotedStop, type Stop } from '../../../outage/stops.ts'

/** Inputs of the alarm. Moments are epoch ms of trusted time. */
export interface AlarmInputs {
  readonly freshness: Freshness
  /** Time of the last answer; `null`: never. */
  readonly readAt: number | null
  /** Time at which this page began to poll. */
  readonly beganAt: number
  /** True if the first answer is still on its way: then it is too early to say that nothing is seen. */
  readonly isFirstCheck: boolean
  readonly snapshot: Snapshot | null
  readonly stops: readonly Stop[]
  readonly noted: readonly NotedStop[]
}

/** Time for which an acknowledged alarm stays on screen, ms. */
const STANDS_MS = 60_000

/** Statuses in which the authors of an incident know what happened: somebody took note. */
const KNOWN: ReadonlySet<IncidentStatus> = new Set([
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
  'in_progress',
  'verifying',
  'completed',
])

/**
 * The alarm of a moment, or `null`. Not seeing anything wins over everything seen. All functions that are down and
 * that nobody took note of are one alarm; only when there is none of those do the ones show that somebody took
 * note of within the last minute.
 */
export function wallAlarm(inputs: AlarmInputs, now: number): WallAlarm | null {
  const { freshness, readAt, beganAt, isFirstCheck, snapshot, stops } = inputs
  if (!isTrusted(freshness)) {
    if (isFirstCheck) return null
    return {
      kind: 'unseen',
      freshness: freshness === 'stale' ? 'stale' : 'blind',
      readAt,
      raisedAt: readAt === null ? beganAt : readAt + WALL_BOUNDS.late,
    }
  }
  if (!snapshot) return null
  const graded = stops.map((stop) => ({ stop, acknowledgedAt: acknowledgedAt(stop, inputs, now) }))
  const open = graded.filter((one) => one.acknowledgedAt === null)
  if (open.length > 0) return downAlarm(snapshot, open, null)
  const standing = graded.filter((one) => (one.acknowledgedAt ?? 0) + STANDS_MS > now)
  const latest = Math.max(...standing.map((one) => one.acknowledgedAt ?? 0))
  return standing.length > 0 ? downAlarm(snapshot, standing, latest) : null
}

/** Time at which an alarm ends by itself, epoch ms; `null`: it stays until something happens. */
export function alarmEndsAt(alarm: WallAlarm | null): number | null {
  if (alarm?.kind !== 'down' || alarm.acknowledgedAt === null) return null
  return alarm.acknowledgedAt + STANDS_MS
}

/** Time of the first acknowledgement of a stop, by an update of an incident or by somebody here; `null`: none yet. */
function acknowledgedAt(stop: Stop, { snapshot, noted }: AlarmInputs, now: number): number | null {
  const told = [...(snapshot?.incidents ?? []), ...(snapshot?.maintenances ?? [])]
  const moments = [
    ...told.flatMap((incident) => knownAt(incident, stop, now)),
    ...noted.filter((note) => covers(note, stop, now)).map((note) => note.acknowledgedAt ?? now),
  ]
  return moments.length > 0 ? Math.min(...moments) : null
}

/** Times of the updates, after the stop, that show that the authors of its incident knew of it. */
function knownAt(incident: Incident, { id, startedAt }: Stop, now: number): readonly number[] {
  if (!incident.componentIds.includes(id)) return []
  return incident.updates
    .filter(({ status, createdAt }) => {
      // The update that tells of the stop takes no note of it, whatever stage it is of.
      return KNOWN.has(status) && createdAt > startedAt && createdAt <= now
    })
    .map(({ createdAt }) => createdAt)
}

function downAlarm(
  { services }: Snapshot,
  graded: readonly { readonly stop: Stop }[],
  acknowledged: number | null,
): WallAlarm {
  const ids = new Set<ComponentId>(graded.map(({ stop }) => stop.id))
  const starts = graded.map(({ stop }) => stop.startedAt)
  return {
    kind: 'down',
    serviceIds: services
      .filter(({ functions }) => functions.some((one) => ids.has(one.id)))
      .map((service) => service.id),
    componentIds: [...ids],
    startedAt: Math.min(...starts),
    raisedAt: Math.max(...starts),
    acknowledgedAt: acknowledged,
  }
}

/**
 * True if an alarm says something that the one before did not, so that it is raised anew: another kind, or a
 * function more. That a minute has passed, or one of several functions is back, is no new alarm.
 */
export function isRaisedAnew(before: WallAlarm | null, alarm: WallAlarm | null): boolean {
  if (!alarm) return false
  if (before?.kind !== alarm.kind) return true
  if (alarm.kind === 'unseen' || before.kind === 'unseen') return false
  return alarm.componentIds.some((id) => !before.componentIds.includes(id))
}
