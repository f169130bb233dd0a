import type { TimeWindow } from '../../outage/healthTimeline.ts'
import type { SharePoint } from '../../outage/shareOfUse.ts'

/** Moments nearer to each other than this are one picture, ms. */
const APART_MS = 60_000

/**
 * Some moments of an outage that tell how it went, old to new, within `over`, which is from its onset to now: its
 * lowest point, then where the way back from there to the present was a part, two parts … done. Where that gives too
 * few, because little has changed, moments evenly spread stand in. Never more than `count`; fewer where the outage is
 * only minutes old.
 */
export function filmMoments(
  points: readonly SharePoint[],
  over: TimeWindow,
  count: number,
): readonly number[] {
  if (over.to - over.from < APART_MS) return []
  const known = points.filter(({ from, unknown }) => unknown < 1 && from < over.to)
  const within = known
    .filter(({ to }) => to > over.from)
    .map((point) => ({ at: Math.max(point.from, over.from), light: lightOf(point) }))
  const lowest = within.reduce<(typeof within)[number] | null>(
    (low, point) => (low === null || point.light < low.light ? point : low),
    null,
  )
  if (!lowest) return filledUp([], over, count)
  const end = within.at(-1)?.light ?? lowest.light
  const chosen = [lowest.at]
  for (let part = 1; part < count; part += 1) {
    const wanted = lowest.light + ((end - lowest.light) * part) / count
    const next = within.find(
      ({ at, light }) => at > (chosen.at(-1) ?? over.from) && light > lowest.light && light >= wanted,
    )
    if (next) chosen.push(next.at)
  }
  return filledUp(chosen.filter((at) => over.to - at >= APART_MS), over, count)
}

/** How much of use there is to see in a skyline: what works in part is half a light. */
const lightOf = ({ operational, partly }: SharePoint): number => operational + partly / 2

/** Adds moments in the middle of the longest times without one. */
function filledUp(chosen: readonly number[], over: TimeWindow, count: number): readonly number[] {
  const moments = chosen.length > 0 ? [...chosen] : [over.from]
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
