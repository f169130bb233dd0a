import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import type { SharePoint } from '../../outage/shareOfUse.ts'

/** Moments nearer to each other than this are one picture, ms. */
const APART_MS = 60_000

/**
 * Some moments of an outage that tell how it went, old to new, within `over`, which is from its onset to now: its onset,
 * then where a part, two parts … of all that has changed since had changed, for the better or the worse. Where little
 * has changed, moments in between stand in. Never more than `count`; fewer where the outage is only minutes old.
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

/** How much of use there is to see in a skyline: what works in part is half a light. */
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
