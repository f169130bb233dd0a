import { type ComponentStatus } from '../../status/componentStatus.ts'
import { shownStatus } from '../../status/shownStatus.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../../status/snapshot.ts'
import { episodeLanes } from '../episodeLanes.ts'
import { type ReplayClock, snapshotAt } from '../replay.ts'
import { workingCount } from '../serviceStatus.ts'
import type { SharePoint } from '../shareOfUse.ts'
import { statusAt, type TimeWindow } from '../timeline/healthTimeline.ts'
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
  /** Number of functions in an unknown status. */
  readonly unknown: number
}

/** Number of pictures that stand between the one before and the one of now. */
const BETWEEN = 4
/** Far enough before the onset to be surely before it. */
const JUST_BEFORE_MS = 1_000

/**
 * The outage in a few pictures, old to new: just before it, up to four moments in between, and now. `end` is the moment
 * of the last one.
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

/** Moments nearer to each other than this are one picture, ms. */
const APART_MS = 60_000

/**
 * Selects moments of an outage, old to new, within `over`, which is from its onset to now: its onset, then the moments
 * at which one part, two parts … of all change had happened, for the better or the worse. With little change, moments
 * in between fill up. Never more than `count`; fewer in the first minutes of an outage.
 */
export function filmMoments(
  points: readonly SharePoint[],
  over: TimeWindow,
  count: number,
): readonly number[] {
  if (over.to - over.from < APART_MS) return []
  const known = points
    .filter(({ from, to, unknown }) => unknown < 1 && to > over.from && from < over.to)
    .map((point) => ({ at: Math.max(point.from, over.from), light: lightOf(point) }))
  let sum = 0
  const changed = known.map(({ at, light }, i) => {
    sum += Math.abs(light - (known[i - 1]?.light ?? light))
    return { at, sum }
  })
  const chosen = [over.from]
  const parts = sum > 0 ? count : 0
  for (let part = 1; part < parts; part += 1) {
    const next = changed.find(
      (one) => one.at > (chosen.at(-1) ?? over.from) && one.sum >= (sum * part) / count,
    )
    if (next && over.to - next.at >= APART_MS) chosen.push(next.at)
  }
  return filledUp(chosen, over, count)
}

/** Share of use that is visible in a skyline: use that works in part is half a light. */
const lightOf = ({ operational, partly }: SharePoint): number => operational + partly / 2

/** Adds moments in the middle of the longest times without one. */
function filledUp(chosen: readonly number[], over: TimeWindow, count: number): readonly number[] {
  const moments = [...chosen]
  while (moments.length < count) {
    const ends = [...moments.slice(1), over.to]
    const gaps = moments.map((from, i) => (ends[i] ?? over.to) - from)
    const longest = gaps.indexOf(Math.max(...gaps))
    if ((gaps[longest] ?? 0) < 2 * APART_MS) break
    const middle = (moments[longest] ?? over.from) + (gaps[longest] ?? 0) / 2
    moments.splice(longest + 1, 0, Math.round(middle / APART_MS) * APART_MS)
  }
  return moments
}
