import { episodeLanes } from '../../outage/episodeLanes.ts'
import { statusAt } from '../../outage/timeline/healthTimeline.ts'
import { type ReplayClock, snapshotAt } from '../../outage/replay.ts'
import { workingCount } from '../../outage/serviceStatus.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { shownStatus } from '../../status/shownStatus.ts'
import { filmMoments } from './filmMoments.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** One picture of the film strip: how every function stood at a moment. */
export interface FilmFrame {
  readonly kind: 'before' | 'between' | 'now'
  /** The moment of the picture, epoch ms. */
  readonly at: number
  /** The statuses of each service's functions, in the order of the page. */
  readonly buildings: readonly (readonly ComponentStatus[])[]
  readonly working: number
  readonly total: number
  /** How many functions nobody knows of. */
  readonly unknown: number
}

/** How many pictures stand between the one before and the one of now. */
const BETWEEN = 4
/** Far enough before the onset to be surely before it. */
const JUST_BEFORE_MS = 1_000

/**
 * The outage in a few pictures, old to new: just before it, up to four moments that tell how it went, and now. `end`
 * is the moment of the last one.
 */
export function filmFrames(
  model: RecoveryModel,
  clock: ReplayClock,
  end: number,
): readonly FilmFrame[] {
  const { outage, curve, inputs } = model
  if (!outage || !curve) return []
  const { snapshot, freshness, readAt, gathering } = inputs
  const { onset } = outage
  const before = onset - JUST_BEFORE_MS
  const lanes = episodeLanes(snapshot, { from: before, to: onset }, readAt, gathering)
  const frame = (of: FilmFrame['kind'], at: number, statusOf: StatusOf) =>
    frameOf(snapshot, { kind: of, at, statusOf })
  return [
    frame('before', before, (id) => statusAt(lanes.get(id) ?? [], before)),
    ...filmMoments(curve.points, { from: onset, to: end }, BETWEEN).map((at) =>
      frame('between', at, statusesOf(snapshotAt(snapshot, at, clock, readAt, gathering))),
    ),
    frame('now', end, (_, status) => shownStatus(status, freshness).status),
  ]
}

type StatusOf = (id: ComponentId, present: ComponentStatus) => ComponentStatus

function statusesOf(snapshot: Snapshot): StatusOf {
  const statuses = new Map(functionsOf(snapshot).map(({ id, status }) => [id, status]))
  return (id) => statuses.get(id) ?? 'unknown'
}

function frameOf(
  { services }: Snapshot,
  { kind, at, statusOf }: Pick<FilmFrame, 'kind' | 'at'> & { readonly statusOf: StatusOf },
): FilmFrame {
  const buildings = services
    .filter(({ functions }) => functions.length > 0)
    .map(({ functions }) => functions.map(({ id, status }) => statusOf(id, status)))
  const all = buildings.flat()
  const unknown = all.filter((status) => status === 'unknown').length
  return { kind, at, buildings, working: workingCount(all), total: all.length, unknown }
}
