import type { Confidence } from '../../status/briefing.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { ComponentId, Snapshot } from '../../status/snapshot.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** Grounds of one change of one function's status. */
export interface ChangeGrounds {
  /** True if not reported but inferred from reports. */
  readonly isAssumed: boolean
  /** The briefing's grade of it, or of its entry; `null` if not graded. */
  readonly confidence: Confidence | null
}

/** A change of one function's status since the onset. */
export interface KnownChange extends ChangeGrounds {
  readonly componentId: ComponentId
  readonly at: number
  readonly to: ComponentStatus
}

/** Known changes from the onset to the moment shown. Becoming unknown is no change. */
export function knownChanges(model: RecoveryModel): readonly KnownChange[] {
  const { outage, timelines, inputs } = model
  if (!outage) return []
  const changes: KnownChange[] = []
  for (const [componentId, timeline] of timelines) {
    for (const [i, { status, from }] of timeline.entries()) {
      const before = timeline[i - 1]
      if (status === 'unknown' || before?.status === status) continue
      if (from < outage.onset || from > inputs.now || !isChange(model, componentId, i)) continue
      const grounds = groundsOfChange(model, componentId, from)
      changes.push({ componentId, at: from, to: status, ...grounds })
    }
  }
  return changes
}

/** A span after an unknown one begins with a change only if an entry says so. */
function isChange({ timelines, inputs }: RecoveryModel, id: ComponentId, index: number): boolean {
  const timeline = timelines.get(id) ?? []
  const span = timeline[index]
  if (!span || (timeline[index - 1]?.status ?? 'unknown') !== 'unknown') return span !== undefined
  return entryOf(inputs.snapshot, id, span.from) !== undefined
}

/** Returns the grounds of the change of a function at a moment. */
export function groundsOfChange(model: RecoveryModel, id: ComponentId, at: number): ChangeGrounds {
  const { timelines, inputs } = model
  const span = timelines.get(id)?.find(({ from }) => from === at)
  const entry = entryOf(inputs.snapshot, id, at)
  const own = entry === undefined ? undefined : inputs.briefing.changes.get(`${entry}/${id}`)
  const whole = entry === undefined ? undefined : inputs.briefing.updates.get(entry)?.grounds
  return {
    isAssumed: span?.basis !== 'reported',
    confidence: own?.confidence ?? whole?.confidence ?? null,
  }
}

const entries = new WeakMap<Snapshot, ReadonlyMap<string, string>>()

/** The id of the entry that reports a change of a function at a moment. */
function entryOf(snapshot: Snapshot, id: ComponentId, at: number): string | undefined {
  const known = entries.get(snapshot) ?? entriesOf(snapshot)
  entries.set(snapshot, known)
  return known.get(`${at}/${id}`)
}

function entriesOf({ incidents, maintenances }: Snapshot): ReadonlyMap<string, string> {
  const byChange = new Map<string, string>()
  for (const { updates } of [...incidents, ...maintenances]) {
    for (const { id, displayAt, changes } of updates) {
      for (const { componentId } of changes) byChange.set(`${displayAt}/${componentId}`, id)
    }
  }
  return byChange
}
