import type { GatheredHistory } from './timeline/componentTimelines.ts'
import { type DatedChange, statusChanges } from './timeline/statusChanges.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import { isOpen } from '../status/incident.ts'
import { type Component, type ComponentId, functionsOf, type Snapshot } from '../status/snapshot.ts'

/** A function that worked and is down now, and when it stopped, epoch ms. */
export interface Stop {
  readonly id: ComponentId
  readonly startedAt: number
}

/** A stop that this device has noted, and when somebody in front of it took note; `null`: nobody did yet. */
export interface NotedStop extends Stop {
  readonly acknowledgedAt: number | null
}

/** Inputs of the stops. `readAt`: the moment the snapshot speaks of, epoch ms. */
export interface StopsInputs {
  readonly snapshot: Snapshot
  readonly readings: GatheredHistory['readings']
  readonly readAt: number
  readonly noted: readonly NotedStop[]
}

/** The device's clock and a publisher's may differ; what was noted later than this is of another world. */
const CLOCKS_DIFFER_MS = 120_000

/**
 * The functions that worked and are down now, in the order of the page.
 *
 * A function counts when it is in `major_outage` and, as far as the record, this page's own readings or this
 * device's notes tell, worked before its trouble began. It may have been slow or partly down on the way, but one that
 * was down, came back in part and is down again is no news. What is `unknown` in between is passed over. Where
 * nothing tells how it was before, an open incident that names it does: incidents begin with something that worked.
 */
export function currentStops(inputs: StopsInputs): readonly Stop[] {
  return functionsOf(inputs.snapshot).flatMap((component) => {
    if (component.status !== 'major_outage') return []
    const startedAt = startOfStop(component, inputs)
    return startedAt === null ? [] : [{ id: component.id, startedAt }]
  })
}

function startOfStop(component: Component, inputs: StopsInputs): number | null {
  const { snapshot, readings, readAt, noted } = inputs
  const { id } = component
  const told = [...snapshot.incidents, ...snapshot.maintenances]
  const changes = statusChanges(component, told, readings.get(id) ?? [], readAt)
  const { startedAt, before } = lastFall(changes)
  if (before === 'worked') return startedAt
  if (before === 'was_down' || startedAt === null) return null
  const note = noted.find((stop) => stop.id === id)
  if (note) return Math.max(startedAt, note.startedAt)
  const isNamed = snapshot.incidents.some(
    (incident) => isOpen(incident) && incident.componentIds.includes(id),
  )
  return isNamed ? startedAt : null
}

interface Fall {
  /** Time at which the component became `major_outage`; `null` if no change says so. */
  readonly startedAt: number | null
  readonly before: 'worked' | 'was_down' | 'nobody_knows'
}

/** The latest fall of a component that is down now. */
function lastFall(changes: readonly DatedChange[]): Fall {
  const known = knownStatuses(changes)
  const startedAt = known.at(-1)?.at ?? null
  for (const { status } of known.slice(0, -1).reverse()) {
    if (status === 'operational') return { startedAt, before: 'worked' }
    if (status === 'major_outage') return { startedAt, before: 'was_down' }
  }
  return { startedAt, before: 'nobody_knows' }
}

/** The statuses that changes lead through, old to new, each since when; without what nobody knows. */
function knownStatuses(changes: readonly DatedChange[]) {
  const first = changes[0]
  const all: { status: ComponentStatus; at: number | null }[] = first
    ? [{ status: first.from, at: null }, ...changes.map(({ to, at }) => ({ status: to, at }))]
    : []
  const known = all.filter(({ status }) => status !== 'unknown')
  return known.filter(({ status }, i) => status !== known[i - 1]?.status)
}

/**
 * True if an acknowledgement covers a stop: it does when the stop had begun by then, or is the very one that was
 * noted. A record that later dates the stop anew does not bring the alarm back; a stop after it does.
 */
export function covers(note: NotedStop, stop: Stop, now: number): boolean {
  const { acknowledgedAt } = note
  if (note.id !== stop.id || acknowledgedAt === null) return false
  return (
    acknowledgedAt <= now + CLOCKS_DIFFER_MS &&
    stop.startedAt <= Math.max(acknowledgedAt, note.startedAt)
  )
}

/**
 * Returns the notes after an answer: the present stops, each with its acknowledgement. A function of which nobody
 * knows how it is keeps its note. The same list where nothing changed.
 */
export function notedAfter(
  noted: readonly NotedStop[],
  snapshot: Snapshot,
  stops: readonly Stop[],
  now: number,
): readonly NotedStop[] {
  const statuses = new Map(functionsOf(snapshot).map(({ id, status }) => [id, status]))
  const stopped = new Set(stops.map(({ id }) => id))
  const next = [
    ...stops.map((stop) => {
      const note = noted.find((one) => covers(one, stop, now))
      return { ...stop, acknowledgedAt: note?.acknowledgedAt ?? null }
    }),
    ...noted.filter(({ id }) => !stopped.has(id) && statuses.get(id) === 'unknown'),
  ]
  return isSame(noted, next) ? noted : next
}

function isSame(a: readonly NotedStop[], b: readonly NotedStop[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return (
        one.id === other?.id &&
        one.startedAt === other.startedAt &&
        one.acknowledgedAt === other.acknowledgedAt
      )
    })
  )
}
